import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryData } from '../../../tests/support/arbitrary-data.ts';
import { at, buildAnswered, buildSitting } from '../../../tests/support/builders.ts';
import { asEpochMs } from '../base/time.ts';
import { defaultSettings } from '../saved/settings.ts';
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
      ...Object.keys(data.lab.missions).map((id) => `mission ${id}`),
      ...Object.keys(data.lab.drafts).map((name) => `draft ${name}`),
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
    expect(merged.settings).toEqual(newer);
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
        const changed = Object.entries(after.lab.missions).filter(
          ([id, mission]) => JSON.stringify(mission) !== JSON.stringify(here.lab.missions[id]),
        );
        expect(plan.missions.added).toBe(changed.length);
        const texts = Object.entries(after.lab.drafts).filter(
          ([name, { text }]) => text !== here.lab.drafts[name]?.text,
        );
        expect(plan.drafts.added + plan.drafts.replacing).toBe(texts.length);
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

  it('says which texts of the lab give way, which stay, and that nothing else changes', () => {
    const text = (words: string, changed: number) => ({ text: words, changedAt: at(changed) });
    const withDrafts = (drafts: LearnerData['lab']['drafts']): LearnerData => ({
      ...noData,
      lab: { missions: {}, drafts },
    });
    const here = withDrafts({ old: text('a', 1), new: text('b', 9), same: text('c', 1) });
    const backup = withDrafts({
      old: text('newer', 5),
      new: text('older', 5),
      same: text('c', 5),
      toString: text('d', 5),
    });
    const { drafts, changesNothing } = planRestore(here, backup);
    expect(drafts).toEqual({ added: 1, known: 1, replacing: 1, older: 1 });
    expect(changesNothing).toBe(false);
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
  const solvedAt = (instant: number, hintCount = 0) => ({
    kind: 'beeline-mission',
    version: 1,
    data: { solvedAt: instant, hintCount, sawSolution: false },
  });
  const draft = (text: string, version = 2) => ({
    kind: 'beeline-lab-draft',
    version,
    data: { text, changedAt: 0 },
  });
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['is cut off', good.slice(0, -20), 'cut off'],
    ['is empty', '', 'cut off'],
    ['is something else', '{"hello":"world"}', 'no back-up of Beeline'],
    ['is a list', '[1,2,3]', 'no back-up of Beeline'],
    ['is nested without end', nested(100_000), 'no back-up of Beeline'],
    ['is of a newer version', changed((file) => (file.version = 3)), 'newer Beeline'],
    ['is for another exam', changed(({ data }) => (data.exam = 'KCNA')), 'KCNA'],
    ['has no date', changed(({ data }) => delete data.savedAt), 'savedAt'],
    ['has a date after the end of time', changed(({ data }) => (data.savedAt = 1e300)), 'savedAt'],
    [
      'has a log of a newer version',
      good.replace('log","version":2', 'log","version":3'),
      'log, saved by',
    ],
    ['has a damaged answer', good.replace('"rows":"P0', '"rows":"Q0'), '1 answers cannot be read'],
    [
      'has exams that are none',
      changed(({ data }) => (data.attempts = [{ kind: 'beeline-attempt', version: 1, data: {} }])),
      'attempts.0, at id',
    ],
    [
      'has a mission solved after the end of time',
      changed(({ data }) => (data.missions = [{ id: 'm', mission: solvedAt(1e300) }])),
      'missions.m, at solvedAt',
    ],
    [
      'has a mission that exercises a prototype',
      changed(({ data }) => {
        const mission = solvedAt(1);
        const competencies = ['__proto__'];
        data.missions = [
          { id: 'm', mission: { ...mission, data: { ...mission.data, competencies } } },
        ];
      }),
      'missions.m, at competencies.0',
    ],
    [
      'has a mission with hints below none',
      changed(({ data }) => (data.missions = [{ id: 'm', mission: solvedAt(1, -1) }])),
      'missions.m, at hintCount',
    ],
    [
      'has a mission with the name of a prototype',
      changed(({ data }) => (data.missions = [{ id: '__proto__', mission: solvedAt(1) }])),
      'missions.0.id',
    ],
    [
      'has a text of the lab that is too long',
      changed(({ data }) => (data.drafts = [{ name: 'own', draft: draft('x'.repeat(600_000)) }])),
      'drafts.own, at text',
    ],
    [
      'has a text of the lab of a newer version',
      changed(({ data }) => (data.drafts = [{ name: 'own', draft: draft('x', 99) }])),
      'drafts.own, saved by a newer',
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
      .tuple(
        fc.constantFrom('log', 'attempts', 'sittings', 'rounds', 'itemTexts', 'missions', 'drafts'),
        anyPart,
      )
      .map(([part, value]) => changed(({ data }) => (data[part] = value)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), anyFile), (text) => {
        parseBackup(text, 'CCA');
      }),
    );
  });
});
