import type { CompetencyKey, ItemId } from '../base/ids.ts';
import { createRng, shuffled } from '../base/rng.ts';
import { freshestFirst } from '../blueprint/draw-items.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { drawGenerated, familiesOf } from '../generated/family-list.ts';
import { isFlagged, isMissed, isUnseen, type ProgressIndex } from '../progress/item-history.ts';
import { metGenerated } from './askable-items.ts';
import { isReviewPool, type ReviewLists, type ReviewPool } from './review-lists.ts';

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
  const items = competencies.flatMap((competency) => catalog[competency] ?? []);
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

/**
 * Draws a round: new items out of families, from a list the first of it, else unseen items first, then those seen longest
 * ago. All in mixed order, which `interleave` keeps within a competency.
 */
export function drawPractice(spec: PracticeSpec, source: PracticeSource, seed: string): ItemId[] {
  if (spec.pool === 'generated') {
    return [...drawGenerated(familiesOf(spec.competencies), spec.length, seed)];
  }
  const rng = createRng(seed);
  const eligible = eligibleItems(spec, source);
  if (spec.pool === 'open' || isReviewPool(spec.pool)) {
    return shuffled(eligible.slice(0, spec.length), rng);
  }
  const lastSeen = (item: ItemId) => source.index.lastSeenAt.get(item);
  const { items } = freshestFirst(eligible, lastSeen, rng);
  return shuffled(items.slice(0, spec.length), rng);
}
