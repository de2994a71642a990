import type { LoadMeasure } from './measure-load.ts';
import type { LongestEvents } from './measure-answers.ts';

/** What one run of the bench saw. */
export interface Measurements {
  /** By the name of the page; one entry a round, in the order of rounds. */
  readonly loads: ReadonlyMap<PageName, readonly LoadMeasure[]>;
  /** By the name of the quiz; one entry a round of ten questions. */
  readonly answers: ReadonlyMap<PageName, readonly LongestEvents[]>;
  readonly builds: readonly BuildMeasure[];
}

/** A page of the site, of the site with a synthetic bank (`home ×100`), or a floor. */
export type PageName = string;

export const siteKinds = ['home', 'note', 'practice'] as const;
export type SiteKind = (typeof siteKinds)[number];

export const floorNames = {
  note: 'bare HTML note',
  plainQuiz: 'quiz without framework',
  reactQuiz: 'quiz in React',
} as const;

/** @param times how many times as large the bank is */
export function siteName(kind: SiteKind, times = 1): PageName {
  return times === 1 ? kind : `${kind} ×${times}`;
}

export interface BuildMeasure {
  /** How many times as large the bank is. */
  readonly times: number;
  readonly items: number;
  readonly seconds: number;
}
