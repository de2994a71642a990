import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../tests/support/builders.ts';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { openTab } from '../../tests/support/open-tab.ts';
import { asItemId } from '../core/base/ids.ts';
import { foldDeck } from '../core/schedule/deck.ts';

const day = 86_400_000;

const answer = (item: string, correct = true) => {
  const {
    id: _id,
    at: _at,
    kind: _kind,
    ...rest
  } = buildAnswered({ item: asItemId(item), correct });
  return rest;
};

describe('createSchedule', () => {
  it('knows each answer once it is given, as if all were folded at once', () => {
    const clock = createTestClock();
    const { progress, schedule } = openTab(createSharedStorage(), clock, 'tab');
    for (const [item, correct] of [
      ['a', false],
      ['b', true],
      ['a', true],
    ] as const) {
      progress.recordAnswer(answer(item, correct));
      expect(schedule.deck()).toEqual(foldDeck(progress.getState().entries, clock.dayOf));
      clock.advance(2 * day);
    }
    expect(schedule.deck().cards.size).toBe(2);
  });

  it('folds anew when another tab has put older answers in between', () => {
    const shared = createSharedStorage();
    const late = createTestClock();
    late.advance(5 * day);
    const { progress, schedule } = openTab(shared, late, 'late');
    progress.recordAnswer(answer('a'));
    expect(schedule.deck().cards.size).toBe(1);
    openTab(shared, createTestClock(), 'early').progress.recordAnswer(answer('a', false));
    expect(schedule.deck()).toEqual(foldDeck(progress.getState().entries, late.dayOf));
    expect([...schedule.deck().cards.values()][0]).toMatchObject({ reviewCount: 2 });
  });

  it('counts days by the clock of the learner', () => {
    const clock = createTestClock();
    const { schedule } = openTab(createSharedStorage(), clock, 'tab');
    const { today } = schedule.calendar();
    clock.advance(day);
    expect(schedule.calendar()).toEqual({ today: today + 1, examDay: null, postponedTo: null });
  });
});
