import type {
  Announce,
  Clock,
  Download,
  KeyValueStorage,
  NewId,
  SiteCopy,
  StoragePersistence,
} from '../core/doors/doors.ts';
import type { Bank } from '../state/bank.ts';
import { scopedStorage } from '../state/archive/scoped-storage.ts';
import { createLabStore } from '../state/lab-store.ts';
import { createOfflineStore } from '../state/offline-store.ts';
import { createPracticeStore } from '../state/practice-store.ts';
import { createSchedule } from '../state/schedule.ts';
import { createProgressStore } from '../state/progress-store.ts';
import { createSafekeepingStore } from '../state/safekeeping-store.ts';
import { createSearchStore } from '../state/search-store.ts';
import type { Services } from '../state/services.ts';
import { createSettingsStore } from '../state/settings-store.ts';
import { createSittingStore } from '../state/sitting-store.ts';

export interface Doors {
  readonly bank: Bank;
  readonly clock: Clock;
  readonly storage: KeyValueStorage;
  readonly newId: NewId;
  readonly persistence: StoragePersistence;
  readonly siteCopy: SiteCopy;
  readonly download: Download;
  readonly announce: Announce;
  readonly reportUrl: string;
}

/** Puts the stores together over the doors that are open. */
export function createServices(doors: Doors): Services {
  const { bank, clock, newId } = doors;
  const storage = scopedStorage(doors.storage, `beeline/${bank.outline.code.toLowerCase()}/`);
  const writer = newId();
  const progress = createProgressStore({ storage, clock, writer });
  const settings = createSettingsStore(doors.storage, storage, clock);
  const schedule = createSchedule({ progress, settings, clock, code: bank.outline.code });
  const sittings = createSittingStore({ storage, clock, newId, writer, bank, progress });
  const practice = createPracticeStore({ storage, clock, newId, bank, progress, schedule });
  const lab = createLabStore({ storage, clock });
  const safekeeping = createSafekeepingStore({
    exam: bank.outline.code,
    storage,
    clock,
    persistence: doors.persistence,
    progress,
    sittings,
    practice,
    lab,
    settings,
  });
  const services = {
    ...doors,
    storage,
    progress,
    sittings,
    practice,
    schedule,
    lab,
    search: createSearchStore({ bank, progress }),
    settings,
    safekeeping,
    offline: createOfflineStore({ copy: doors.siteCopy, sittings, progress }),
  };
  progress.findSetAside();
  return services;
}
