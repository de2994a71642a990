import { createStore, type StoreApi } from 'zustand/vanilla';
import { formatBackup } from '../core/backup/backup-format.ts';
import { mergeData, type Backup, type LearnerData } from '../core/backup/backup.ts';
import { parseBackup } from '../core/backup/parse-backup.ts';
import { planRestore, type RestorePlan } from '../core/backup/restore-plan.ts';
import { success, type Result } from '../core/base/result.ts';
import type {
  Clock,
  KeyValueStorage,
  SaveProblem,
  StoragePersistence,
} from '../core/doors/doors.ts';
import {
  noSafekeeping,
  safekeepingFormat,
  type Safekeeping,
} from '../core/saved/safekeeping-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { wholeCodec } from './archive/whole-codec.ts';
import { addItemTexts, readItemTexts } from './item-texts.ts';
import type { LabStore } from './lab-store.ts';
import type { PracticeStore } from './practice-store.ts';
import type { ProgressStore } from './progress-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SittingStore } from './sitting-store.ts';

export interface SafekeepingState extends Safekeeping {
  /** Whether the browser has promised not to delete what is saved; `unknown` where it does not say. */
  readonly isPromised: boolean | 'unknown';
}

/** A back-up that was read, and what restoring it would change. */
export interface OpenedBackup {
  readonly backup: Backup;
  readonly plan: RestorePlan;
}

export interface SafekeepingStore extends StoreApi<SafekeepingState> {
  /** Everything the learner has in this browser as one file, saved or not. Notes that there is a back-up now. */
  backUp(): string;
  /** Reads a back-up and changes nothing; a problem is words for the learner. */
  open(text: string): Result<OpenedBackup, string>;
  /**
   * Adds what the back-up has and this browser does not.
   * @returns why something of the lab was not saved; `null` when all was. For the rest see `ProgressState.saveProblem`.
   */
  restore(backup: Backup): SaveProblem | null;
  /** Asks the browser to promise; some ask the learner. */
  askForPromise(): Promise<void>;
  closeOffer(): void;
}

export interface SafekeepingDeps {
  readonly exam: string;
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly persistence: StoragePersistence;
  readonly progress: ProgressStore;
  readonly sittings: SittingStore;
  readonly practice: PracticeStore;
  readonly lab: LabStore;
  readonly settings: SettingsStore;
}

export function createSafekeepingStore(deps: SafekeepingDeps): SafekeepingStore {
  const { exam, storage, clock, persistence, progress, sittings, practice, lab, settings } = deps;
  const archive = createRecordArchive(storage, clock, 'safekeeping', wholeCodec(safekeepingFormat));
  const read = (): Safekeeping => archive.read('') ?? noSafekeeping;
  const store = createStore<SafekeepingState>(() => ({ ...read(), isPromised: 'unknown' }));
  archive.onForeignChange(() => store.setState(read()));
  const note = (part: Partial<Safekeeping>) => {
    store.setState(part);
    const { backedUpAt, backedUpCount, offerClosed } = store.getState();
    if (!archive.isNewer('')) archive.write('', { backedUpAt, backedUpCount, offerClosed });
  };
  void persistence.isPromised().then((isPromised) => store.setState({ isPromised }));

  const collect = (): LearnerData => {
    const { entries, attempts } = progress.getState();
    return {
      entries,
      attempts,
      sittings: sittings.saved(),
      rounds: practice.getState().rounds,
      itemTexts: Object.fromEntries(readItemTexts(storage, clock)),
      lab: lab.saved(),
      settings: settings.getState(),
    };
  };

  return {
    ...store,
    backUp() {
      const data = collect();
      const savedAt = clock.now();
      note({ backedUpAt: savedAt, backedUpCount: data.entries.length });
      return formatBackup({ exam, savedAt, data });
    },
    open(text) {
      const parsed = parseBackup(text, exam);
      if (!parsed.ok) return parsed;
      return success({ backup: parsed.value, plan: planRestore(collect(), parsed.value.data) });
    },
    restore({ data }) {
      const merged = mergeData(collect(), data);
      addItemTexts(storage, clock, merged.itemTexts);
      progress.restore(merged.entries, merged.attempts);
      practice.restore(merged.rounds);
      sittings.restore(merged.sittings);
      if (merged.settings !== null) settings.restore(merged.settings);
      const problem = lab.restore(merged.lab);
      progress.findSetAside();
      return problem;
    },
    async askForPromise() {
      const isPromised = await persistence.ask();
      store.setState({ isPromised });
    },
    closeOffer: () => note({ offerClosed: true }),
  };
}
