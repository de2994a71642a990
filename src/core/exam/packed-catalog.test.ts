import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import type { ItemCatalog } from './exam-outline.ts';
import { packCatalog, unpackCatalog } from './packed-catalog.ts';

const ipam = asCompetencyKey('architecture/ipam');
const catalogOf = (...ids: string[]): ItemCatalog => ({ [ipam]: ids.map(asItemId) });

describe('packCatalog', () => {
  it('is as small for 3000 items as for three', () => {
    const many = Array.from(
      { length: 3000 },
      (_, place) => `arch-ipam-${String(place + 1).padStart(3, '0')}`,
    );
    expect(packCatalog(catalogOf(...many))).toEqual({
      [ipam]: [['arch-ipam-', 1, 3000]],
    });
  });

  it('leaves out what was withdrawn', () => {
    const catalog = catalogOf('arch-ipam-001', 'arch-ipam-002', 'arch-ipam-004');
    expect(packCatalog(catalog)).toEqual({
      [ipam]: [
        ['arch-ipam-', 1, 2],
        ['arch-ipam-', 4, 4],
      ],
    });
  });
});

describe('unpackCatalog', () => {
  it('gives back every id in its order, however it is written', () => {
    const number = fc.integer({ min: 0, max: 2000 }).map(String);
    const id = fc.oneof(
      number.map((digits) => `arch-ipam-${digits.padStart(3, '0')}`),
      fc.tuple(fc.constantFrom('a-', 'a-1-', '7', ''), number).map((parts) => parts.join('')),
      fc
        .tuple(fc.constant('a-'), number)
        .map(([prefix, digits]) => prefix + digits.padStart(6, '0')),
      fc.string(),
    );
    const catalogs = fc.dictionary(fc.string(), fc.array(id.map(asItemId)));
    fc.assert(
      fc.property(catalogs, (catalog) => {
        expect(Object.entries(unpackCatalog(packCatalog(catalog)))).toEqual(
          Object.entries(catalog),
        );
      }),
    );
  });
});
