import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import type { AnsweredEntry } from '../progress/entry.ts';
import { countsAt, foldEvidence, HALF_LIFE_DAYS } from './evidence.ts';

const competency = asCompetencyKey('architecture/c1');
const days = (count: number) => at(count * 86_400);

const answer = (item: string, over: Partial<AnsweredEntry> = {}) =>
  buildAnswered({ id: `${item} ${over.at ?? 0}`, item: asItemId(item), ...over });

const countsAfter = (entries: readonly AnsweredEntry[], now = days(0)) =>
  countsAt(foldEvidence(entries).get(competency), now);

describe('foldEvidence', () => {
  it('counts the first answer to an item and no later one', () => {
    const evidence = foldEvidence([
      answer('a', { correct: false, at: at(1) }),
      answer('a', { correct: true, at: at(2) }),
    ]);
    expect(evidence.get(competency)).toMatchObject({ answered: 1, correct: 0, right: 0, wrong: 1 });
  });

  it('counts generated items by family', () => {
    const evidence = foldEvidence([
      answer('lab-deny/1/11', { correct: false, at: at(1) }),
      answer('lab-deny/1/12', { at: at(2) }),
      answer('lab-allow/1/11', { at: at(3) }),
    ]);
    expect(evidence.get(competency)).toMatchObject({ answered: 2, correct: 1 });
  });

  it('keeps a pre-test out, and what it asked when that is asked again', () => {
    const evidence = foldEvidence([
      answer('a', { pretest: true, at: at(1) }),
      answer('a', { at: at(2) }),
      answer('b', { at: at(3) }),
    ]);
    expect(evidence.get(competency)).toMatchObject({ answered: 1, correct: 1 });
  });

  it('takes an item left blank in a mock for no answer', () => {
    const evidence = foldEvidence([
      answer('a', { response: [], correct: false, mode: 'exam', at: at(1) }),
      answer('a', { at: at(2) }),
    ]);
    expect(evidence.get(competency)).toMatchObject({ answered: 1, correct: 1 });
  });

  it('gives the same sums answer by answer as all at once', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const stepwise = log.reduce((sums, entry) => foldEvidence([entry], sums), foldEvidence([]));
        expect(stepwise).toEqual(foldEvidence(log));
      }),
    );
  });

  it('gives the same sums whatever the order of answers to different items', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const firsts = log.filter(
          ({ item }, place) => log.findIndex((other) => other.item === item) === place,
        );
        const forwards = countsAfter(firsts, days(100));
        const backwards = countsAfter(firsts.toReversed(), days(100));
        expect(backwards.right).toBeCloseTo(forwards.right, 9);
        expect(backwards.wrong).toBeCloseTo(forwards.wrong, 9);
      }),
    );
  });

  it('leaves the evidence it was given as it was', () => {
    const before = foldEvidence([answer('a')]);
    const copy = structuredClone(before);
    foldEvidence([answer('b', { at: at(5) })], before);
    expect(before).toEqual(copy);
  });
});

describe('countsAt', () => {
  it('halves an answer with every three weeks of age', () => {
    const log = [answer('a', { at: days(0) }), answer('b', { at: days(21) })];
    expect(HALF_LIFE_DAYS).toBe(21);
    expect(countsAfter(log, days(21)).right).toBeCloseTo(1.5, 12);
    expect(countsAfter(log, days(42)).right).toBeCloseTo(0.75, 12);
  });

  it('adds up to what each answer is worth by its own age', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 30 }), (ages) => {
        const log = ages
          .toSorted((a, b) => b - a)
          .map((age, place) => answer(`item-${place}`, { at: days(100 - age) }));
        const expected = ages.reduce((sum, age) => sum + 2 ** (-age / 21), 0);
        expect(countsAfter(log, days(100)).right).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('does not let a clock that was set back make more of an answer', () => {
    expect(countsAfter([answer('a', { at: days(3) })], days(1)).right).toBe(1);
  });
});

const logs = fc
  .array(fc.tuple(fc.nat(60), fc.nat(8), fc.boolean(), fc.boolean(), fc.nat(5)), { maxLength: 40 })
  .map((rows) =>
    rows
      .toSorted((a, b) => a[0] - b[0])
      .map(([day, item, correct, isBgp, pretest]) =>
        answer(`${isBgp ? 'bgp' : 'arch'}-${item}`, {
          at: days(day),
          correct,
          competency: isBgp ? asCompetencyKey('bgp/c1') : competency,
          ...(pretest === 0 ? { pretest: true } : {}),
        }),
      ),
  );
