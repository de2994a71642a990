import type { LocalDay } from '../base/day.ts';
import type { EpochMs } from '../base/time.ts';
import type { Result } from '../base/result.ts';

/** The doors to the outside. `src/platform` opens them, `src/app` hands them in, tests swap them. */
export interface Clock {
  now(): EpochMs;
  /** Which day an instant falls on where the learner is. */
  dayOf(at: EpochMs): LocalDay;
  /** Calls back about once a second until the returned function is called. */
  everySecond(listener: () => void): () => void;
}

/** Why a save did not reach the browser's storage. */
export type SaveProblem = 'full' | 'forbidden';

/** The browser's storage, or memory where it is forbidden. Keys and values are text. */
export interface KeyValueStorage {
  /** `false` when nothing outlives this page. */
  readonly isLasting: boolean;
  keys(prefix: string): string[];
  read(key: string): string | null;
  write(key: string, text: string): Result<null, SaveProblem>;
  remove(key: string): void;
  /** Tells of a key that another tab changed, until the returned function is called. */
  onForeignChange(listener: (key: string) => void): () => void;
}

/** Whether the browser may delete what is saved, say when space is short. */
export interface StoragePersistence {
  /** `true` when it has promised not to; `unknown` where it does not say. */
  isPromised(): Promise<boolean | 'unknown'>;
  /** Asks for the promise; some browsers ask the learner. */
  ask(): Promise<boolean | 'unknown'>;
}

/** How far the browser has come in keeping the whole site for use without a network. */
export interface SiteCopyStatus {
  /** `false` where the browser keeps no copies, and while developing. */
  readonly isPossible: boolean;
  /** Every address opens without a network. */
  readonly isComplete: boolean;
  /** A newer version is here in full and waits to be loaded. */
  readonly hasUpdate: boolean;
  /** Why the latest download ended before it was complete: no room left, or anything else. `null` when it did not. */
  readonly problem: 'full' | 'failed' | null;
}

/** The copy of the site in this browser. */
export interface SiteCopy {
  /** What is known before `download` has looked, and then whenever something changes. */
  follow(listener: (status: SiteCopyStatus) => void): void;
  /** Fetches the site, or what has changed of it, in the background. Again after a problem: goes on where it ended. */
  download(): void;
  /** Loads the waiting version in this tab, and nothing in others. */
  loadUpdate(): void;
}

/** New unguessable text, for ids and seeds. */
export type NewId = () => string;

/** Offers a text as a file to keep. */
export type Download = (fileName: string, text: string, mediaType: string) => void;

/** Says a short sentence to users of screen readers. */
export type Announce = (sentence: string) => void;
