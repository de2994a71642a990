import type { ParsedItem, ParsedOption } from './parsed-item.ts';

/** Below this many items shares say nothing. */
export const fewestToCompare = 40;

type ComparableItem = ParsedItem & {
  readonly options: readonly [ParsedOption, ParsedOption, ParsedOption, ParsedOption];
};

/** Items of one key and four options: those whose looks can be counted together. */
export function comparableItems(items: readonly ParsedItem[]): ComparableItem[] {
  return items.filter(
    (item): item is ComparableItem =>
      item.options.length === 4 && item.options.filter(({ isKey }) => isKey).length === 1,
  );
}

/** The place of the key, from 0. */
export function keyPlace(item: ComparableItem): number {
  return item.options.findIndex(({ isKey }) => isKey);
}

/** The key of a comparable item. */
export function onlyKey(item: ComparableItem): ParsedOption {
  return item.options[keyPlace(item)] ?? item.options[0];
}
