import { describe, expect, it } from 'vitest';
import { countsAsEvidence } from './mission-evidence.ts';

const solve = { isFirst: true, hintCount: 0, sawSolution: false };

describe('countsAsEvidence', () => {
  it.each([
    ['a first solve without help', {}],
    ['a first solve with one hint', { hintCount: 1 }],
  ])('counts %s', (_, how) => {
    expect(countsAsEvidence({ ...solve, ...how })).toBe(true);
  });

  it.each([
    ['a second solve', { isFirst: false }],
    ['a solve with two hints', { hintCount: 2 }],
    ['a solve after a look at the solution', { sawSolution: true }],
  ])('does not count %s', (_, how) => {
    expect(countsAsEvidence({ ...solve, ...how })).toBe(false);
  });
});
