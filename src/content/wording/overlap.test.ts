import { describe, expect, it } from 'vitest';
import { listOverlapOf, overlapOf } from './overlap.ts';

describe('overlapOf', () => {
  it.each([
    ['equal sets', ['a', 'b'], ['b', 'a'], 1],
    ['sets with nothing in common', ['a'], ['b'], 0],
    ['one of three', ['a', 'b'], ['b', 'c'], 1 / 3],
    ['empty sets', [], [], 0],
  ])('tells %s', (_, a, b, overlap) => {
    expect(overlapOf(new Set(a), new Set(b))).toBe(overlap);
  });
});

describe('listOverlapOf', () => {
  it('counts a word as often as both lists have it', () => {
    expect(listOverlapOf(['a', 'a', 'b'], ['a', 'b'])).toBe(2 / 3);
    expect(listOverlapOf(['a', 'b'], ['b', 'a'])).toBe(1);
    expect(listOverlapOf([], [])).toBe(0);
  });
});
