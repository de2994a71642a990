import { describe, expect, it } from 'vitest';
import { at, buildForm, startedAt } from '../../../tests/support/builders.ts';
import { asDurationMs } from '../base/time.ts';
import { optionIds } from '../blueprint/form.ts';
import type { Attempt } from './attempt.ts';
import { mockHistory } from './mock-history.ts';

function buildAttempt(id: string, endedAfter: number, right: number, total: number): Attempt {
  return {
    id,
    seed: 's',
    bankVersion: 'b',
    startedAt,
    endedAt: at(endedAfter),
    endedBy: 'learner',
    timeLimit: null,
    passPercent: 75,
    items: buildForm(total).items.map((item, place) => ({
      ...item,
      response: optionIds(['one']),
      flagged: false,
      timeSpent: asDurationMs(1000),
      key: optionIds(['one']),
      points: place < right ? 1 : 0,
    })),
  };
}

describe('mockHistory', () => {
  it('puts the oldest first and says which passed', () => {
    const history = mockHistory([buildAttempt('new', 20, 12, 15), buildAttempt('old', 10, 11, 15)]);
    expect(history.map(({ id, passed }) => [id, passed])).toEqual([
      ['old', false],
      ['new', true],
    ]);
  });

  it('gives a short mock a wider range than a long one with the same share', () => {
    const [short, long] = mockHistory([
      buildAttempt('short', 1, 12, 15),
      buildAttempt('long', 2, 48, 60),
    ]).map(({ interval }) => interval.high - interval.low);
    expect(short).toBeGreaterThan(1.5 * long!);
  });

  it('agrees with the beta distribution: 12 of 15 is 0.63 to 0.89', () => {
    // The 10 % and 90 % quantiles of Beta(13, 4), integrated in 20,000 steps outside of this code.
    const [mock] = mockHistory([buildAttempt('a', 1, 12, 15)]);
    expect(mock!.interval.low).toBeCloseTo(0.629, 2);
    expect(mock!.interval.high).toBeCloseTo(0.886, 2);
  });
});
