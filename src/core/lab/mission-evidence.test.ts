import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../base/ids.ts';
import { asEpochMs } from '../base/time.ts';
import { countsAsEvidence, missionsThatCount } from './mission-evidence.ts';

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

describe('missionsThatCount', () => {
  it('has what was solved without much help, and knows what it exercised', () => {
    const competencies = [asCompetencyKey('network-policy/rule-structure')];
    const record = { hintCount: 0, sawSolution: false, competencies, solvedAt: asEpochMs(5) };
    const { solvedAt: _solvedAt, ...unsolved } = record;
    const { competencies: _competencies, ...old } = record;
    expect(
      missionsThatCount({
        counts: record,
        helped: { ...record, hintCount: 2 },
        shown: { ...record, sawSolution: true },
        unsolved,
        old,
      }),
    ).toEqual([{ at: 5, competencies }]);
  });
});
