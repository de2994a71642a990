import fc from 'fast-check';
import { asLocalDay } from '../../src/core/base/day.ts';
import { asCompetencyKey, asItemId, asOptionId } from '../../src/core/base/ids.ts';
import { asDurationMs, asEpochMs } from '../../src/core/base/time.ts';
import type { LearnerData, SavedSitting } from '../../src/core/backup/backup.ts';
import type { PracticeSession } from '../../src/core/practice/practice-session.ts';
import { mergeEntries } from '../../src/core/progress/merge-entries.ts';
import type { Attempt } from '../../src/core/result/attempt.ts';
import type { MissionRecord } from '../../src/core/saved/lab-format.ts';
import { mostMinutesPerDay } from '../../src/core/saved/settings.ts';
import type { SessionEvent } from '../../src/core/session/exam-session.ts';
import { arbitraryLog } from './arbitrary-progress.ts';
import { buildForm, buildSitting, startedAt } from './builders.ts';

const id = (kind: string) => fc.nat(5).map((number) => `${kind}-${number}`);
const instant = fc.nat(1000).map((seconds) => asEpochMs(startedAt + seconds * 1000));
/** One of a few instants, so that two records were often changed at the same one. */
const tick = fc.nat(3).map(asEpochMs);
const day = fc.nat(40_000).map(asLocalDay);
const itemId = fc.nat(2).map((place) => asItemId(`item-${place + 1}`));
const options = fc.array(fc.constantFrom('one', 'two').map(asOptionId), { maxLength: 2 });

const attempt: fc.Arbitrary<Attempt> = fc
  .record({ id: id('exam'), endedAt: instant, response: options, flagged: fc.boolean() })
  .map(({ id: of, endedAt, response, flagged }) => ({
    id: of,
    seed: 'seed',
    bankVersion: 'bank',
    startedAt,
    endedAt,
    endedBy: 'learner',
    timeLimit: null,
    passPercent: 75,
    items: buildForm(2).items.map((item) => ({
      ...item,
      response,
      flagged,
      timeSpent: asDurationMs(1000),
      key: [asOptionId('one')],
      points: 0 as const,
    })),
  }));

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ kind: fc.constant('opened' as const), at: instant }),
  fc.record({ kind: fc.constant('responded' as const), at: instant, item: itemId, options }),
);

const sitting: fc.Arbitrary<SavedSitting> = fc
  .record({
    of: id('exam'),
    logs: fc.uniqueArray(
      fc.record({ writer: id('tab'), events: fc.array(event, { maxLength: 4 }) }),
      { selector: ({ writer }) => writer, maxLength: 3 },
    ),
  })
  .map(({ of, logs }) => ({ sitting: buildSitting({ id: of }), logs }));

const round: fc.Arbitrary<PracticeSession> = fc
  .record({
    of: id('round'),
    given: fc.dictionary(itemId, fc.record({ options, correct: fc.boolean() })),
  })
  .map(({ of, given }) => ({
    id: of,
    startedAt,
    spec: { competencies: [], pool: 'all', length: 3 },
    items: buildForm(3).items,
    responses: { ...given },
  }));

const competencies = fc.array(fc.constantFrom('a/one', 'b/two').map(asCompetencyKey), {
  maxLength: 2,
});
const help = { hintCount: fc.nat(3), sawSolution: fc.boolean() };
const solve = { solvedAt: tick, competencies };
const mission: fc.Arbitrary<MissionRecord> = fc.oneof(
  fc.record(help, { noNullPrototype: true }),
  fc.record(
    { ...help, ...solve },
    { requiredKeys: ['hintCount', 'sawSolution', 'solvedAt'], noNullPrototype: true },
  ),
);

/** By a few names, as JSON reads them; an object without a prototype is none that a record can be. */
function named<Value>(prefix: string, value: fc.Arbitrary<Value>) {
  return fc.dictionary(id(prefix), value, { maxKeys: 4, noNullPrototype: true });
}

/** All that one browser may hold of a learner. */
export const arbitraryData: fc.Arbitrary<LearnerData> = fc.record({
  entries: arbitraryLog.map((log) => mergeEntries(log)),
  attempts: fc.array(attempt, { maxLength: 3 }),
  sittings: fc.array(sitting, { maxLength: 2 }),
  rounds: fc.array(round, { maxLength: 3 }),
  itemTexts: fc.dictionary(
    fc.constantFrom('hash-1', 'hash-2'),
    fc.string().map((stem) => ({ stem: [stem], options: [{ id: 'one', text: ['One'] }] })),
  ),
  lab: fc.record({
    missions: named('mission', mission),
    drafts: named('draft', fc.record({ text: fc.constantFrom('', 'a', 'b'), changedAt: tick })),
  }),
  settings: fc.option(
    fc.record({
      theme: fc.constantFrom('system', 'light', 'dark'),
      shortcuts: fc.boolean(),
      clockShown: fc.boolean(),
      confidenceAsked: fc.boolean(),
      goals: fc.dictionary(
        fc.constantFrom('CCA', 'KCNA'),
        fc.record({
          examDay: fc.option(day),
          minutesPerDay: fc.integer({ min: 1, max: mostMinutesPerDay }),
          changedAt: tick,
        }),
        // As JSON reads it; an object without a prototype is none that a record can be.
        { noNullPrototype: true },
      ),
      postponements: fc.dictionary(
        fc.constantFrom('CCA', 'KCNA'),
        fc.record({ to: fc.option(day), changedAt: tick }),
        { noNullPrototype: true },
      ),
      changedAt: tick,
    }),
  ),
});
