import * as v from 'valibot';
import { asEpochMs, type EpochMs } from '../base/time.ts';
import { richerOf } from '../progress/richer-of.ts';
import { instantSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** What a learner can set. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Answer and move with single keys. */
  readonly shortcuts: boolean;
  /** The exam clock is on screen. */
  readonly clockShown: boolean;
  /** When the learner last changed one of them; 0 for never, or not known. */
  readonly changedAt: EpochMs;
}

export const defaultSettings: Settings = {
  theme: 'system',
  shortcuts: true,
  clockShown: true,
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
  }),
};
