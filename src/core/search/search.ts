import { groupsOf, newBest, type Best } from './best-of.ts';
import { findMisspelled, findWords, suggestWords, type FoundWord } from './find-words.ts';
import { countPostings, visitPostings } from './postings.ts';
import { noAnswer, type SearchAnswer } from './search-answer.ts';
import type { OpenIndex } from './search-index.ts';
import { searchWords } from './search-words.ts';

/** A longer query is cut: nobody reads more than this, and somebody may paste a page. */
const longestQuery = 200;

/** Slips are looked for where a word as written is in fewer entries. */
const fewEntries = 5;

const mostSuggestions = 3;

/** So many of a kind are looked at closely, for each that is shown. */
const closerLook = 6;

/** What a word counts by where it stands, from `Rank` 0 to 3. */
const rankWorth = [1, 1.4, 3, 5];

/**
 * Finds the entries that have every word of the query: as written, as its beginning, in the other number or with a slip
 * of the pen. If no entry has all of them, those that have most.
 *
 * @param indexes what to look in, as if they were one
 * @param perGroup how many hits of a kind are given, 1 or more; all are counted
 */
export function search(
  indexes: readonly OpenIndex[],
  query: string,
  perGroup: number,
): SearchAnswer {
  const wanted = searchWords(query.slice(0, longestQuery));
  if (wanted.length === 0) return noAnswer;
  const tallies = indexes.map(newTally);
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const { whole, parts } of wanted) {
    const hits = [scoreWord(indexes, whole, found)];
    // `kube-proxy` is also found where `kube` and `proxy` stand apart.
    if (parts.length > 0) hits.push(all(parts.map((part) => scoreWord(indexes, part, found))));
    if (!addBest(tallies, hits)) unknown.push(whole);
  }
  const most = Math.max(...tallies.map(({ matched }) => matched.reduce(larger, 0)));
  if (most === 0) {
    return { ...noAnswer, suggestions: suggestionsFor(indexes, unknown) };
  }
  const best = newBest(perGroup * closerLook);
  tallies.forEach((tally, at) => collect(best, indexes[at], tally, most));
  return {
    ...groupsOf(best, query, found, perGroup),
    isPartial: most < wanted.length,
    suggestions: [],
    found,
  };
}

const larger = (one: number, other: number): number => (one > other ? one : other);

/** What the entries of one index have been found to be worth so far. */
interface Tally {
  readonly scores: Float32Array;
  /** How many words of the query each entry has. */
  readonly matched: Uint8Array;
}

function newTally({ entries }: OpenIndex): Tally {
  return { scores: new Float32Array(entries.length), matched: new Uint8Array(entries.length) };
}

/** By index and entry: what one word of the query is worth there, 0 where it is missing. */
type WordScores = readonly Float32Array[];

function scoreWord(indexes: readonly OpenIndex[], wanted: string, found: Set<string>): WordScores {
  const written = indexes.map((index) => findWords(index, wanted));
  const isRare = countEntries(indexes, written) < fewEntries;
  const words = isRare
    ? indexes.map((index, at) => [...(written[at] ?? []), ...findMisspelled(index, wanted)])
    : written;
  // One weight for all that the word may stand for; otherwise rare words that begin like it would win.
  const total = indexes.reduce((sum, { entries }) => sum + entries.length, 0);
  const rarity = Math.log(1 + total / Math.max(1, countEntries(indexes, words)));
  return indexes.map((index, at) => {
    const scores = new Float32Array(index.entries.length);
    for (const { place, fit } of words[at] ?? []) {
      found.add(index.words[place] ?? '');
      const weights = rankWorth.map((worth) => worth * fit * rarity);
      visitPostings(index.postings[place] ?? '', (entry, rank) => {
        const score = weights[rank] ?? 0;
        if (score > (scores[entry] ?? 0)) scores[entry] = score;
      });
    }
    return scores;
  });
}

function countEntries(
  indexes: readonly OpenIndex[],
  words: readonly (readonly FoundWord[])[],
): number {
  let count = 0;
  words.forEach((list, at) => {
    for (const { place } of list) count += countPostings(indexes[at]?.postings[place] ?? '');
  });
  return count;
}

/** Entries that have every part, at a little less than the whole word. */
function all(parts: readonly WordScores[]): WordScores {
  const [first = [], ...others] = parts;
  return first.map((scores, index) => {
    const sums = scores.slice();
    for (const other of others) {
      const more = other[index] ?? sums;
      for (let entry = 0; entry < sums.length; entry += 1) {
        const own = sums[entry] ?? 0;
        const added = more[entry] ?? 0;
        sums[entry] = own === 0 || added === 0 ? 0 : own + added;
      }
    }
    for (let entry = 0; entry < sums.length; entry += 1) {
      sums[entry] = (0.9 * (sums[entry] ?? 0)) / parts.length;
    }
    return sums;
  });
}

/** @returns whether any entry has the word */
function addBest(tallies: readonly Tally[], ways: readonly WordScores[]): boolean {
  let isKnown = false;
  tallies.forEach(({ scores, matched }, index) => {
    const [first = scores, second] = ways.map((way) => way[index]);
    for (let entry = 0; entry < scores.length; entry += 1) {
      let best = first[entry] ?? 0;
      const other = second?.[entry] ?? 0;
      if (other > best) best = other;
      if (best === 0) continue;
      scores[entry] = (scores[entry] ?? 0) + best;
      matched[entry] = (matched[entry] ?? 0) + 1;
      isKnown = true;
    }
  });
  return isKnown;
}

function collect(best: Best, index: OpenIndex | undefined, tally: Tally, most: number): void {
  if (index === undefined) return;
  const { entries, worth } = index;
  const { scores, matched } = tally;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    const own = worth[at] ?? 0;
    if (entry === undefined || own === 0 || matched[at] !== most) continue;
    best.add(entry, own * (scores[at] ?? 0));
  }
}

function suggestionsFor(indexes: readonly OpenIndex[], unknown: readonly string[]): string[] {
  const words = unknown.flatMap((word) =>
    indexes.flatMap((index) => suggestWords(index, word, mostSuggestions)),
  );
  return [...new Set(words)].slice(0, mostSuggestions);
}
