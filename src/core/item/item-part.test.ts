import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { byPart, competencyOfPart, partLength, partOf } from './item-part.ts';

const ipam = asCompetencyKey('architecture/ipam');
const item = (id: string) => ({ id: asItemId(id), competency: ipam });

describe('partOf', () => {
  it.each([
    ['arch-ipam-001', 'architecture/ipam-0'],
    ['arch-ipam-024', 'architecture/ipam-0'],
    ['arch-ipam-025', 'architecture/ipam-1'],
    ['arch-ipam-2400', 'architecture/ipam-99'],
  ])('keeps %s in %s for ever', (id, part) => {
    expect(partOf(item(id))).toBe(part);
  });

  it('has a place for an id that no author may write', () => {
    expect(partOf(item('arch-ipam-000'))).toBe('architecture/ipam-0');
    expect(partOf(item('anything'))).toBe('architecture/ipam-0');
  });

  it('names its competency, also one that ends with a number', () => {
    const key = asCompetencyKey('traffic/layer-7');
    expect(competencyOfPart(partOf({ id: asItemId('tr-l7-030'), competency: key }))).toBe(key);
  });
});

describe('byPart', () => {
  it('cuts any competency into parts of bounded length, and loses no item', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(numbers, (all) => {
        const items = all.map((number) => item(`arch-ipam-${String(number).padStart(3, '0')}`));
        const parts = [...byPart(items).values()];
        expect(new Set(parts.flat())).toEqual(new Set(items));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(partLength);
      }),
    );
  });

  it('changes one part when an item is added', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, ([added, ...others]) => {
        const before = byPart(others.map((number) => item(`arch-ipam-${number}`)));
        const after = byPart([...others, added].map((number) => item(`arch-ipam-${number}`)));
        const changed = [...after].filter(([key, part]) => before.get(key)?.length !== part.length);
        expect(changed).toHaveLength(1);
      }),
    );
  });
});
