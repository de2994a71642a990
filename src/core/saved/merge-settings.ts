import type { EpochMs } from '../base/time.ts';
import { mergeByName } from '../progress/merge-by-name.ts';
import { richerOf } from '../progress/richer-of.ts';
import type { Settings } from './settings.ts';

/**
 * The later word of two sets of settings on each thing that has a time: preferences, each goal, each postponement. Any
 * order, any number of times: the same result.
 */
export function mergeSettings(one: Settings, other: Settings): Settings {
  const { goals, postponements, ...preferences } = one;
  const { goals: otherGoals, postponements: otherPostponements, ...otherPreferences } = other;
  return {
    ...laterOf(preferences, otherPreferences),
    goals: mergeByName(goals, otherGoals, laterOf),
    postponements: mergeByName(postponements, otherPostponements, laterOf),
  };
}

/** Of two records that were changed at the same instant the same one, whichever is named first. */
function laterOf<Changed extends { readonly changedAt: EpochMs }>(
  one: Changed,
  other: Changed,
): Changed {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other;
  return richerOf(one, other);
}
