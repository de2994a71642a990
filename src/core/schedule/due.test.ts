import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asLocalDay, type LocalDay } from '../base/day.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { familyOf } from '../item/family.ts';
import type { Card, Deck } from './deck.ts';
import { dueCounts, dueDay, dueReviews, retentionOn, type StudyCalendar } from './due.ts';

const today = asLocalDay(1000);
const everything = () => true;

function buildCard(name: string, over: Partial<Card> = {}): Card {
  return {
    family: familyOf(asItemId(name)),
    item: asItemId(name),
    competency: asCompetencyKey('architecture/c1'),
    memory: { stability: 5, difficulty: 5 },
    lastDay: addDays(today, -10),
    lastRating: 'good',
    reviewCount: 2,
    lapseCount: 0,
    ...over,
  };
}

const deckOf = (...cards: Card[]): Deck => ({
  cards: new Map(cards.map((card) => [card.family, card])),
  recentTimes: [],
});

const calendar = (over: Partial<StudyCalendar> = {}): StudyCalendar => ({
  today,
  examDay: null,
  postponedTo: null,
  ...over,
});

const stable = (stability: number, lastDay: LocalDay = today) =>
  buildCard('a', { memory: { stability, difficulty: 5 }, lastDay });

describe('retentionOn', () => {
  const exam = addDays(today, 20);

  it('is 0.9 without an exam and until a week before it', () => {
    expect(retentionOn(today, null)).toBe(0.9);
    expect(retentionOn(addDays(exam, -7), exam)).toBe(0.9);
  });

  it('rises over the last week to 0.95 on the eve', () => {
    const week = [-7, -6, -5, -4, -3, -2, -1].map((days) => retentionOn(addDays(exam, days), exam));
    expect(week).toEqual(week.toSorted((a, b) => a - b));
    expect(week.at(-1)).toBeCloseTo(0.95, 12);
  });
});

describe('dueDay', () => {
  it('is where recall falls to 0.9, when no exam is near', () => {
    expect(dueDay(stable(12), null)).toBe(today + 12);
    expect(dueDay(stable(12), addDays(today, 40))).toBe(today + 12);
  });

  it('is never after the exam, however well the item is known', () => {
    expect(dueDay(stable(2000), addDays(today, 20))).toBe(today + 20);
  });

  it('brings an item forward in the last week that would slip below 0.95 by the eve', () => {
    const day = dueDay(stable(30), addDays(today, 20));
    expect(day).toBeGreaterThan(today + 13);
    expect(day).toBeLessThan(today + 20);
  });

  it('is later than the last look, at most the exam, and never later than without an exam', () => {
    const cards = fc
      .tuple(fc.double({ min: 0.1, max: 400, noNaN: true }), fc.integer({ min: 0, max: 60 }))
      .map(([stability, ago]) => stable(stability, addDays(today, -ago)));
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 60 }), (card, days) => {
        const exam = addDays(today, days);
        const day = dueDay(card, exam);
        expect(day).toBeGreaterThan(card.lastDay);
        expect(day).toBeLessThanOrEqual(exam);
        expect(day).toBeLessThanOrEqual(dueDay(card, null));
      }),
    );
  });
});

describe('dueReviews', () => {
  const fading = buildCard('fading', { memory: { stability: 2, difficulty: 5 } });
  const fresh = buildCard('fresh', { lastDay: addDays(today, -1) });
  const due = buildCard('due');
  const leech = buildCard('leech', { lapseCount: 4, lastRating: 'again' });
  const deck = deckOf(fresh, due, leech, fading);

  it('lists what has come due, nearest to being forgotten first, with its minutes', () => {
    const reviews = dueReviews(deck, calendar(), everything);
    expect(reviews.cards.map(({ item }) => item)).toEqual(['fading', 'due']);
    expect(reviews).toMatchObject({ minutes: 2, postponedCount: 0, nextDay: today + 4 });
  });

  it('does not ask a leech, but names it', () => {
    expect(dueReviews(deckOf(leech), calendar(), everything)).toMatchObject({
      cards: [],
      minutes: 0,
      nextDay: null,
      leeches: [leech],
    });
  });

  it('asks nothing while put off, says how much waits, and asks it again that day', () => {
    const tomorrow = addDays(today, 1);
    expect(dueReviews(deck, calendar({ postponedTo: tomorrow }), everything)).toMatchObject({
      cards: [],
      minutes: 0,
      postponedCount: 2,
      nextDay: tomorrow,
    });
    const next = calendar({ today: tomorrow, postponedTo: tomorrow });
    expect(dueReviews(deck, next, everything)).toMatchObject({
      cards: [fading, due],
      postponedCount: 0,
    });
  });

  it('leaves out what the bank has withdrawn', () => {
    const reviews = dueReviews(deck, calendar(), ({ item }) => item !== fading.item);
    expect(reviews.cards).toEqual([due]);
  });

  it('asks nothing on the day of the exam only because it is that day', () => {
    const known = buildCard('known', { memory: { stability: 300, difficulty: 5 } });
    const calendarOfExam = calendar({ examDay: today });
    expect(dueReviews(deckOf(known), calendarOfExam, everything)).toMatchObject({
      cards: [],
      nextDay: null,
    });
    expect(dueReviews(deckOf(due), calendarOfExam, everything).cards).toEqual([due]);
  });

  it('forgets an exam that is over', () => {
    const known = buildCard('known', { memory: { stability: 300, difficulty: 5 } });
    const after = calendar({ examDay: addDays(today, -2) });
    expect(dueReviews(deckOf(known), after, everything).cards).toEqual([]);
  });
});

describe('dueCounts', () => {
  it('counts what is overdue today and each other item on its day', () => {
    const deck = deckOf(buildCard('a'), buildCard('b', { lastDay: addDays(today, -3) }));
    expect(dueCounts(deck, calendar(), 4, everything)).toEqual([1, 0, 1, 0]);
  });
});
