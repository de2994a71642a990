import { createPracticeStore } from '../../src/state/practice-store.ts';
import { createProgressStore } from '../../src/state/progress-store.ts';
import { createSittingStore } from '../../src/state/sitting-store.ts';
import { buildBank } from './build-bank.ts';
import { createTestIds, type SharedStorage, type TestClock } from './doors.ts';

/** One tab of the app over a shared storage: what a page load makes. */
export function openTab(shared: SharedStorage, clock: TestClock, name: string, bank = buildBank()) {
  const storage = shared.openTab();
  const newId = createTestIds(name);
  const progress = createProgressStore({ storage, clock, writer: name });
  return {
    storage,
    bank,
    progress,
    sittings: createSittingStore({ storage, clock, newId, writer: name, bank, progress }),
    practice: createPracticeStore({ storage, clock, newId, bank, progress }),
  };
}
