import type { ItemId } from '../base/ids.ts';
import type { DurationMs } from '../base/time.ts';
import type { ItemHistory, ProgressIndex } from './item-history.ts';

/** An item with what the log says about it. */
export interface ItemFinding extends ItemHistory {
  readonly item: ItemId;
}

/** Items that need more than one more answer. An item may be in several lists. */
export interface ItemStatistics {
  /** Wrong the last time after more than twice the learner's usual time: hard, not careless. Slowest first. */
  readonly slowAndWrong: readonly ItemFinding[];
  /** Right before and wrong the last time. Latest first. */
  readonly flipped: readonly ItemFinding[];
  /** Never answered right. Most often answered first. */
  readonly neverRight: readonly ItemFinding[];
}

export function itemStatistics(index: ProgressIndex, usualTime: DurationMs): ItemStatistics {
  const wrong = findItems(index, ({ lastCorrect }) => !lastCorrect);
  return {
    slowAndWrong: wrong
      .filter(({ lastTook }) => lastTook > 2 * usualTime)
      .sort((a, b) => b.lastTook - a.lastTook || latestFirst(a, b)),
    flipped: wrong.filter(({ rightCount }) => rightCount > 0),
    neverRight: wrong
      .filter(({ rightCount }) => rightCount === 0)
      .sort((a, b) => b.answerCount - a.answerCount || latestFirst(a, b)),
  };
}

/** The items whose history fits, the latest answered first. */
export function findItems(
  index: ProgressIndex,
  fits: (history: ItemHistory) => boolean,
): ItemFinding[] {
  return [...index.items]
    .filter(([, history]) => fits(history))
    .map(([item, history]) => ({ item, ...history }))
    .sort(latestFirst);
}

/** Ids decide between equal instants, so that every device shows the same order. */
function latestFirst(a: ItemFinding, b: ItemFinding): number {
  return b.lastAt - a.lastAt || (a.item < b.item ? -1 : 1);
}
