import { describe, expect, it } from 'vitest';
import { groupScores } from './score-groups.ts';

const even = (count: number) => new Array<number>(count).fill(1 / count);

describe('groupScores', () => {
  it('begins a group at the pass mark and loses no score', () => {
    const groups = groupScores(even(61), 43, 5);
    expect(groups.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [3, 7],
      [8, 12],
      [13, 17],
      [18, 22],
      [23, 27],
      [28, 32],
      [33, 37],
      [38, 42],
      [43, 47],
      [48, 52],
      [53, 57],
      [58, 60],
    ]);
    expect(groups.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
  });

  it('leaves out what is next to impossible at both ends, and nothing between', () => {
    const scores = [0.001, 0, 0.6, 0, 0.399, 0];
    expect(groupScores(scores, 2, 1).map(({ from }) => from)).toEqual([2, 3, 4]);
  });
});
