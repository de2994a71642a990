import { asItemId, type ItemId } from '../base/ids.ts';

/** Names a generated item: the same three parts make the same item for ever. */
export interface GeneratedRef {
  readonly family: string;
  /** Rises when a change of the generator makes other items of the same seeds. */
  readonly version: number;
  /** 1 to 16 small letters and digits. */
  readonly seed: string;
}

/** The id of a generated item, `family/version/seed`, which `familyOf` cuts too. */
export function generatedId({ family, version, seed }: GeneratedRef): ItemId {
  return asItemId(`${family}/${version}/${seed}`);
}

/** The parts of a generated item's id; `undefined` for the id of a written item. */
export function readGeneratedId(id: string): GeneratedRef | undefined {
  const match = /^([a-z]+(?:-[a-z]+)*)\/([1-9]\d{0,3})\/([a-z\d]{1,16})$/.exec(id);
  if (match === null) return undefined;
  const [, family = '', version = '', seed = ''] = match;
  return { family, version: Number(version), seed };
}

export function isGenerated(id: string): boolean {
  return readGeneratedId(id) !== undefined;
}
