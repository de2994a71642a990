import type { LocalDay } from '../base/day.ts';
import { asEpochMs, type EpochMs } from '../base/time.ts';

/** What a learner can set about how Beeline looks and behaves. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Answer and move with single keys. */
  readonly shortcuts: boolean;
  /** The exam clock is on screen. */
  readonly clockShown: boolean;
  /** Practice asks how sure the learner is of an answer. */
  readonly confidenceAsked: boolean;
  /** When the learner last changed one of them; 0 for never, or not known. */
  readonly changedAt: EpochMs;
}

/**
 * All that a learner has said rather than answered. Preferences, each goal and each postponement have a time of their own, so
 * that of two devices the later word on each counts.
 */
export interface Settings extends Preferences {
  /** By the code of the exam, such as `CCA`. */
  readonly goals: Readonly<Record<string, ExamGoal>>;
  /** Likewise. */
  readonly postponements: Readonly<Record<string, Postponement>>;
}

/** What the learner has said of the time up to an exam. */
export interface ExamGoal {
  /** `null` when no day was given. */
  readonly examDay: LocalDay | null;
  /** 1 to 600 */
  readonly minutesPerDay: number;
  /** 0 for never, or not known. */
  readonly changedAt: EpochMs;
}

export interface Postponement {
  /** Reviews wait until this day; `null` when they were taken back. */
  readonly to: LocalDay | null;
  readonly changedAt: EpochMs;
}

export const mostMinutesPerDay = 600;

export const defaultGoal: ExamGoal = {
  examDay: null,
  minutesPerDay: 30,
  changedAt: asEpochMs(0),
};

export const defaultSettings: Settings = {
  theme: 'system',
  shortcuts: true,
  clockShown: true,
  confidenceAsked: true,
  goals: {},
  postponements: {},
  changedAt: asEpochMs(0),
};
