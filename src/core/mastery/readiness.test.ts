import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildDomains, buildOutline } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { foldEvidence } from './evidence.ts';
import { chanceBand, readinessOf } from './readiness.ts';

const exam = buildOutline(buildDomains());
const ids = exam.domains.map(({ id }) => id);

/** Answers dealt to the domains in turn, of which a share is right. */
function readinessAfter(count: number, rightShare: number, domains = ids, days = 0) {
  const entries = Array.from({ length: count }, (_, place) => {
    const domain = domains[place % domains.length]!;
    return buildAnswered({
      id: `${place}`,
      item: asItemId(`${domain}-${place}`),
      competency: asCompetencyKey(`${domain}/c1`),
      correct: Math.floor((place + 1) * rightShare) > Math.floor(place * rightShare),
    });
  });
  return readinessOf(exam, foldEvidence(entries), at(days * 86_400));
}

describe('readinessOf', () => {
  it('says nothing without an answer but what is missing', () => {
    expect(readinessAfter(0, 1)).toMatchObject({ kind: 'too-early', answersMissing: 25 });
  });

  it('says nothing after 24 answers, and asks for one more', () => {
    expect(readinessAfter(24, 0.8)).toEqual({
      kind: 'too-early',
      answered: 24,
      answersMissing: 1,
      untouched: [],
    });
  });

  it('says nothing after 200 answers while a domain is untouched, and names it', () => {
    expect(readinessAfter(200, 0.8, ids.slice(1))).toEqual({
      kind: 'too-early',
      answered: 200,
      answersMissing: 0,
      untouched: [{ id: 'architecture', title: 'Domain architecture' }],
    });
  });

  it('gives a band of scores and of chances after 25 answers in all domains', () => {
    const readiness = readinessAfter(25, 0.8);
    if (readiness.kind !== 'forecast') throw new Error('no forecast');
    expect(readiness).toMatchObject({ answered: 25, itemCount: 60, neededToPass: 45 });
    expect(readiness.scores).toHaveLength(61);
    expect(readiness.band.high - readiness.band.low).toBeGreaterThan(8);
    expect(readiness.chance.high).toBeGreaterThan(readiness.chance.low);
  });

  it.each([
    [0.4, 'very unlikely'],
    [0.74, 'about even'],
    [0.95, 'very likely'],
  ])('calls it for %f right of 50,000', (share, words) => {
    expect(readinessAfter(50_000, share)).toMatchObject({ chance: { words } });
  });

  it('becomes less sure while nothing is answered', () => {
    const [now, later] = [readinessAfter(150, 0.9), readinessAfter(150, 0.9, ids, 120)];
    if (now.kind !== 'forecast' || later.kind !== 'forecast') throw new Error('no forecast');
    expect(later.band.high - later.band.low).toBeGreaterThan(now.band.high - now.band.low);
  });
});

describe('chanceBand', () => {
  it('holds the chance it was made from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const { low, high } = chanceBand(chance);
        expect(100 * chance).toBeGreaterThanOrEqual(low);
        expect(100 * chance).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('is never narrower than ten percent', () => {
    expect(chanceBand(1)).toEqual({ words: 'very likely', low: 90, high: 100 });
  });
});
