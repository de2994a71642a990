import { asOptionId, type CompetencyKey, type ItemId, type OptionId } from '../base/ids.ts';
import { createRng, shuffled } from '../base/rng.ts';
import type { PresentedItem } from '../item/item.ts';

/** One item as it stands on a form: which text (`hash`), and its options in the order shown. */
export interface FormItem {
  readonly id: ItemId;
  readonly hash: string;
  readonly competency: CompetencyKey;
  readonly optionOrder: readonly OptionId[];
}

/** The items of one sitting, in order. Kept with the sitting, so that it never changes under the learner. */
export interface Form {
  readonly seed: string;
  readonly bankVersion: string;
  readonly items: readonly FormItem[];
}

/**
 * Fixes the order of options for each drawn item.
 * An item's order depends on the seed and its own id only, so adding items to a bank changes no other order.
 */
export function arrangeForm(
  items: readonly PresentedItem[],
  seed: string,
  bankVersion: string,
): Form {
  return { seed, bankVersion, items: items.map((item) => arrangeItem(item, seed)) };
}

export function arrangeItem(item: PresentedItem, seed: string): FormItem {
  const written = item.options.map((option) => option.id);
  return {
    id: item.id,
    hash: item.hash,
    competency: item.competency,
    optionOrder:
      item.order === 'authored' ? written : shuffled(written, createRng(`${seed}/${item.id}`)),
  };
}

/** The letter of the option at a place on screen: 0 is A. Letters exist on screen only. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The domain part of a competency key. */
export function domainOf(competency: CompetencyKey): string {
  return competency.split('/', 1)[0] ?? competency;
}

export function optionIds(values: readonly string[]): OptionId[] {
  return values.map(asOptionId);
}
