import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLog } from '../../tests/support/arbitrary-progress.ts';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { readingHere } from '../../tests/support/reading-here.ts';
import { openTab } from '../../tests/support/open-tab.ts';
import { asEpochMs } from '../core/base/time.ts';
import { mergeEntries } from '../core/progress/merge-entries.ts';
import { scopedStorage } from './archive/scoped-storage.ts';
import { createSettingsStore } from './settings-store.ts';

/** Everything that a version has left in a browser: three answers, a flag, one exam handed in and one running. */
function readSample(version: number): Record<string, string> {
  const file = new URL(`../../tests/samples/saved/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

const scope = 'beeline/cca/';

function openSample(version: number) {
  const saved = readSample(version);
  const own = Object.entries(saved).filter(([key]) => key.startsWith(scope));
  const shared = createSharedStorage(
    new Map(own.map(([key, text]) => [key.slice(scope.length), text])),
  );
  const sitting = own.find(([key]) => key.startsWith(`${scope}sitting/`))![1];
  const { startedAt } = (JSON.parse(sitting) as { data: { startedAt: number } }).data;
  const clock = createTestClock(asEpochMs(startedAt + 60_000));
  return openTab(shared, clock, 'now');
}

const versions = [1];

describe.each(versions)('what version %i has saved', (version) => {
  it('is read whole: answers, flags, exams, rounds and settings', () => {
    const { progress, sittings, practice } = openSample(version);
    const { entries, index, attempts, setAside } = progress.getState();
    expect(entries.filter(({ kind }) => kind === 'answered')).toHaveLength(3 + 15);
    expect(index.answerCount).toBe(4);
    expect([...index.flags.values()]).toEqual([true]);
    expect(attempts.map(({ items }) => items.length)).toEqual([15]);
    expect(sittings.getState().session).toMatchObject({ phase: 'running' });
    expect(Object.keys(sittings.getState().session!.responses)).toHaveLength(1);
    expect(practice.getState().rounds.map(({ items }) => items.length)).toEqual([5]);
    expect(setAside).toEqual([]);

    const storage = createSharedStorage(new Map(Object.entries(readSample(version)))).openTab();
    const settings = createSettingsStore(
      storage,
      scopedStorage(storage, scope),
      createTestClock(),
      readingHere,
    );
    expect(settings.getState().theme).toBe('dark');
  });

  it('merges with any other log in any order', () => {
    const { entries } = openSample(version).progress.getState();
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const merged = mergeEntries(entries, log);
        expect(merged).toEqual(mergeEntries(log, entries, log));
        expect(merged).toEqual(expect.arrayContaining([...entries]));
      }),
    );
  });
});
