import * as v from 'valibot';
import { instantSchema, localDaySchema, textSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';
import { stamps } from './record-stamp.ts';
import { defaultSettings, mostMinutesPerDay, type Settings } from './settings.ts';

/** `src/app/head.js` reads the theme from this record before the first paint. */
export const settingsFormat: RecordFormat<Settings> = {
  ...stamps.settings,
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
