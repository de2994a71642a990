import type { ItemId } from '../base/ids.ts';

/** A list of items to go over again, each for a reason of its own. */
export type ReviewPool =
  'due' | 'confident-errors' | 'lucky-guesses' | 'slow' | 'flipped' | 'never-right';

export const reviewPools = [
  'due',
  'confident-errors',
  'lucky-guesses',
  'slow',
  'flipped',
  'never-right',
] as const satisfies readonly ReviewPool[];

/** The items of each list, most urgent first. */
export type ReviewLists = Readonly<Record<ReviewPool, readonly ItemId[]>>;

export const emptyLists: ReviewLists = {
  due: [],
  'confident-errors': [],
  'lucky-guesses': [],
  slow: [],
  flipped: [],
  'never-right': [],
};

export function isReviewPool(pool: string): pool is ReviewPool {
  return pool in emptyLists;
}
