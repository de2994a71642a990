import type { CompetencyKey, ItemId } from '../base/ids.ts';
import { createRng, shuffled } from '../base/rng.ts';
import { freshestFirst } from '../blueprint/draw-items.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { isFlagged, isMissed, isUnseen, type ProgressIndex } from '../progress/item-history.ts';

export type PracticePool = 'all' | 'missed' | 'unseen' | 'flagged';

/** What to practice: which competencies, which of their items, and how many. */
export interface PracticeSpec {
  readonly competencies: readonly CompetencyKey[];
  readonly pool: PracticePool;
  /** At most this many items, 1 or more. */
  readonly length: number;
}

/** The items that a spec admits, in catalog order. */
export function eligibleItems(
  spec: Pick<PracticeSpec, 'competencies' | 'pool'>,
  catalog: ItemCatalog,
  index: ProgressIndex,
): ItemId[] {
  const items = spec.competencies.flatMap((competency) => catalog[competency] ?? []);
  switch (spec.pool) {
    case 'all':
      return items;
    case 'missed':
      return items.filter((item) => isMissed(index, item));
    case 'unseen':
      return items.filter((item) => isUnseen(index, item));
    case 'flagged':
      return items.filter((item) => isFlagged(index, item));
  }
}

/** Draws a round: unseen items first, then those seen longest ago, then all in mixed order. */
export function drawPractice(
  spec: PracticeSpec,
  catalog: ItemCatalog,
  index: ProgressIndex,
  seed: string,
): ItemId[] {
  const rng = createRng(seed);
  const lastSeen = (item: ItemId) => index.lastSeenAt.get(item);
  const { items } = freshestFirst(eligibleItems(spec, catalog, index), lastSeen, rng);
  return shuffled(items.slice(0, spec.length), rng);
}
