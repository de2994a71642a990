import * as v from 'valibot';
import type { RecordFormat } from './record-format.ts';

/** What a learner can set. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Answer and move with single keys. */
  readonly shortcuts: boolean;
  /** The exam clock is on screen. */
  readonly clockShown: boolean;
}

export const defaultSettings: Settings = { theme: 'system', shortcuts: true, clockShown: true };

/** `public/theme.js` reads the theme from this record before the first paint. */
export const settingsFormat: RecordFormat<Settings> = {
  kind: 'beeline-settings',
  version: 1,
  steps: {},
  schema: v.object({
    theme: v.optional(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
    shortcuts: v.optional(v.boolean(), defaultSettings.shortcuts),
    clockShown: v.optional(v.boolean(), defaultSettings.clockShown),
  }),
};
