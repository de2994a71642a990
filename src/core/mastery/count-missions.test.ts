import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildOutline } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { countMissions, MOST_MISSION_SHARE } from './count-missions.ts';
import { countsAt, foldEvidence, HALF_LIFE_DAYS, noEvidence } from './evidence.ts';
import { readinessOf } from './readiness.ts';
import { standingsByDomain } from './standing.ts';

const policies = asCompetencyKey('network-policy/c1');
const other = asCompetencyKey('network-policy/c2');
const solved = (count: number, day = 0) =>
  Array.from({ length: count }, () => ({ at: at(day * 86_400), competencies: [policies] }));

const answers = (count: number, right: number, competency = policies) =>
  Array.from({ length: count }, (_, place) =>
    buildAnswered({
      id: `${competency} ${place}`,
      item: asItemId(`${competency} ${place}`),
      competency,
      correct: place < right,
      at: at(0),
    }),
  );

describe('countMissions', () => {
  it('takes a solve for a third of a right answer', () => {
    const evidence = countMissions(foldEvidence(answers(10, 6)), solved(1));
    const { right, wrong } = countsAt(evidence.get(policies), at(0));
    expect(right).toBeCloseTo(6 + 1 / 3, 9);
    expect(wrong).toBe(4);
  });

  it('counts a solve half after the half-life', () => {
    const late = answers(10, 6).map((entry) => ({ ...entry, at: at(HALF_LIFE_DAYS * 86_400) }));
    const evidence = countMissions(foldEvidence(late), solved(2));
    const { right } = countsAt(evidence.get(policies), at(HALF_LIFE_DAYS * 86_400));
    expect(right).toBeCloseTo(6 + 1 / 3, 9);
  });

  it('takes any number of solves, whenever they were, for a tenth of the answers at most', () => {
    const instants = fc.array(fc.double({ min: 0, max: 8.64e15, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(instants, fc.nat(20), fc.nat(20), fc.nat(90), (times, count, right, day) => {
        const before = foldEvidence(answers(count, right));
        const missions = times.map((time) => ({ at: at(time / 1000), competencies: [policies] }));
        const now = at(day * 86_400);
        const own = countsAt(before.get(policies), now);
        const both = countsAt(countMissions(before, missions).get(policies), now);
        expect(both.wrong).toBe(own.wrong);
        expect(both.right).toBeGreaterThanOrEqual(own.right);
        expect(both.right).toBeLessThanOrEqual(
          own.right + MOST_MISSION_SHARE * (own.right + own.wrong) + 1e-9,
        );
      }),
    );
  });

  it('touches nothing where nothing was answered, and no number of answers', () => {
    expect(countMissions(noEvidence, solved(9))).toEqual(noEvidence);
    const before = foldEvidence([...answers(3, 1), ...answers(3, 1, other)]);
    const after = countMissions(before, solved(9));
    expect(after.get(other)).toEqual(before.get(other));
    expect(after.get(policies)).toMatchObject({ answered: 3, correct: 1 });
  });

  it('says nothing earlier of readiness for any number of missions', () => {
    const exam = buildOutline();
    const everything = solved(40).map((mission) => ({
      ...mission,
      competencies: exam.domains.flatMap(({ competencies }) => competencies.map(({ key }) => key)),
    }));
    const evidence = countMissions(foldEvidence(answers(24, 24)), everything);
    expect(readinessOf(exam, evidence, at(0))).toEqual(
      readinessOf(exam, foldEvidence(answers(24, 24)), at(0)),
    );
  });

  it('moves a score of a half or more by less than five in a hundred', () => {
    const { domains } = buildOutline();
    for (const right of [10, 15, 20]) {
      const before = foldEvidence(
        domains.flatMap(({ competencies: [first] }) => answers(20, right, first!.key)),
      );
      const meanOf = (evidence: typeof before) =>
        standingsByDomain(domains, evidence, at(0)).find(({ id }) => id === 'network-policy')!.mean;
      const moved = meanOf(countMissions(before, solved(40))) - meanOf(before);
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(0.05);
    }
  });
});
