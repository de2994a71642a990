import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { asCompetencyKey } from '../base/ids.ts';
import { indexEntries } from '../progress/item-history.ts';
import { drillsByGain, pointsUpTo } from './gain.ts';
import { standingsByDomain } from './standing.ts';

const domains = buildDomains({ architecture: 50, ebpf: 30, bgp: 20 }, 2, 20);
const catalog = buildCatalog(domains);

/** Drills after answers to the first items of competencies: how many right, then how many wrong. */
function drillsAfter(answers: Readonly<Record<string, readonly [number, number]>>) {
  const entries = Object.entries(answers).flatMap(([key, [right, wrong]]) => {
    const competency = asCompetencyKey(key);
    return (catalog[competency] ?? [])
      .slice(0, right + wrong)
      .map((item, place) => buildAnswered({ id: item, item, competency, correct: place < right }));
  });
  const index = indexEntries(entries);
  return drillsByGain(standingsByDomain(domains, index.evidence, at(0)), catalog, index);
}

const drillOf = (drills: ReturnType<typeof drillsAfter>, key: string) =>
  drills.find(({ competency }) => competency === key);

describe('drillsByGain', () => {
  it('starts where most of the exam is, when nothing is known', () => {
    const drills = drillsAfter({});
    expect(drills).toHaveLength(6);
    expect(drills[0]).toMatchObject({
      competency: 'architecture/c1',
      title: 'Competency 1 of architecture',
      domain: { id: 'architecture', title: 'Domain architecture' },
      questionCount: 12,
      open: { missed: 0, unseen: 20 },
    });
  });

  it('puts what was missed before what is known, at the same weight', () => {
    const drills = drillsAfter({ 'bgp/c1': [1, 11], 'bgp/c2': [11, 1] });
    expect(drillOf(drills, 'bgp/c1')?.pointsUpTo).toBeGreaterThan(
      2 * (drillOf(drills, 'bgp/c2')?.pointsUpTo ?? 0),
    );
  });

  it('puts what little is known of before what is known to be half known', () => {
    const known = drillsAfter({ 'architecture/c1': [4, 0], 'ebpf/c1': [7, 0], 'bgp/c1': [2, 0] });
    expect(drillOf(known, 'ebpf/c2')?.pointsUpTo).toBeGreaterThan(
      drillOf(known, 'ebpf/c1')?.pointsUpTo ?? 0,
    );
  });

  it('has no drill on a competency that is done', () => {
    const drills = drillsAfter({ 'bgp/c1': [20, 0] });
    expect(drillOf(drills, 'bgp/c1')).toBeUndefined();
  });

  it('does not put one missed question before a round of new ones', () => {
    const drills = drillsAfter({ 'architecture/c1': [19, 1] });
    expect(drillOf(drills, 'architecture/c1')).toMatchObject({
      questionCount: 1,
      open: { missed: 1, unseen: 0 },
    });
    expect(drills[0]?.competency).toBe('architecture/c2');
  });
});

describe('pointsUpTo', () => {
  it('is worth what the arithmetic on paper says', () => {
    // A domain of 16 % with five competencies, 20 items: 3.2 / 20 = 0.16 each; 3 missed and 9 new at 1 − 0.5.
    const encryption = { weight: 3.2, itemCount: 20, interval: { low: 0.5, high: 0.9 } };
    expect(pointsUpTo(encryption, { missed: 3, unseen: 17 }, 12)).toBeCloseTo(
      0.16 * (3 + 9 * 0.5),
      12,
    );
  });

  it('never promises more than the competency weighs, and never less for another question', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(30),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (missed, unseen, count, low) => {
          const competency = {
            weight: 4,
            itemCount: missed + unseen,
            interval: { low, high: 1 },
          };
          const points = pointsUpTo(competency, { missed, unseen }, count);
          expect(points).toBeLessThanOrEqual(4 + 1e-9);
          expect(pointsUpTo(competency, { missed, unseen }, count + 1)).toBeGreaterThanOrEqual(
            points,
          );
        },
      ),
    );
  });
});
