import { localDayOf } from '../../src/core/base/day.ts';
import { failure, success } from '../../src/core/base/result.ts';
import { asEpochMs, type EpochMs } from '../../src/core/base/time.ts';
import type {
  Clock,
  KeyValueStorage,
  NewId,
  SiteCopy,
  SiteCopyStatus,
} from '../../src/core/doors/doors.ts';
import { startedAt } from './builders.ts';

/** A clock that stands still until it is told to move. Its days are those of UTC. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

export function createTestClock(start: EpochMs = startedAt): TestClock {
  let now: number = start;
  const listeners = new Set<() => void>();
  return {
    now: () => asEpochMs(now),
    dayOf: (at) => localDayOf(at, 0),
    advance(milliseconds) {
      now += milliseconds;
      listeners.forEach((listener) => listener());
    },
    everySecond(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function createTestIds(prefix = 'id'): NewId {
  let last = 0;
  return () => `${prefix}-${(last += 1)}`;
}

/** One browser's storage as several tabs see it: what a tab writes is told to all others. */
export interface SharedStorage {
  readonly values: Map<string, string>;
  /** `true`: every write fails, as when storage is full. */
  isFull: boolean;
  openTab(): KeyValueStorage;
}

export function createSharedStorage(values = new Map<string, string>()): SharedStorage {
  const tabs = new Map<object, Set<(key: string) => void>>();
  const shared: SharedStorage = {
    values,
    isFull: false,
    openTab() {
      const tab = {};
      const listeners = new Set<(key: string) => void>();
      tabs.set(tab, listeners);
      const tell = (key: string) => {
        for (const [other, theirs] of tabs)
          if (other !== tab) theirs.forEach((listen) => listen(key));
      };
      return {
        isLasting: true,
        keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
        read: (key) => values.get(key) ?? null,
        write(key, text) {
          if (shared.isFull) return failure('full');
          values.set(key, text);
          tell(key);
          return success(null);
        },
        remove(key) {
          values.delete(key);
          tell(key);
        },
        onForeignChange(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
  };
  return shared;
}

/** A copy of the site that is as far as the test says. */
export interface TestSiteCopy extends SiteCopy {
  become(part: Partial<SiteCopyStatus>): void;
  /** How often a newer version has been loaded. */
  readonly loads: number;
}

export function createTestSiteCopy(): TestSiteCopy {
  let status: SiteCopyStatus = {
    isPossible: true,
    isComplete: false,
    hasUpdate: false,
    problem: null,
  };
  let listener: (status: SiteCopyStatus) => void = () => undefined;
  let loads = 0;
  return {
    follow(newListener) {
      listener = newListener;
      listener(status);
    },
    become(part) {
      status = { ...status, ...part };
      listener(status);
    },
    download: () => undefined,
    loadUpdate: () => void (loads += 1),
    get loads() {
      return loads;
    },
  };
}
