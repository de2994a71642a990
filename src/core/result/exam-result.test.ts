import { describe, expect, it } from 'vitest';
import {
  at,
  buildAnswer,
  buildDomains,
  buildItem,
  buildSitting,
  startedAt,
} from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId, type ItemId } from '../base/ids.ts';
import { arrangeForm, optionIds } from '../blueprint/form.ts';
import type { ItemAnswer } from '../item/item.ts';
import { nextSession, startSession, type EndedSession } from '../session/exam-session.ts';
import { gradeSession } from './attempt.ts';
import { pointsToPass, summarizeAttempt } from './exam-result.ts';

const domains = buildDomains({ architecture: 60, ebpf: 40 }, 2, 5);
const placed = [
  ['a1', 'architecture/c1'],
  ['a2', 'architecture/c2'],
  ['e1', 'ebpf/c1'],
  ['e2', 'ebpf/c1'],
] as const;
const items = placed.map(([id, key]) => buildItem(id, { competency: asCompetencyKey(key) }));
const answers = new Map<ItemId, ItemAnswer>(placed.map(([id]) => [asItemId(id), buildAnswer(id)]));

/** a1 right, a2 wrong, e1 right, e2 left blank. */
function endedSession(): EndedSession {
  const sitting = buildSitting({ form: arrangeForm(items, 'seed', 'bank') });
  const responses = { a1: 'one', a2: 'two', e1: 'one' };
  const running = Object.entries(responses).reduce(
    (session, [id, option]) =>
      nextSession(session, {
        kind: 'responded',
        at: at(5),
        item: asItemId(id),
        options: optionIds([option]),
      }),
    nextSession(startSession(sitting), {
      kind: 'flagged',
      at: at(1),
      item: asItemId('a2'),
      on: true,
    }),
  );
  const ended = nextSession(running, { kind: 'submitted', at: at(60) });
  if (ended.phase !== 'ended') throw new Error('The session should have ended');
  return ended;
}

describe('gradeSession', () => {
  it('keeps response, order shown, flag, key and points of every item', () => {
    const attempt = gradeSession(endedSession(), answers, 75);
    expect(attempt).toMatchObject({
      startedAt,
      endedAt: at(60),
      endedBy: 'learner',
      bankVersion: 'bank',
    });
    expect(attempt.items.map(({ points }) => points)).toEqual([1, 0, 1, 0]);
    expect(attempt.items[1]).toMatchObject({
      response: ['two'],
      flagged: true,
      key: ['one'],
      optionOrder: endedSession().sitting.form.items[1]?.optionOrder,
    });
  });

  it('gives the same attempt when it is done twice', () => {
    expect(gradeSession(endedSession(), answers, 75)).toEqual(
      gradeSession(endedSession(), answers, 75),
    );
  });

  it('leaves out an item that the bank has no longer, and says that there was one', () => {
    const left = new Map([...answers].filter(([id]) => id !== asItemId('a2')));
    const attempt = gradeSession(endedSession(), left, 75);
    expect(attempt.items.map(({ id, points }) => [id, points])).toEqual([
      ['a1', 1],
      ['e1', 1],
      ['e2', 0],
    ]);
    expect(attempt.withdrawnCount).toBe(1);
    expect(gradeSession(endedSession(), answers, 75)).not.toHaveProperty('withdrawnCount');
  });

  it('lets nobody pass an exam that was withdrawn as a whole', () => {
    const attempt = gradeSession(endedSession(), new Map(), 75);
    expect(summarizeAttempt(attempt, domains)).toMatchObject({ total: 0, passed: false });
  });
});

describe('summarizeAttempt', () => {
  it('adds up in total and for each domain and competency', () => {
    const result = summarizeAttempt(gradeSession(endedSession(), answers, 75), domains);
    expect(result).toMatchObject({
      total: 4,
      answered: 3,
      correct: 2,
      neededToPass: 3,
      passed: false,
    });
    expect(
      result.domains.map(({ id, total, answered, correct }) => [id, total, answered, correct]),
    ).toEqual([
      ['architecture', 2, 2, 1],
      ['ebpf', 2, 1, 1],
    ]);
    expect(result.domains[1]?.competencies.map(({ id, total }) => [id, total])).toEqual([
      ['ebpf/c1', 2],
    ]);
  });

  it('still adds up after an item was corrected in the bank', () => {
    const attempt = gradeSession(endedSession(), answers, 75);
    const corrected = new Map(answers).set(
      asItemId('a1'),
      buildAnswer('a1', { key: optionIds(['two']) }),
    );
    expect(gradeSession(endedSession(), corrected, 75).items[0]?.points).toBe(0);
    expect(summarizeAttempt(attempt, domains).correct).toBe(2);
  });
});

describe('pointsToPass', () => {
  it('compares in whole points, rounded up', () => {
    expect([60, 50, 30, 15].map((total) => pointsToPass(total, 75))).toEqual([45, 38, 23, 12]);
  });
});
