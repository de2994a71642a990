import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Announce, Clock, Download, KeyValueStorage, NewId } from '../core/doors/doors.ts';
import type { Settings } from '../core/saved/settings-format.ts';
import type { Bank } from './bank.ts';
import type { LabState, LabStore } from './lab-store.ts';
import type { OfflineState, OfflineStore } from './offline-store.ts';
import type { PracticeStore } from './practice-store.ts';
import type { Schedule } from './schedule.ts';
import type { ProgressState, ProgressStore } from './progress-store.ts';
import type { SafekeepingState, SafekeepingStore } from './safekeeping-store.ts';
import type { SearchStore } from './search-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SittingStore } from './sitting-store.ts';

/** What every screen may use. `src/app` makes it once; tests make their own. */
export interface Services {
  readonly bank: Bank;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The records of this exam; settings are shared by all exams. */
  readonly storage: KeyValueStorage;
  readonly download: Download;
  readonly announce: Announce;
  readonly progress: ProgressStore;
  readonly sittings: SittingStore;
  readonly practice: PracticeStore;
  readonly schedule: Schedule;
  readonly lab: LabStore;
  readonly search: SearchStore;
  readonly settings: SettingsStore;
  readonly safekeeping: SafekeepingStore;
  readonly offline: OfflineStore;
  /** Where reports about items go: the address of a "new issue" page. */
  readonly reportUrl: string;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider around it');
  return services;
}

export function useProgress<Selected>(select: (state: ProgressState) => Selected): Selected {
  return useStore(useServices().progress, select);
}

export function useSafekeeping<Selected>(select: (state: SafekeepingState) => Selected): Selected {
  return useStore(useServices().safekeeping, select);
}

export function useOffline<Selected>(select: (state: OfflineState) => Selected): Selected {
  return useStore(useServices().offline, select);
}

export function useLab<Selected>(select: (state: LabState) => Selected): Selected {
  return useStore(useServices().lab, select);
}

export function useSettings<Selected>(select: (settings: Settings) => Selected): Selected {
  return useStore(useServices().settings, select);
}
