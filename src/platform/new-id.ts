import type { NewId } from '../core/doors/doors.ts';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Twelve letters and digits from the browser's source of chance: 60 bits, easy to read aloud. */
export const newRandomId: NewId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => alphabet[byte % 32]).join('');
