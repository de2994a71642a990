/** An entry that has a word, and how prominently. */
export interface Posting {
  /** Its place in the list of entries. */
  readonly entry: number;
  readonly rank: Rank;
}

/** 0: once or twice in the text; 1: more often; 2: in a heading or as another spelling; 3: in the title. */
export type Rank = 0 | 1 | 2 | 3;

/** 5 bits a character, the sixth says that more follow: short for small gaps, and plain characters in JSON. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/**
 * The postings of one word as a short text: their number, then for each the gap to the entry before with its rank.
 *
 * @param postings by rising entry
 */
export function packPostings(postings: readonly Posting[]): string {
  let before = 0;
  let text = packNumber(postings.length);
  for (const { entry, rank } of postings) {
    text += packNumber((entry - before) * 4 + rank);
    before = entry;
  }
  return text;
}

function packNumber(value: number): string {
  let text = '';
  let rest = value;
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS.charAt(digit + (rest > 0 ? 32 : 0));
  } while (rest > 0);
  return text;
}

/** How many entries have the word, read from its packed postings. */
export function countPostings(packed: string): number {
  let count = 0;
  for (let at = 0, factor = 1; at < packed.length; at += 1, factor *= 32) {
    const digit = VALUES[packed.charCodeAt(at)] ?? 0;
    count += (digit % 32) * factor;
    if (digit < 32) break;
  }
  return count;
}

/** Visits what `packPostings` packed, without making objects: a common word has tens of thousands. */
export function visitPostings(packed: string, visit: (entry: number, rank: number) => void): void {
  let entry = 0;
  let value = 0;
  let factor = 1;
  let isCount = true;
  for (let at = 0; at < packed.length; at += 1) {
    const digit = VALUES[packed.charCodeAt(at)] ?? 0;
    value += (digit & 31) * factor;
    factor *= 32;
    if (digit >= 32) continue;
    if (isCount) isCount = false;
    else {
      entry += value >> 2;
      visit(entry, value & 3);
    }
    value = 0;
    factor = 1;
  }
}
