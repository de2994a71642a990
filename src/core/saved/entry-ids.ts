/** Digits of an entry's number, at least; fixed so that entries of one writer sort as they were made. */
const digits = 4;

/** Ids for the entries of one writer, in order: `<writer>/0000`, `<writer>/0001`, … in base 36. */
export function numberedId(prefix: string, number: number): string {
  return prefix + number.toString(36).padStart(digits, '0');
}

export interface NumberedId {
  readonly prefix: string;
  readonly number: number;
}

/** Takes an id apart; `null` when `numberedId` would not give it back exactly. */
export function parseNumberedId(id: string): NumberedId | null {
  const match = /^(.*\/)([0-9a-z]{4,8})$/s.exec(id);
  if (match === null) return null;
  const [, prefix = '', tail = ''] = match;
  const number = Number.parseInt(tail, 36);
  return numberedId(prefix, number) === id ? { prefix, number } : null;
}
