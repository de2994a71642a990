/** A way to write a term. */
export interface Spelling {
  readonly text: string;
  /** The anchor of the term. */
  readonly term: string;
}

/** Where a term stands in a text: from `start` up to, not including, `end`. */
export interface TermMatch extends Spelling {
  readonly start: number;
  readonly end: number;
}

/** Finds spellings in a text, in the order in which they start. */
export type FindTerms = (text: string) => TermMatch[];

/**
 * Finds terms; matches do not overlap.
 *
 * A spelling is found as whole words whatever their case, but for one in capitals ("SPI"), which is found in capitals
 * only. Of several that start at one place the longest counts. Words joined by hyphens or dots are one word: "identity"
 * is not in "identity-based", nor "cilium" in "cilium.io".
 */
export function createTermFinder(spellings: readonly Spelling[]): FindTerms {
  const findAll = createSpellingFinder(spellings);
  return (text) => {
    const matches: TermMatch[] = [];
    for (const match of findAll(text)) {
      if (match.start >= (matches.at(-1)?.end ?? 0)) matches.push(match);
    }
    return matches;
  };
}

/** Finds every spelling, also inside a longer one; of several that start at one place the longest comes first. */
export function createSpellingFinder(spellings: readonly Spelling[]): FindTerms {
  const byFirstWord = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const first = wordsIn(spelling.text)[0]?.word.toLowerCase() ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), spelling]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const words = wordsIn(text);
    const ends = new Set(words.map(({ end }) => end));
    return words.flatMap(({ word, start }) =>
      (byFirstWord.get(word.toLowerCase()) ?? [])
        .map((spelling) => ({ ...spelling, start, end: start + spelling.text.length }))
        .filter((match) => ends.has(match.end) && isWritten(match.text, text, start)),
    );
  };
}

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

const WORD = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu;

function isWritten(spelling: string, text: string, start: number): boolean {
  const found = text.slice(start, start + spelling.length);
  return isInCapitals(spelling) ? found === spelling : found.toLowerCase() === spelling.toLowerCase();
}

function isInCapitals(spelling: string): boolean {
  return /\p{Lu}/u.test(spelling) && !/\p{Ll}/u.test(spelling);
}
