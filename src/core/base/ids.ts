declare const itemId: unique symbol;
declare const optionId: unique symbol;
declare const competencyKey: unique symbol;
declare const partKey: unique symbol;

/** The permanent id of an item, for example `arch-ipam-004`. */
export type ItemId = string & { readonly [itemId]: true };

/** The id of an option, stable within its item however options are ordered or worded. */
export type OptionId = string & { readonly [optionId]: true };

/** `<domain>/<competency>`, for example `architecture/ipam`; also the path of its note. */
export type CompetencyKey = string & { readonly [competencyKey]: true };

/** `<competency>-<number>`, for example `architecture/ipam-0`: some items of a competency that are loaded together. */
export type PartKey = string & { readonly [partKey]: true };

export function asItemId(value: string): ItemId {
  return value as ItemId;
}

export function asOptionId(value: string): OptionId {
  return value as OptionId;
}

export function asCompetencyKey(value: string): CompetencyKey {
  return value as CompetencyKey;
}

export function asPartKey(value: string): PartKey {
  return value as PartKey;
}
