import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng, fnv1a, shuffled, xorshift128 } from './rng.ts';

describe('xorshift128', () => {
  it('starts as published for the seeds of the paper', () => {
    // Marsaglia (2003), section 4: x = 123456789, y = 362436069, z = 521288629, w = 88675123.
    const next = xorshift128([123456789, 362436069, 521288629, 88675123]);
    expect([next(), next(), next()]).toEqual([3701687786, 458299110, 2500872618]);
  });
});

describe('fnv1a', () => {
  it('gives the published hashes', () => {
    // Test vectors of the FNV reference, http://www.isthe.com/chongo/tech/comp/fnv/
    expect(fnv1a('')).toBe(0x811c9dc5);
    expect(fnv1a('a')).toBe(0xe40c292c);
    expect(fnv1a('foobar')).toBe(0xbf9cf968);
  });
});

describe('createRng', () => {
  it('gives the same stream for the same seed, for ever', () => {
    const rng = createRng('beeline');
    expect(Array.from({ length: 8 }, () => rng.below(1000))).toMatchInlineSnapshot(`
      [
        835,
        81,
        82,
        64,
        292,
        598,
        823,
        254,
      ]
    `);
  });

  it('stays below the limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, limit) => {
        const drawn = createRng(seed).below(limit);
        return Number.isInteger(drawn) && drawn >= 0 && drawn < limit;
      }),
    );
  });

  it('draws each of six values about equally often', () => {
    const rng = createRng('dice');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let throws = 0; throws < 60_000; throws += 1) counts[rng.below(6)]! += 1;
    // Five degrees of freedom: chi-squared over 20.5 happens once in a thousand seeds, and this seed is fixed.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(20.5);
  });
});

describe('shuffled', () => {
  it('keeps every member and leaves the original alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (members, seed) => {
        const before = [...members];
        const after = shuffled(members, createRng(seed));
        expect(members).toEqual(before);
        expect([...after].sort()).toEqual([...before].sort());
      }),
    );
  });

  it('brings every order of three about equally often', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffled(['a', 'b', 'c'], createRng(`seed ${seed}`)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
