import type { Announce, Clock, KeyValueStorage, NewId } from '../core/doors/doors.ts';
import { scopedStorage } from '../state/archive/scoped-storage.ts';
import type { LateReading } from '../state/archive/late-reading.ts';
import type { Bank } from '../state/bank.ts';
import { createPracticeStore } from '../state/practice-store.ts';
import { createProgressStore } from '../state/progress-store.ts';
import type { Schedule } from '../state/schedule.ts';
import type { FirstServices } from '../state/services.ts';
import { createSettingsStore } from '../state/settings-store.ts';

export interface FirstDoors {
  readonly bank: Bank;
  readonly clock: Clock;
  readonly storage: KeyValueStorage;
  readonly newId: NewId;
  /** The name of this tab, unique among all tabs that ever were. */
  readonly writer: string;
  readonly announce: Announce;
  readonly reading: LateReading;
  readonly reportUrl: string;
}

/** Puts together what a first question needs. */
export function createFirstServices(
  doors: FirstDoors,
  loadSchedule: () => Promise<Schedule>,
): FirstServices {
  const { bank, clock, newId, writer, announce, reading, reportUrl } = doors;
  const storage = scopedStorage(doors.storage, `beeline/${bank.outline.code.toLowerCase()}/`);
  const progress = createProgressStore({ storage, clock, writer, reading });
  const settings = createSettingsStore(doors.storage, storage, clock, reading);
  const practice = createPracticeStore({
    storage,
    clock,
    newId,
    bank,
    progress,
    reading,
    loadSchedule,
  });
  progress.findSetAside();
  return { bank, clock, newId, storage, announce, progress, practice, settings, reportUrl };
}
