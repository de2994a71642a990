import { asItemId, type CompetencyKey, type ItemId } from '../base/ids.ts';
import type { ItemCatalog } from './exam-outline.ts';

/** Ids with numbers from `from` to `to`, both included: `['arch-ipam-', 1, 29]`. */
type IdRange = readonly [prefix: string, from: number, to: number];

/**
 * A catalog as it travels. Authors number items in sequence, so a competency is a few ranges however many items it has;
 * an id without such a number stands as it is.
 */
export type PackedCatalog = Readonly<Record<CompetencyKey, readonly (IdRange | string)[]>>;

/** Keeps every id and the order of ids. */
export function packCatalog(catalog: ItemCatalog): PackedCatalog {
  return mapValues(catalog, (ids) => {
    const packed: (IdRange | string)[] = [];
    for (const id of ids) {
      const one = readNumbered(id);
      const last = packed.at(-1);
      if (one === null) packed.push(id);
      else if (typeof last === 'object' && last[0] === one.prefix && last[2] + 1 === one.number)
        packed[packed.length - 1] = [one.prefix, last[1], one.number];
      else packed.push([one.prefix, one.number, one.number]);
    }
    return packed;
  });
}

export function unpackCatalog(packed: PackedCatalog): ItemCatalog {
  return mapValues(packed, (pieces) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? asItemId(piece) : idsOf(piece))),
  );
}

function idsOf([prefix, from, to]: IdRange): ItemId[] {
  return Array.from({ length: to - from + 1 }, (_, place) => idOf(prefix, from + place));
}

function idOf(prefix: string, number: number): ItemId {
  return asItemId(prefix + String(number).padStart(3, '0'));
}

/** The parts of an id that `idOf` makes again; `null` for any other. */
function readNumbered(id: ItemId): { readonly prefix: string; readonly number: number } | null {
  const [, prefix = '', digits = ''] = /^(.*\D)(\d{3,9})$/s.exec(id) ?? [];
  const number = Number(digits);
  return idOf(prefix, number) === id ? { prefix, number } : null;
}

function mapValues<From, To>(
  record: Readonly<Record<CompetencyKey, From>>,
  change: (value: From) => To,
): Readonly<Record<CompetencyKey, To>> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Readonly<Record<CompetencyKey, To>>;
}
