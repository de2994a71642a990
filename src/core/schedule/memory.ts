import { FSRSAlgorithm, Rating as FsrsRating, type Grade } from 'ts-fsrs';
import type { Rating } from './rating.ts';

/** What FSRS knows of one item in one head. */
export interface Memory {
  /** Days after which it would be recalled with a probability of 0.9. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

/**
 * FSRS-6 with the weights that its authors fitted to many learners; one learner's few hundred answers could not fit
 * better ones. No fuzz: the same answers give the same days.
 */
const fsrs = new FSRSAlgorithm({ enable_fuzz: false });

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/**
 * The memory after a look at the item.
 *
 * @param before `null` at the first look
 * @param days since the look before, zero or more
 */
export function nextMemory(before: Memory | null, days: number, rating: Rating): Memory {
  return fsrs.next_state(before, days, grades[rating]);
}

/** The probability of recall so many days after the last look, 0 to 1. */
export function retrievability({ stability }: Memory, days: number): number {
  return fsrs.forgetting_curve(days, stability);
}

/**
 * Days after a look until the probability of recall has fallen to `retention`: at least one, in whole days.
 *
 * @param retention above 0, at most 1
 */
export function intervalFor({ stability }: Memory, retention: number): number {
  return Math.max(1, Math.round(stability * fsrs.calculate_interval_modifier(retention)));
}

const once = nextMemory(null, 0, 'good');

/** After how many days an item that is answered right each time is asked a second and a third time. */
export const FIRST_INTERVALS: readonly number[] = [
  intervalFor(once, 0.9),
  intervalFor(once, 0.9) + intervalFor(nextMemory(once, intervalFor(once, 0.9), 'good'), 0.9),
];
