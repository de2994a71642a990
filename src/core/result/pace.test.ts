import { describe, expect, it } from 'vitest';
import { at, buildForm, startedAt } from '../../../tests/support/builders.ts';
import { asDurationMs, minutes } from '../base/time.ts';
import { optionIds } from '../blueprint/form.ts';
import type { Attempt } from './attempt.ts';
import { paceOf } from './pace.ts';

/** An attempt with these seconds for each item; the sign says whether it was right. Zero: left blank. */
function buildAttempt(seconds: readonly number[], timeLimit: Attempt['timeLimit']): Attempt {
  const { items } = buildForm(seconds.length);
  return {
    id: 'a',
    seed: 's',
    bankVersion: 'b',
    startedAt,
    endedAt: at(300),
    endedBy: 'learner',
    timeLimit,
    passPercent: 75,
    items: items.map((item, place) => ({
      ...item,
      response: seconds[place] === 0 ? [] : optionIds(['one']),
      flagged: false,
      timeSpent: asDurationMs(Math.abs(seconds[place] ?? 0) * 1000),
      key: optionIds(['one']),
      points: (seconds[place] ?? 0) > 0 ? 1 : 0,
    })),
  };
}

describe('paceOf', () => {
  it('names the slow and the quick wrong answers by place', () => {
    const pace = paceOf(buildAttempt([20, -50, 20, -8, 20, 0, -20], minutes(7)));
    expect(pace).toEqual({
      total: 300_000,
      medianPerItem: 20_000,
      budgetPerItem: 60_000,
      slowAndWrong: [1],
      fastAndWrong: [3],
    });
  });

  it('has no budget when untimed and no median when nothing was answered', () => {
    expect(paceOf(buildAttempt([0, 0], null))).toMatchObject({
      medianPerItem: 0,
      budgetPerItem: null,
    });
  });
});
