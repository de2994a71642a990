import type { ItemId } from '../base/ids.ts';

declare const familyId: unique symbol;

/** What counts and is scheduled as one: a written item, or all items that one generator makes. */
export type FamilyId = string & { readonly [familyId]: true };

/**
 * The family of an item. Generated items are named `family/version/seed`; a written item is its own family.
 * Whoever has met one item of a family knows what the next will ask.
 */
export function familyOf(item: ItemId): FamilyId {
  const [, family = item] = /^(.+)\/[^/]+\/[^/]+$/.exec(item) ?? [];
  return family as FamilyId;
}
