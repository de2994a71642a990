import type { ItemId } from '../base/ids.ts';
import { shuffled, type Rng } from '../base/rng.ts';
import type { EpochMs } from '../base/time.ts';

/** When an item was last put before the learner; `undefined` when never. */
export type LastSeen = (item: ItemId) => EpochMs | undefined;

export interface Pool {
  readonly items: readonly ItemId[];
  readonly unseenCount: number;
}

/** Unseen items first, then the longest unseen; equals in random order. */
export function freshestFirst(items: readonly ItemId[], lastSeen: LastSeen, rng: Rng): Pool {
  const seenAt = (item: ItemId): number => lastSeen(item) ?? -Infinity;
  const ordered = shuffled(items, rng).sort((a, b) => compare(seenAt(a), seenAt(b)));
  return {
    items: ordered,
    unseenCount: items.filter((item) => lastSeen(item) === undefined).length,
  };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
