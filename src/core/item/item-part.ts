import { asPartKey, type CompetencyKey, type ItemId, type PartKey } from '../base/ids.ts';

/**
 * How many numbers of item ids share a part. What a visitor loads for one question is its part, so it must not grow with
 * the bank: it is no larger than what the smallest competencies have.
 */
export const partLength = 24;

/** Says where an item is at home. */
interface Placed {
  readonly id: ItemId;
  readonly competency: CompetencyKey;
}

/**
 * The part of the bank that holds a written item. It follows from the item alone: an item that is added or withdrawn
 * moves no other, and whoever knows an item from an old round or a link knows where to look without a list.
 */
export function partOf({ id, competency }: Placed): PartKey {
  const number = Number(/\d{1,9}$/.exec(id)?.[0] ?? 0);
  return asPartKey(`${competency}-${Math.max(0, Math.floor((number - 1) / partLength))}`);
}

/** The competency that a part belongs to. */
export function competencyOfPart(part: PartKey): CompetencyKey {
  return part.replace(/-\d+$/, '') as CompetencyKey;
}

/** Items by their part; parts and the items of each in the order given. */
export function byPart<Item extends Placed>(items: readonly Item[]): Map<PartKey, Item[]> {
  const parts = new Map<PartKey, Item[]>();
  for (const item of items) {
    const part = partOf(item);
    const known = parts.get(part);
    if (known === undefined) parts.set(part, [item]);
    else known.push(item);
  }
  return parts;
}
