import { scopedStorage } from '../../src/state/archive/scoped-storage.ts';
import { createPracticeStore } from '../../src/state/practice-store.ts';
import { createProgressStore } from '../../src/state/progress-store.ts';
import { createSchedule } from '../../src/state/schedule.ts';
import { createSettingsStore } from '../../src/state/settings-store.ts';
import { createSittingStore } from '../../src/state/sitting-store.ts';
import { buildBank } from './build-bank.ts';
import { readingHere } from './reading-here.ts';
import { createTestIds, type SharedStorage, type TestClock } from './doors.ts';

/** One tab of the app over a shared storage: what a page load makes. */
export function openTab(shared: SharedStorage, clock: TestClock, name: string, bank = buildBank()) {
  const storage = shared.openTab();
  const newId = createTestIds(name);
  const progress = createProgressStore({ storage, clock, writer: name, reading: readingHere });
  const settings = createSettingsStore(storage, scopedStorage(storage, 'own/'), clock, readingHere);
  const schedule = createSchedule({ progress, settings, clock, code: bank.outline.code });
  return {
    storage,
    bank,
    progress,
    schedule,
    sittings: createSittingStore({ storage, clock, newId, writer: name, bank, progress }),
    practice: createPracticeStore({
      storage,
      clock,
      newId,
      bank,
      progress,
      reading: readingHere,
      loadSchedule: () => Promise.resolve(schedule),
    }),
  };
}
