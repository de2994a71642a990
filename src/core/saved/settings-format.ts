import * as v from 'valibot';
import type { LocalDay } from '../base/day.ts';
import { asEpochMs, type EpochMs } from '../base/time.ts';
import { instantSchema, localDaySchema, textSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

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

/** `src/app/head.js` reads the theme from this record before the first paint. */
export const settingsFormat: RecordFormat<Settings> = {
  kind: 'beeline-settings',
  version: 2,
  steps: {
    // Version 1 had one time for all, and what was put off among the goals.
    1: splitGoals,
  },
  schema: v.object({
    theme: v.optional(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
    shortcuts: v.optional(v.boolean(), defaultSettings.shortcuts),
    clockShown: v.optional(v.boolean(), defaultSettings.clockShown),
    changedAt: v.optional(instantSchema, defaultSettings.changedAt),
    confidenceAsked: v.optional(v.boolean(), defaultSettings.confidenceAsked),
    goals: v.optional(
      v.record(
        textSchema,
        v.object({
          examDay: v.nullable(localDaySchema),
          minutesPerDay: v.pipe(
            v.number(),
            v.integer(),
            v.minValue(1),
            v.maxValue(mostMinutesPerDay),
          ),
          changedAt: instantSchema,
        }),
      ),
      defaultSettings.goals,
    ),
    postponements: v.optional(
      v.record(textSchema, v.object({ to: v.nullable(localDaySchema), changedAt: instantSchema })),
      defaultSettings.postponements,
    ),
  }),
};

/** Leaves alone what has another shape than version 1 had: the schema says so then. */
function splitGoals(data: unknown): unknown {
  if (!isObject(data) || !isObject(data.goals)) return data;
  const { goals, changedAt = 0 } = data;
  const all = Object.entries(goals);
  return {
    ...data,
    goals: Object.fromEntries(
      all.map(([code, goal]) => [code, isObject(goal) ? { ...goal, changedAt } : goal]),
    ),
    postponements: Object.fromEntries(
      all.map(([code, goal]) => [
        code,
        { to: isObject(goal) ? goal.postponedTo : null, changedAt },
      ]),
    ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
