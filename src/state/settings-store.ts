import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock, KeyValueStorage } from '../core/doors/doors.ts';
import type { LocalDay } from '../core/base/day.ts';
import {
  defaultGoal,
  defaultSettings,
  type ExamGoal,
  type Preferences,
  type Settings,
} from '../core/saved/settings.ts';
import { lateCodec } from './archive/late-codec.ts';
import type { LateReading } from './archive/late-reading.ts';
import { createRecordArchive } from './archive/record-archive.ts';

export interface SettingsStore extends StoreApi<Settings> {
  /** Saved, like all changes, unless a newer Beeline has left settings that this one cannot read: then for this page only. */
  change(part: Partial<Omit<Preferences, 'changedAt'>>): void;
  /** @param code of the exam */
  changeGoal(code: string, part: Partial<Omit<ExamGoal, 'changedAt'>>): void;
  /** Lets reviews wait until a day; `null` takes that back. */
  postpone(code: string, to: LocalDay | null): void;
  /** Takes over what a back-up and this browser have together. */
  restore(merged: Settings): void;
}

/**
 * @param shared where settings are kept, for all exams of one address
 * @param own the records of this exam; settings that cannot be read are set aside there
 */
export function createSettingsStore(
  shared: KeyValueStorage,
  own: KeyValueStorage,
  clock: Clock,
  reading: LateReading,
): SettingsStore {
  const codec = lateCodec('settings', reading);
  const archive = createRecordArchive(shared, clock, 'beeline/', codec, own);
  const read = () => archive.read('settings') ?? defaultSettings;
  const store = createStore<Settings>(read);
  archive.onForeignChange((id) => {
    if (id === 'settings') store.setState(read());
  });
  const set = (part: Partial<Settings>) => {
    store.setState(part);
    if (!archive.isNewer('settings')) archive.write('settings', store.getState());
  };
  return {
    ...store,
    change: (part) => set({ ...part, changedAt: clock.now() }),
    changeGoal(code, part) {
      const { goals } = store.getState();
      const goal = { ...defaultGoal, ...goals[code], ...part, changedAt: clock.now() };
      set({ goals: { ...goals, [code]: goal } });
    },
    postpone(code, to) {
      const { postponements } = store.getState();
      set({ postponements: { ...postponements, [code]: { to, changedAt: clock.now() } } });
    },
    restore: set,
  };
}
