import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryData } from '../../../tests/support/arbitrary-data.ts';
import { at, buildAnswered, buildSitting } from '../../../tests/support/builders.ts';
import { asEpochMs } from '../base/time.ts';
import { defaultSettings } from '../saved/settings-format.ts';
import { mergeData, noData, type LearnerData } from './backup.ts';
import { formatBackup } from './backup-format.ts';
import { parseBackup } from './parse-backup.ts';
import { planRestore } from './restore-plan.ts';

describe('mergeData', () => {
  it('gives the same whichever device is named first', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        expect(mergeData(a, b)).toEqual(mergeData(b, a));
      }),
    );
  });

  it('gives the same whichever devices are merged first', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, arbitraryData, (a, b, c) => {
        expect(mergeData(mergeData(a, b), c)).toEqual(mergeData(a, mergeData(b, c)));
      }),
    );
  });

  it('changes nothing when a back-up is restored again', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        const merged = mergeData(a, b);
        expect(mergeData(merged, b)).toEqual(merged);
        expect(mergeData(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('loses no answer, exam, round or text', () => {
    const names = (data: LearnerData) => [
      ...data.entries.map(({ id }) => `entry ${id}`),
      ...data.attempts.map(({ id }) => `exam ${id}`),
      ...data.sittings.map(({ sitting }) => `exam ${sitting.id}`),
      ...data.rounds.flatMap(({ id, responses }) => [
        `round ${id}`,
        ...Object.keys(responses).map((item) => `round ${id} ${item}`),
      ]),
      ...Object.keys(data.itemTexts).map((hash) => `text ${hash}`),
    ];
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        expect(new Set(names(mergeData(a, b)))).toEqual(new Set([...names(a), ...names(b)]));
      }),
    );
  });

  it('keeps the settings that were changed last', () => {
    const older = { ...defaultSettings, theme: 'dark' as const, changedAt: at(1) };
    const newer = { ...defaultSettings, theme: 'light' as const, changedAt: at(2) };
    const merged = mergeData({ ...noData, settings: newer }, { ...noData, settings: older });
    expect(merged.settings).toBe(newer);
  });
});

describe('formatBackup and parseBackup', () => {
  it('give back all of it', () => {
    fc.assert(
      fc.property(arbitraryData, (found) => {
        const data = mergeData(found, noData);
        const backup = { exam: 'CCA', savedAt: asEpochMs(5), data };
        expect(parseBackup(formatBackup(backup), 'CCA')).toEqual({ ok: true, value: backup });
      }),
    );
  });
});

describe('planRestore', () => {
  it('says what restoring then adds', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (one, other) => {
        const here = mergeData(one, noData);
        const backup = mergeData(other, noData);
        const plan = planRestore(here, backup);
        const after = mergeData(here, backup);
        const { answers, flags } = plan;
        expect(answers.added + flags.added).toBe(after.entries.length - here.entries.length);
        expect(answers.known + answers.added).toBe(
          backup.entries.filter(({ kind }) => kind === 'answered').length,
        );
        expect(plan.attempts.added).toBe(after.attempts.length - here.attempts.length);
        expect(plan.rounds.added).toBe(after.rounds.length - here.rounds.length);
      }),
    );
  });

  it('says that a back-up of just now changes nothing', () => {
    fc.assert(
      fc.property(arbitraryData, (found) => {
        const data = mergeData(found, noData);
        expect(planRestore(data, data).changesNothing).toBe(true);
      }),
    );
  });

  it('does not count an exam as running that has been marked here', () => {
    const sitting = { sitting: buildSitting({ id: 'exam' }), logs: [] };
    const here = { ...noData, attempts: [{ id: 'exam' }] as unknown as LearnerData['attempts'] };
    expect(planRestore(here, { ...noData, sittings: [sitting] }).sittings).toEqual({
      added: 0,
      known: 1,
    });
  });
});

describe('a back-up that is broken or hostile', () => {
  const good = formatBackup({
    exam: 'CCA',
    savedAt: at(0),
    data: { ...noData, entries: [buildAnswered({ id: 'tab/0000' })] },
  });
  type File = { kind: string; version: number; data: Record<string, unknown> };
  const changed = (change: (file: File) => void) => {
    const file = JSON.parse(good) as File;
    change(file);
    return JSON.stringify(file);
  };
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['is cut off', good.slice(0, -20), 'cut off'],
    ['is empty', '', 'cut off'],
    ['is something else', '{"hello":"world"}', 'no back-up of Beeline'],
    ['is a list', '[1,2,3]', 'no back-up of Beeline'],
    ['is nested without end', nested(100_000), 'no back-up of Beeline'],
    ['is of a newer version', changed((file) => (file.version = 2)), 'newer Beeline'],
    ['is for another exam', changed(({ data }) => (data.exam = 'KCNA')), 'KCNA'],
    ['has no date', changed(({ data }) => delete data.savedAt), 'savedAt'],
    ['has a date after the end of time', changed(({ data }) => (data.savedAt = 1e300)), 'savedAt'],
    ['has a log of a newer version', good.replace('"version":2', '"version":3'), 'log, saved by'],
    ['has a damaged answer', good.replace('"rows":"P0', '"rows":"Q0'), '1 answers cannot be read'],
    [
      'has exams that are none',
      changed(({ data }) => (data.attempts = [{ kind: 'beeline-attempt', version: 1, data: {} }])),
      'attempts.0, at id',
    ],
    [
      'has a prototype for an item',
      good.replace('"item-1"', '"__proto__"'),
      '1 answers cannot be read',
    ],
    [
      'has texts nested without end',
      good.replace(
        '"beeline-item-texts","version":1,"data":{}',
        `"beeline-item-texts","version":1,"data":{"hash":{"stem":[${nested(50_000)}],"options":[]}}`,
      ),
      'itemTexts, at hash.stem',
    ],
  ])('and %s is refused with the reason', (_, text, reason) => {
    const parsed = parseBackup(text, 'CCA');
    expect(parsed.ok ? 'restored' : parsed.problem).toContain(reason);
  });

  it('does not reach a prototype through any name', () => {
    const text = good
      .replace('{"kind":', '{"__proto__":{"polluted":true},"kind":')
      .replace('"more":[]', '"more":[],"__proto__":{"polluted":true}')
      .replace('"itemTexts":{', '"constructor":{"prototype":{"polluted":true}},"itemTexts":{');
    parseBackup(text, 'CCA');
    expect('polluted' in {}).toBe(false);
  });

  it('never throws, whatever is in the file', () => {
    const anyPart = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()));
    const anyFile = fc
      .tuple(fc.constantFrom('log', 'attempts', 'sittings', 'rounds', 'itemTexts'), anyPart)
      .map(([part, value]) => changed(({ data }) => (data[part] = value)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), anyFile), (text) => {
        parseBackup(text, 'CCA');
      }),
    );
  });
});
