import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from './count-slips.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

/** The textbook recursion of optimal string alignment. */
function alignment(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length);
  const ways = [
    alignment(one.slice(0, -1), other) + 1,
    alignment(one, other.slice(0, -1)) + 1,
    alignment(one.slice(0, -1), other.slice(0, -1)) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(alignment(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('countSlips', () => {
  it.each([
    ['kubproxy', 'kubeproxy', 1],
    ['lables', 'labels', 1],
    ['identty', 'identity', 1],
    ['hubbel', 'hubble', 1],
    ['cilum', 'cilium', 1],
    ['polices', 'policies', 1],
    ['pod', 'pod', 0],
  ])('counts the slips between %s and %s', (wanted, known, slips) => {
    expect(countSlips(wanted, known, 3, false)).toBe(slips);
  });

  it('takes the beginning of a longer word for the whole', () => {
    expect(countSlips('kubproxyrep', 'kubeproxyreplacement', 2, true)).toBe(1);
    expect(countSlips('kubproxyrep', 'kubeproxyreplacement', 2, false)).toBeGreaterThan(2);
  });

  it('agrees with the textbook up to the most that is allowed', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 5 }), (one, other, most) => {
        const expected = alignment(one, other);
        const counted = countSlips(one, other, most, false);
        if (expected <= most) expect(counted).toBe(expected);
        else expect(counted).toBeGreaterThan(most);
      }),
    );
  });

  it('finds the best of all beginnings', () => {
    fc.assert(
      fc.property(word, word, (wanted, known) => {
        const beginnings = Array.from({ length: known.length + 1 }, (_, end) =>
          countSlips(wanted, known.slice(0, end), 99, false),
        );
        expect(countSlips(wanted, known, 99, true)).toBe(Math.min(...beginnings));
      }),
    );
  });
});
