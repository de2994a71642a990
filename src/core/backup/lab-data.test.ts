import { describe, expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { mergeMission, newerDraft } from './lab-data.ts';

const untried = { hintCount: 0, sawSolution: false };

describe('mergeMission', () => {
  it('keeps the first of two solves, with the help that was taken before it', () => {
    const first = { ...untried, hintCount: 1, solvedAt: at(1) };
    const second = { ...untried, sawSolution: true, solvedAt: at(2) };
    expect(mergeMission(first, second)).toBe(first);
    expect(mergeMission(second, first)).toBe(first);
  });

  it('does not let help on one device weaken a solve on another', () => {
    const solved = { ...untried, solvedAt: at(5) };
    expect(mergeMission({ ...untried, sawSolution: true }, solved)).toBe(solved);
  });

  it('adds up the help while the mission is unsolved', () => {
    expect(
      mergeMission({ hintCount: 2, sawSolution: false }, { hintCount: 1, sawSolution: true }),
    ).toEqual({ hintCount: 2, sawSolution: true });
  });
});

describe('newerDraft', () => {
  it('takes the text that was changed last, and of unknown times the same one either way', () => {
    const older = { text: 'b', changedAt: at(1) };
    const newer = { text: 'a', changedAt: at(2) };
    expect(newerDraft(older, newer)).toBe(newer);
    const [one, other] = [
      { text: 'a', changedAt: at(0) },
      { text: 'b', changedAt: at(0) },
    ];
    expect(newerDraft(one, other)).toBe(newerDraft(other, one));
  });
});
