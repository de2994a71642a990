import type { CompetencyKey, ItemId } from '../base/ids.ts';
import { shuffled, type Rng } from '../base/rng.ts';
import { freshestFirst } from '../blueprint/freshest-first.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import type { ProgressIndex } from '../progress/item-history.ts';

/** All items that the bank has of these competencies, in its order. */
export function itemsOf(competencies: readonly CompetencyKey[], catalog: ItemCatalog): ItemId[] {
  return competencies.flatMap((competency) => catalog[competency] ?? []);
}

/** Draws items never seen first, then those seen longest ago, and mixes what was drawn. */
export function drawFreshest(
  items: readonly ItemId[],
  length: number,
  index: ProgressIndex,
  rng: Rng,
): ItemId[] {
  const ordered = freshestFirst(items, (item) => index.lastSeenAt.get(item), rng).items;
  return shuffled(ordered.slice(0, length), rng);
}
