import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realWeights } from '../../../tests/support/builders.ts';
import { shareItems } from './share-items.ts';

const domains = Object.entries(realWeights).map(([id, weight]) => ({ id, weight }));
const weighted = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
  .map((weights) => weights.map((weight, order) => ({ id: `d${order}`, weight })));

describe('shareItems', () => {
  it('gives every domain its share of 60 items', () => {
    expect(Object.values(shareItems(60, domains))).toEqual([12, 11, 10, 6, 6, 6, 6, 3]);
  });

  it('gives the last place to the heavier of two domains with equal remainders', () => {
    // 9.6 and 3.6 compete for one place; in floating point the smaller would win.
    const shares = shareItems(60, domains);
    expect(shares['service-mesh']).toBe(10);
    expect(shares.bgp).toBe(3);
  });

  it('gives the last place to the domain listed first when weights are equal too', () => {
    const equal = ['a', 'b', 'c'].map((id) => ({ id, weight: 10 }));
    expect(shareItems(4, equal)).toEqual({ a: 2, b: 1, c: 1 });
  });

  it('hands out exactly the length, each share within one of the exact quota', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), weighted, (length, parts) => {
        const shares = shareItems(length, parts);
        const total = parts.reduce((sum, part) => sum + part.weight, 0);
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(length);
        for (const { id, weight } of parts) {
          expect(Math.abs((shares[id] ?? 0) - (length * weight) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});
