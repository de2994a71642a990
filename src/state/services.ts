import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Announce, Clock, Download, KeyValueStorage, NewId } from '../core/doors/doors.ts';
import type { Settings } from '../core/saved/settings.ts';
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

/** What a round of practice and the frame around every screen use: there from the first moment. */
export interface FirstServices {
  readonly bank: Bank;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The records of this exam; settings are shared by all exams. */
  readonly storage: KeyValueStorage;
  readonly announce: Announce;
  readonly progress: ProgressStore;
  readonly practice: PracticeStore;
  readonly settings: SettingsStore;
  /** Where reports about items go: the address of a "new issue" page. */
  readonly reportUrl: string;
}

/** What the other screens use besides: it comes with the first of them, or when the browser is idle. */
export interface LaterServices {
  readonly download: Download;
  readonly sittings: SittingStore;
  readonly schedule: Schedule;
  readonly lab: LabStore;
  readonly search: SearchStore;
  readonly safekeeping: SafekeepingStore;
  readonly offline: OfflineStore;
}

/** What every screen but those of a round may use. `src/app` makes it once; tests make their own. */
export interface Services extends FirstServices, LaterServices {}

const ServicesContext = createContext<FirstServices | Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** For what is shown before the rest has come. */
export function useFirstServices(): FirstServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('Services need a ServicesProvider around their screen');
  return services;
}

export function useServices(): Services {
  const services = useFirstServices();
  if (!isComplete(services)) throw new Error('A screen was shown before its services came');
  return services;
}

function isComplete(services: FirstServices | Services): services is Services {
  return 'sittings' in services;
}

export function useProgress<Selected>(select: (state: ProgressState) => Selected): Selected {
  return useStore(useFirstServices().progress, select);
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
  return useStore(useFirstServices().settings, select);
}
