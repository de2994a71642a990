import { packPostings, type Posting, type Rank } from './postings.ts';
import type { EntrySource, SearchEntry } from './search-entry.ts';
import { searchWords } from './search-words.ts';

/** An index as it is downloaded. Texts instead of arrays: they are parsed in no time, and read only where asked. */
export interface PackedIndex {
  readonly entries: readonly SearchEntry[];
  /** Every form of every word in order of its code units, one a line. */
  readonly words: string;
  /** Their packed postings, one a line. */
  readonly postings: string;
}

/** A word that a text has often is what the text is about. */
const OFTEN = 3;

/** Makes the index of some entries. The same entries give the same index. */
export function buildIndex(sources: readonly EntrySource[]): PackedIndex {
  const postings = new Map<string, Posting[]>();
  sources.forEach((source, entry) => {
    for (const [word, rank] of ranksOf(source)) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [{ entry, rank }]);
      else list.push({ entry, rank });
    }
  });
  const words = [...postings.keys()].sort();
  return {
    entries: sources.map(({ also: _, ...entry }) => entry),
    words: words.join('\n'),
    postings: words.map((word) => packPostings(postings.get(word) ?? [])).join('\n'),
  };
}

function ranksOf({ title, also = '', text }: EntrySource): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const [word, count] of countForms(text)) ranks.set(word, count >= OFTEN ? 1 : 0);
  for (const word of countForms(also).keys()) ranks.set(word, 2);
  for (const word of countForms(title).keys()) ranks.set(word, 3);
  return ranks;
}

function countForms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { whole, parts } of searchWords(text)) {
    for (const form of [whole, ...parts]) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/** An index ready to be asked. */
export interface OpenIndex {
  readonly entries: readonly SearchEntry[];
  readonly words: readonly string[];
  /** Packed, by the place of their word. */
  readonly postings: readonly string[];
  /** By entry: what a found word counts there; less in a longer text, and 0 for an entry that is left out. */
  readonly worth: Float32Array;
  /** Which letters each word has, as bits; made when the first slip of the pen is looked for. */
  signatures: Uint32Array | undefined;
}

export function openIndex({ entries, words, postings }: PackedIndex): OpenIndex {
  const total = entries.reduce((sum, { text }) => sum + text.length, 0);
  const usual = Math.max(1, total / Math.max(1, entries.length));
  return {
    entries,
    words: words === '' ? [] : words.split('\n'),
    postings: postings === '' ? [] : postings.split('\n'),
    worth: Float32Array.from(entries, ({ text }) => 1 / (0.75 + 0.25 * (text.length / usual))),
    signatures: undefined,
  };
}

/** The index without some entries: those that another index has in a fuller form. */
export function leaveOut(index: OpenIndex, hrefs: ReadonlySet<string>): OpenIndex {
  const worth = index.worth.map((own, at) => (hrefs.has(index.entries[at]?.href ?? '') ? 0 : own));
  return { ...index, worth };
}
