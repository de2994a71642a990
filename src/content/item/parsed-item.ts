import type { ParsedText } from '../markdown/parsed-text.ts';
import type { ItemFields } from './item-fields.ts';
import type { ItemHome } from './item-home.ts';

/** An item cut into its parts, before links are resolved: what rules look at. */
export interface ParsedItem {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly home: ItemHome;
  /** The fields that have a right shape; the others have been reported. */
  readonly fields: Partial<ItemFields>;
  /** Where a field stands in the file. */
  lineOf(...path: readonly (string | number)[]): number;
  readonly stem: ParsedText;
  readonly options: readonly ParsedOption[];
}

export interface ParsedOption {
  readonly id: string;
  readonly isKey: boolean;
  readonly line: number;
  readonly content: ParsedText;
  readonly rationale: ParsedText | undefined;
}

export function keysOf(item: ParsedItem): readonly ParsedOption[] {
  return item.options.filter((option) => option.isKey);
}

export function distractorsOf(item: ParsedItem): readonly ParsedOption[] {
  return item.options.filter((option) => !option.isKey);
}
