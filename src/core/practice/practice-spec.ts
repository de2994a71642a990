import type { CompetencyKey, ItemId } from '../base/ids.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { isFlagged, isMissed, isUnseen, type ProgressIndex } from '../progress/item-history.ts';
import { metGenerated } from './askable-items.ts';
import { itemsOf } from './draw-freshest.ts';
import type { ReviewLists, ReviewPool } from './review-pools.ts';

/**
 * `open`: what can still win points, missed items before new ones. `generated`: not from the bank, but made for the round.
 * A review pool is a list of what to go over again.
 */
export type PracticePool =
  'all' | 'missed' | 'unseen' | 'flagged' | 'open' | 'generated' | ReviewPool;

/** What to practice: which competencies, which of their items, and how many. */
export interface PracticeSpec {
  readonly competencies: readonly CompetencyKey[];
  readonly pool: PracticePool;
  /** At most this many items, 1 or more. */
  readonly length: number;
}

/** What a round is drawn from. */
export interface PracticeSource {
  readonly catalog: ItemCatalog;
  readonly index: ProgressIndex;
  readonly lists: ReviewLists;
}

/**
 * The items that a spec admits: a review list in its own order, what is open with missed items first, else as in the catalog.
 * What was missed, flagged or is to be gone over again may be generated, and comes back as it was; it can win no points of the bank.
 */
export function eligibleItems(
  { competencies, pool }: Pick<PracticeSpec, 'competencies' | 'pool'>,
  { catalog, index, lists }: PracticeSource,
): ItemId[] {
  const items = itemsOf(competencies, catalog);
  const met = () => [...items, ...metGenerated(index, competencies)];
  const missed = (among: readonly ItemId[]) => among.filter((item) => isMissed(index, item));
  const unseen = () => items.filter((item) => isUnseen(index, item));
  switch (pool) {
    case 'all':
      return items;
    case 'missed':
      return missed(met());
    case 'unseen':
      return unseen();
    case 'open':
      return [...missed(items), ...unseen()];
    case 'flagged':
      return met().filter((item) => isFlagged(index, item));
    case 'generated':
      return [];
    default: {
      const chosen = new Set(met());
      return lists[pool].filter((item) => chosen.has(item));
    }
  }
}
