import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock, KeyValueStorage } from '../core/doors/doors.ts';
import { defaultSettings, settingsFormat, type Settings } from '../core/saved/settings-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';

export interface SettingsStore extends StoreApi<Settings> {
  change(part: Partial<Settings>): void;
}

export function createSettingsStore(storage: KeyValueStorage, clock: Clock): SettingsStore {
  const archive = createRecordArchive(storage, clock, 'beeline/', settingsFormat);
  const read = () => archive.read('settings') ?? defaultSettings;
  const store = createStore<Settings>(read);
  archive.onForeignChange((id) => {
    if (id === 'settings') store.setState(read());
  });
  return {
    ...store,
    change(part) {
      store.setState(part);
      archive.write('settings', store.getState());
    },
  };
}
