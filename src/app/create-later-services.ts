import type { Download, SiteCopy, StoragePersistence } from '../core/doors/doors.ts';
import { createLabStore } from '../state/lab-store.ts';
import { createOfflineStore } from '../state/offline-store.ts';
import { createSafekeepingStore } from '../state/safekeeping-store.ts';
import { createSchedule } from '../state/schedule.ts';
import { createSearchStore } from '../state/search-store.ts';
import type { FirstServices, LaterServices } from '../state/services.ts';
import { createSittingStore } from '../state/sitting-store.ts';

export interface LaterDoors {
  /** The name of this tab, as the first services have it. */
  readonly writer: string;
  readonly persistence: StoragePersistence;
  readonly siteCopy: SiteCopy;
  readonly download: Download;
}

/** Puts together what the first services do without. */
export function createLaterServices(doors: LaterDoors, first: FirstServices): LaterServices {
  const { writer, persistence, siteCopy, download } = doors;
  const { bank, clock, newId, storage, progress, practice, settings } = first;
  const exam = bank.outline.code;
  const sittings = createSittingStore({ storage, clock, newId, writer, bank, progress });
  const lab = createLabStore({ storage, clock });
  const safekeeping = createSafekeepingStore({
    exam,
    storage,
    clock,
    persistence,
    progress,
    sittings,
    practice,
    lab,
    settings,
  });
  // These have read their records too.
  progress.findSetAside();
  return {
    download,
    sittings,
    schedule: createSchedule({ progress, settings, clock, code: exam }),
    lab,
    search: createSearchStore({ bank, progress }),
    safekeeping,
    offline: createOfflineStore({ copy: siteCopy, sittings, progress }),
  };
}
