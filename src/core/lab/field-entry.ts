/** What a field of a policy means, and what may stand in it. */
export interface FieldEntry {
  readonly meaning: string;
  /** What is written after the colon, so that completion can start it. */
  readonly shape: 'map' | 'list of maps' | 'list of values' | 'value';
  /** The fields of the map, or of each map of the list. */
  readonly fields?: FieldTable;
  /** Values that Cilium knows; the field takes no others. */
  readonly values?: readonly string[];
  /** The value must be in quotes. */
  readonly quoted?: boolean;
}

export type FieldTable = Readonly<Record<string, FieldEntry>>;

export const value = (meaning: string, values?: readonly string[]): FieldEntry => ({
  meaning,
  shape: 'value',
  ...(values === undefined ? {} : { values }),
});
export const quoted = (meaning: string): FieldEntry => ({ meaning, shape: 'value', quoted: true });
export const map = (meaning: string, fields?: FieldTable): FieldEntry => ({
  meaning,
  shape: 'map',
  ...(fields === undefined ? {} : { fields }),
});
export const maps = (meaning: string, fields: FieldTable): FieldEntry => ({
  meaning,
  shape: 'list of maps',
  fields,
});
export const values = (meaning: string, known?: readonly string[]): FieldEntry => ({
  meaning,
  shape: 'list of values',
  ...(known === undefined ? {} : { values: known }),
});
