import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { localDayOf, type DayOf } from '../base/day.ts';
import { asItemId } from '../base/ids.ts';
import { asDurationMs } from '../base/time.ts';
import { familyOf } from '../item/family.ts';
import type { AnsweredEntry } from '../progress/entry.ts';
import { emptyDeck, foldDeck, isLeech, usualTime } from './deck.ts';
import { nextMemory } from './memory.ts';

const dayOf: DayOf = (instant) => localDayOf(instant, 60);
const firstDay = dayOf(at(0));
const item = asItemId('a');

/** An answer so many days after the first, a number of seconds into that day. */
const answer = (day: number, over: Partial<AnsweredEntry> = {}, seconds = 0) =>
  buildAnswered({ id: `${day}-${seconds}`, item, at: at(day * 86_400 + seconds), ...over });

const cardAfter = (entries: readonly AnsweredEntry[]) =>
  foldDeck(entries, dayOf).cards.get(familyOf(item));

describe('foldDeck', () => {
  it('takes the first answer of a day and no later one', () => {
    const card = cardAfter([
      answer(0, { correct: false }),
      answer(0, { correct: true }, 60),
      answer(2, { correct: true }),
    ]);
    expect(card).toMatchObject({ lastDay: firstDay + 2, reviewCount: 2, lapseCount: 0 });
    expect(card?.memory).toEqual(nextMemory(nextMemory(null, 0, 'again'), 2, 'good'));
  });

  it('begins a new day at the learner’s midnight, not at that of Greenwich', () => {
    // The builders' clock starts at 08:00 UTC: 15 and 17 hours later it is 23:00 and 01:00 UTC.
    const late = answer(0, {}, 14.5 * 3600);
    const afterMidnight = answer(0, {}, 15.5 * 3600);
    expect(cardAfter([late, afterMidnight])?.reviewCount).toBe(2);
    const inGreenwich = foldDeck([late, afterMidnight], (instant) => localDayOf(instant, 0));
    expect(inGreenwich.cards.get(familyOf(item))?.reviewCount).toBe(1);
  });

  it('leaves out pre-tests and what was left blank in a mock', () => {
    expect(cardAfter([answer(0, { pretest: true }), answer(1, { response: [] })])).toBeUndefined();
  });

  it('asks the generated items of a family as one', () => {
    const deck = foldDeck(
      [
        answer(0, { item: asItemId('lab-deny/1/7') }),
        answer(1, { item: asItemId('lab-deny/1/8') }),
      ],
      dayOf,
    );
    expect([...deck.cards.values()]).toMatchObject([{ item: 'lab-deny/1/8', reviewCount: 2 }]);
  });

  it('comes to the same deck answer by answer as by replaying the log', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const stepwise = log.reduce((deck, entry) => foldDeck([entry], dayOf, deck), emptyDeck);
        expect(stepwise).toEqual(foldDeck(log, dayOf));
      }),
    );
  });
});

describe('isLeech', () => {
  const forgotten = [0, 3, 6, 9, 12].map((day) => answer(day, { correct: false }));

  it('is an item forgotten four times after the first look', () => {
    expect(cardAfter(forgotten.slice(0, 4))).toSatisfy((card) => !isLeech(card));
    expect(cardAfter(forgotten)).toSatisfy(isLeech);
  });

  it('is none any more once it was answered right', () => {
    const card = cardAfter([...forgotten, answer(20)]);
    expect(card).toMatchObject({ lapseCount: 4 });
    expect(card).toSatisfy((one) => !isLeech(one));
  });
});

describe('usualTime', () => {
  const timesOf = (seconds: readonly number[]) =>
    foldDeck(
      seconds.map((took, place) =>
        answer(0, { item: asItemId(`i${place}`), took: asDurationMs(took * 1000) }),
      ),
      dayOf,
    );

  it('is a minute until ten answers have shown the learner’s own', () => {
    expect(usualTime(timesOf(Array(9).fill(20)))).toBe(60_000);
    expect(usualTime(timesOf(Array(10).fill(20)))).toBe(20_000);
  });

  it('follows the latest answers, and one long pause does not move it', () => {
    const deck = timesOf([...Array<number>(200).fill(90), ...Array<number>(100).fill(30), 4000]);
    expect(usualTime(deck)).toBe(30_000);
  });
});

const logs = fc
  .array(fc.tuple(fc.nat(40), fc.nat(4), fc.boolean(), fc.nat(3), fc.nat(7)), { maxLength: 60 })
  .map((rows) =>
    rows
      .toSorted((a, b) => a[0] - b[0])
      .map(([day, place, correct, said, rare]) =>
        answer(day, {
          item: asItemId(place === 4 ? `lab/1/${day}` : `item-${place}`),
          correct,
          ...(said === 3 ? {} : { confidence: (['guess', 'unsure', 'sure'] as const)[said]! }),
          ...(rare === 0 ? { pretest: true } : {}),
          ...(rare === 1 ? { response: [] } : {}),
        }),
      ),
  );
