import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { addDays, asLocalDay } from '../base/day.ts';
import { asCompetencyKey } from '../base/ids.ts';
import { asDurationMs } from '../base/time.ts';
import { standingsByDomain } from '../mastery/standing.ts';
import type { ProgressEntry } from '../progress/entry.ts';
import { indexEntries } from '../progress/item-history.ts';
import { placeMocks } from './place-mocks.ts';
import { planDays, type Plan, type PlanInput } from './plan.ts';
import { planTopics } from './plan-topics.ts';

const domains = buildDomains();
const catalog = buildCatalog(domains);
const today = asLocalDay(1000);

function topicsAfter(entries: readonly ProgressEntry[]) {
  const index = indexEntries(entries);
  const standings = standingsByDomain(domains, index.evidence, at(0));
  return planTopics(domains, standings, catalog, index);
}

/** Three weeks, half an hour a day, a minute a question, nothing answered yet. */
function buildInput(over: Partial<PlanInput> = {}): PlanInput {
  return {
    today,
    examDay: addDays(today, 21),
    minutesPerDay: 30,
    dueCounts: [],
    topics: topicsAfter([]),
    usualTime: asDurationMs(60_000),
    mockMinutes: 90,
    ...over,
  };
}

function planOf(over: Partial<PlanInput> = {}): Plan {
  const plan = planDays(buildInput(over));
  if (plan === null) throw new Error('no day is left');
  return plan;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

const domainsOf = ({ parts }: Plan['days'][number]) =>
  parts.flatMap((part) => ('competency' in part ? (part.competency.split('/')[0] ?? []) : []));

const partsOf = (plan: Plan) => plan.days.flatMap(({ parts }) => parts);

describe('planDays', () => {
  it('goes from today to the eve of the exam, and is nothing on its day', () => {
    const { days } = planOf();
    expect(days).toHaveLength(21);
    expect([days[0]?.day, days.at(-1)?.day]).toEqual([today, today + 20]);
    expect(planDays(buildInput({ examDay: today }))).toBeNull();
  });

  it('starts where most points are to be won, and has the note before the questions', () => {
    const plan = planOf();
    expect(plan.domains[0]).toBe('architecture');
    expect(plan.days[0]?.parts.slice(0, 2)).toMatchObject([
      { kind: 'read', competency: 'architecture/c1', minutes: 5 },
      { kind: 'drill', competency: 'architecture/c1', questionCount: 12 },
    ]);
  });

  it('looks at every domain in the first week, and says what two days do not reach', () => {
    const week = new Set(planOf().days.slice(0, 7).flatMap(domainsOf));
    expect(week.size).toBe(domains.length);
    const hurried = planOf({ examDay: addDays(today, 2) });
    expect(hurried.domains.length).toBeLessThan(domains.length);
    expect(hurried.leftOut.map(({ competency }) => competency)).toContain('bgp/c1');
  });

  it('takes up reviews first, and leaves them a part of the day only while something is new', () => {
    const [first] = planOf({ dueCounts: [12] }).days;
    expect(first?.parts[0]).toEqual({ kind: 'review', questionCount: 12, minutes: 12 });
    const [flooded] = planOf({ dueCounts: [300] }).days;
    expect(flooded?.parts.map(({ kind }) => kind)).toContain('read');
  });

  it('keeps time for what is drilled to come back', () => {
    const reviews = planOf().days.map(({ parts }) => parts.some(({ kind }) => kind === 'review'));
    expect(reviews.slice(0, 3)).toEqual([false, false, true]);
  });

  it('goes on with a note the next day when the day is too short for it', () => {
    const topics = topicsAfter([]).map((topic) => ({ ...topic, readingMinutes: 25 }));
    const plan = planOf({ topics, minutesPerDay: 10 });
    const reading = partsOf(plan).filter(
      (part) => part.kind === 'read' && part.competency === 'architecture/c1',
    );
    expect(reading.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(25, 9);
    expect(reading.length).toBeGreaterThan(1);
  });

  it('drills what was missed before what was answered right', () => {
    const [missed, right] = ['ebpf/c1', 'cluster-mesh/c1'].map(asCompetencyKey);
    const answers = domains.flatMap(({ competencies }) =>
      competencies.flatMap(({ key }) =>
        (catalog[key] ?? [])
          .slice(0, 15)
          .map((item) =>
            buildAnswered({ id: item, item, competency: key, correct: key !== missed }),
          ),
      ),
    );
    const order = partsOf(planOf({ topics: topicsAfter(answers) })).flatMap((part) =>
      part.kind === 'drill' ? part.competency : [],
    );
    expect(order.indexOf(missed!)).toBe(0);
    expect(order.indexOf(right!)).toBeGreaterThan(0);
  });

  it('drills no topic on two days of study in a row while another is open', () => {
    const inputs = fc.record({
      examDay: fc.integer({ min: 2, max: 60 }).map((days) => addDays(today, days)),
      minutesPerDay: fc.integer({ min: 10, max: 180 }),
      dueCounts: fc.array(fc.nat(30), { maxLength: 60 }),
      topics: fc
        .array(fc.record({ weight: fc.double({ min: 0.5, max: 20, noNaN: true }), low: share }), {
          minLength: 24,
          maxLength: 24,
        })
        .map((drawn) =>
          topicsAfter([]).map((topic, place) => ({
            ...topic,
            weight: drawn[place]!.weight,
            interval: { low: drawn[place]!.low, high: 1 },
          })),
        ),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const open = new Map(input.topics.map(({ key }) => [key, 20]));
        let before = new Set<string>();
        for (const { parts } of planOf(input).days) {
          if (parts.some(({ kind }) => kind === 'mock')) continue;
          const drills = parts.filter((part) => part.kind === 'drill');
          const fresh = [...open].filter(([key, left]) => left > 0 && !before.has(key));
          drills.forEach(({ competency, questionCount }, place) => {
            const earlier = new Set(drills.slice(0, place).map((drill) => drill.competency));
            if (before.has(competency)) {
              expect(fresh.filter(([key]) => !earlier.has(key))).toEqual([]);
            }
            open.set(competency, open.get(competency)! - questionCount);
          });
          before = new Set(drills.map(({ competency }) => competency));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives lighter topics a turn before it comes back to two heavy ones', () => {
    const heavy = ['ebpf/c1', 'bgp/c1'].map(asCompetencyKey);
    const topics = topicsAfter([]).map((topic) => ({
      ...topic,
      answered: 1,
      readingMinutes: 0,
      weight: heavy.includes(topic.key) ? 6 : 3.5,
    }));
    const drills = planOf({ topics, minutesPerDay: 12 }).days.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'drill' ? part.competency : [])),
    );
    expect(new Set(drills.slice(0, 2))).toEqual(new Set(heavy));
    expect(heavy).not.toContain(drills[2]);
    expect(new Set(drills).size).toBeGreaterThan(6);
  });

  it('has mocks on the days that they have without any drill', () => {
    const mockDays = ({ days }: Plan) =>
      days.filter(({ parts }) => parts.some(({ kind }) => kind === 'mock')).map(({ day }) => day);
    const drilledOut = topicsAfter([]).map((topic) => ({
      ...topic,
      open: { missed: 0, unseen: 0 },
    }));
    expect(mockDays(planOf())).toEqual(mockDays(planOf({ topics: drilledOut })));
    expect(mockDays(planOf())).toEqual([13, 16, 19].map((place) => addDays(today, place)));
  });

  it('never asks for more than the minutes given in all, nor for an item twice as new', () => {
    const inputs = fc.record({
      examDay: fc.integer({ min: 1, max: 70 }).map((days) => addDays(today, days)),
      minutesPerDay: fc.integer({ min: 5, max: 240 }),
      dueCounts: fc.array(fc.nat(40), { maxLength: 70 }),
      usualTime: fc.integer({ min: 5_000, max: 180_000 }).map(asDurationMs),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const plan = planOf(input);
        const total = plan.days.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(total).toBeLessThanOrEqual(input.minutesPerDay * plan.days.length + 1e-6);
        const drilled = partsOf(plan).reduce(
          (sum, part) => sum + (part.kind === 'drill' ? part.questionCount : 0),
          0,
        );
        const leftOut = plan.leftOut.reduce((sum, { questionCount }) => sum + questionCount, 0);
        expect(drilled + leftOut).toBe(8 * 3 * 20);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same plan for the same answers', () => {
    expect(planOf({ dueCounts: [3, 4, 5] })).toEqual(planOf({ dueCounts: [3, 4, 5] }));
  });
});

describe('placeMocks', () => {
  it('has the last mock two days before the exam, and the others in the second half', () => {
    expect(placeMocks(21, 30, 90)).toEqual([13, 16, 19]);
  });

  it('has none where it would take the study days’ time', () => {
    expect(placeMocks(21, 5, 90)).toEqual([]);
    expect(placeMocks(2, 240, 90)).toEqual([]);
  });

  it('leaves study days most of their time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 5, max: 240 }),
        (days, time) => {
          const places = placeMocks(days, time, 90);
          const studyDays = days - places.length;
          expect((days * time - places.length * 90) / studyDays).toBeGreaterThanOrEqual(
            places.length === 0 ? time : 0.6 * time,
          );
          expect(new Set(places).size).toBe(places.length);
          expect(places.every((place) => place >= days / 2 - 2 && place < days)).toBe(true);
        },
      ),
    );
  });
});
