import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock, KeyValueStorage } from '../core/doors/doors.ts';
import {
  defaultSettings,
  mergeSettings,
  settingsFormat,
  type Settings,
} from '../core/saved/settings-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';

export interface SettingsStore extends StoreApi<Settings> {
  /** Saved, unless a newer Beeline has left settings that this one cannot read: then for this page only. */
  change(part: Partial<Omit<Settings, 'changedAt'>>): void;
  /** Takes settings over from a back-up if they were changed later than these. */
  restore(settings: Settings): void;
}

/**
 * @param shared where settings are kept, for all exams of one address
 * @param own the records of this exam; settings that cannot be read are set aside there
 */
export function createSettingsStore(
  shared: KeyValueStorage,
  own: KeyValueStorage,
  clock: Clock,
): SettingsStore {
  const archive = createRecordArchive(shared, clock, 'beeline/', settingsFormat, own);
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
    restore: (settings) => set(mergeSettings(store.getState(), settings)),
  };
}
