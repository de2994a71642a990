import type { EntryKind, SearchEntry } from './search-entry.ts';

export interface SearchAnswer {
  /** Kinds of entries, the one with the best hit first; none is empty. */
  readonly groups: readonly SearchGroup[];
  /** How many entries were found, shown or not. */
  readonly count: number;
  /** Whether words are missing from every entry: the entries have as many of them as any has. */
  readonly isPartial: boolean;
  /** Known words near to those that are not known, when nothing was found. */
  readonly suggestions: readonly string[];
  /** What was found, word for word: to be marked. */
  readonly found: ReadonlySet<string>;
}

export interface SearchGroup {
  readonly kind: EntryKind;
  /** The best first. */
  readonly hits: readonly SearchEntry[];
  readonly count: number;
}

export const noAnswer: SearchAnswer = {
  groups: [],
  count: 0,
  isPartial: false,
  suggestions: [],
  found: new Set(),
};
