import { describe, expect, it } from 'vitest';
import { median, quantile, ratioWithinRounds } from './statistics.ts';

describe('median', () => {
  it('is the middle of an odd number of values in any order', () => {
    expect(median([9, 1, 4])).toBe(4);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it('is no number for no values', () => {
    expect(median([])).toBeNaN();
  });
});

describe('quantile', () => {
  it('lies between neighbors in proportion', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  it('ends at the largest value', () => {
    expect(quantile([3, 1, 2], 1)).toBe(3);
  });
});

describe('ratioWithinRounds', () => {
  it('is steady when the whole machine is slow in one round', () => {
    expect(ratioWithinRounds([10, 100, 12], [5, 50, 6])).toBe(2);
  });

  it('refuses sides of different length', () => {
    expect(() => ratioWithinRounds([1], [1, 2])).toThrow();
  });
});
