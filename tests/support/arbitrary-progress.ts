import fc from 'fast-check';
import { asCompetencyKey, asItemId, asOptionId } from '../../src/core/base/ids.ts';
import { asDurationMs, asEpochMs } from '../../src/core/base/time.ts';
import type { ProgressEntry } from '../../src/core/progress/entry.ts';

const option = fc.constantFrom('one', 'two', 'three', 'four').map(asOptionId);
const item = fc.nat(6).map((place) => asItemId(`item-${place}`));
const instant = fc
  .oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 8.64e15 }))
  .map(asEpochMs);
const id = fc.oneof(
  fc.tuple(fc.constantFrom('tab-a', 'tab-b'), fc.nat(30)).map(([writer, number]) => {
    return `${writer}/${number.toString(36).padStart(4, '0')}`;
  }),
  fc.tuple(fc.constantFrom('exam-a', 'exam-b'), item).map(([exam, of]) => `${exam}/${of}`),
  fc.string({ minLength: 1, maxLength: 20 }),
);

const answered = fc.record(
  {
    kind: fc.constant('answered' as const),
    id,
    at: instant,
    item,
    competency: fc.constantFrom('a/one', 'b/two').map(asCompetencyKey),
    hash: fc.constantFrom('hash-1', 'hash-2'),
    response: fc.array(option, { maxLength: 4 }),
    correct: fc.boolean(),
    mode: fc.constantFrom('practice', 'study', 'exam'),
    took: fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e6, noNaN: true })).map(asDurationMs),
    confidence: fc.constantFrom('guess', 'unsure', 'sure'),
    pretest: fc.constant(true as const),
    // Fields that a newer version may add.
    hintsSeen: fc.nat(3),
    place: fc.string({ maxLength: 10 }),
  },
  {
    requiredKeys: [
      'kind',
      'id',
      'at',
      'item',
      'competency',
      'hash',
      'response',
      'correct',
      'mode',
      'took',
    ],
  },
);

const flagged = fc.record({
  kind: fc.constant('flagged' as const),
  id,
  at: instant,
  item,
  on: fc.boolean(),
});

/** Any entry that a version of Beeline, or of one to come, may have saved. */
export const arbitraryEntry: fc.Arbitrary<ProgressEntry> = fc
  .oneof({ weight: 4, arbitrary: answered }, { weight: 1, arbitrary: flagged })

  .map((entry) => JSON.parse(JSON.stringify(entry)) as ProgressEntry);

/** A log in any order; the same id may stand in it twice, and say something else. */
export const arbitraryLog: fc.Arbitrary<ProgressEntry[]> = fc.array(arbitraryEntry, {
  maxLength: 30,
});
