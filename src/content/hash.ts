import { createHash } from 'node:crypto';

/** Ten hexadecimal digits that change when the text changes other than in white space. */
export function hashText(text: string): string {
  const normalized = text.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normalized).digest('hex').slice(0, 10);
}
