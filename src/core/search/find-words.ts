import { countSlips } from './count-slips.ts';
import { countPostings } from './postings.ts';
import type { OpenIndex } from './search-index.ts';

/** A word of an index that a wanted word may stand for. */
export interface FoundWord {
  /** Its place in the list of words. */
  readonly place: number;
  /** 0 to 1: how well it fits. */
  readonly fit: number;
}

/** The words that `wanted` is, begins, or is the plural or singular of; a single letter begins too many. */
export function findWords({ words }: OpenIndex, wanted: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (let place = lowerBound(words, wanted); place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (!word.startsWith(wanted) || (wanted.length === 1 && word !== wanted)) break;
    found.push({ place, fit: 0.5 + 0.5 * (wanted.length / word.length) });
  }
  for (const other of otherNumbers(wanted)) {
    const place = lowerBound(words, other);
    if (words[place] === other) found.push({ place, fit: 0.9 });
  }
  return found;
}

/** The words that differ from `wanted`, or from its beginning, by a slip or two of the pen; none for short words and numbers. */
export function findMisspelled(index: OpenIndex, wanted: string): FoundWord[] {
  const most = slipsAllowed(wanted);
  if (most === 0) return [];
  return nearWords(index, wanted, most, true).map(({ place, slips }) => ({
    place,
    fit: slips === 1 ? 0.45 : 0.3,
  }));
}

/** The few known words that are nearest to one that is not known, the nearest and commonest first. */
export function suggestWords(index: OpenIndex, unknown: string, count: number): string[] {
  const most = Math.min(3, Math.ceil(unknown.length / 3));
  return nearWords(index, unknown, most, false)
    .map(({ place, slips }) => ({
      word: index.words[place] ?? '',
      slips,
      entries: countPostings(index.postings[place] ?? ''),
    }))
    .filter(({ word }) => /\p{L}/u.test(word))
    .sort((one, other) => one.slips - other.slips || other.entries - one.entries)
    .slice(0, count)
    .map(({ word }) => word);
}

export function slipsAllowed(wanted: string): number {
  if (wanted.length < 4 || !/\p{L}/u.test(wanted)) return 0;
  return wanted.length < 8 ? 1 : 2;
}

function otherNumbers(word: string): string[] {
  if (word.length < 4) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('y')) return [`${word.slice(0, -1)}ies`];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  return [];
}

function nearWords(
  index: OpenIndex,
  wanted: string,
  most: number,
  isBeginning: boolean,
): { place: number; slips: number }[] {
  const { words } = index;
  const signatures = (index.signatures ??= Uint32Array.from(words, signatureOf));
  const own = signatureOf(wanted);
  const found: { place: number; slips: number }[] = [];
  for (let place = 0; place < words.length; place += 1) {
    // Letters say quickly that most words are too different to be looked at.
    const theirs = signatures[place] ?? 0;
    if (countBits(own & ~theirs) > most) continue;
    const word = words[place] ?? '';
    if (!startsAlike(wanted, word) || word.length < wanted.length - most) continue;
    if (!isBeginning && word.length > wanted.length + most) continue;
    const slips = countSlips(wanted, word, most, isBeginning);
    if (slips > 0 && slips <= most) found.push({ place, slips });
  }
  return found;
}

/** One of the first two letters is right, or next to its place: nobody misses both. */
function startsAlike(one: string, other: string): boolean {
  const [first, second] = [one.charCodeAt(0), one.charCodeAt(1)];
  const [otherFirst, otherSecond] = [other.charCodeAt(0), other.charCodeAt(1)];
  return (
    first === otherFirst || second === otherSecond || first === otherSecond || second === otherFirst
  );
}

/** A bit for each letter from a to z, one for the digits, one for the rest. */
function signatureOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else bits |= code >= 48 && code <= 57 ? 1 << 26 : 1 << 27;
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The place of the first word that is not before `wanted`. */
function lowerBound(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
