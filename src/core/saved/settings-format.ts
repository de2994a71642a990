import * as v from 'valibot';
import type { LocalDay } from '../base/day.ts';
import { asEpochMs, type EpochMs } from '../base/time.ts';
import { richerOf } from '../progress/richer-of.ts';
import { instantSchema, localDaySchema, textSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** What a learner can set. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Answer and move with single keys. */
  readonly shortcuts: boolean;
  /** The exam clock is on screen. */
  readonly clockShown: boolean;
  /** Practice asks how sure the learner is of an answer. */
  readonly confidenceAsked: boolean;
  /** By the code of the exam, such as `CCA`. */
  readonly goals: Readonly<Record<string, ExamGoal>>;
  /** When the learner last changed one of them; 0 for never, or not known. */
  readonly changedAt: EpochMs;
}

/** What the learner has said of the time up to an exam. */
export interface ExamGoal {
  /** `null` when no day was given. */
  readonly examDay: LocalDay | null;
  /** 1 to 600 */
  readonly minutesPerDay: number;
  /** Reviews wait until this day; `null` when nothing was put off. */
  readonly postponedTo: LocalDay | null;
}

export const mostMinutesPerDay = 600;

export const defaultGoal: ExamGoal = { examDay: null, minutesPerDay: 30, postponedTo: null };

export const defaultSettings: Settings = {
  theme: 'system',
  shortcuts: true,
  clockShown: true,
  confidenceAsked: true,
  goals: {},
  changedAt: asEpochMs(0),
};

/** Of two sets of settings the one that was changed last, whichever is named first. */
export function mergeSettings(one: Settings, other: Settings): Settings {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other;
  return richerOf(one, other);
}

/** `public/theme.js` reads the theme from this record before the first paint. */
export const settingsFormat: RecordFormat<Settings> = {
  kind: 'beeline-settings',
  version: 1,
  steps: {},
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
          postponedTo: v.nullable(localDaySchema),
        }),
      ),
      defaultSettings.goals,
    ),
  }),
};
