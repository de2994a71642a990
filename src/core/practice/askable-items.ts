import type { CompetencyKey, ItemId } from '../base/ids.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';
import { familyThatMakes } from '../generated/family-list.ts';
import type { ProgressIndex } from '../progress/item-history.ts';

/** Tells whether an item can still be asked: the bank has it, or it can be made again from its id. */
export function askableWith(catalog: ItemCatalog): (item: ItemId) => boolean {
  const written = new Set(Object.values(catalog).flat());
  return (item) => written.has(item) || familyThatMakes(item) !== undefined;
}

/** The generated items of these competencies that the learner has met, and that can be made again. */
export function metGenerated(
  index: ProgressIndex,
  competencies: readonly CompetencyKey[],
): ItemId[] {
  const met = new Set([...index.lastSeenAt.keys(), ...index.flags.keys()]);
  return [...met].filter((item) => {
    const family = familyThatMakes(item);
    return family !== undefined && competencies.includes(family.competency);
  });
}
