import { minutes, type DurationMs } from '../base/time.ts';

/** How much time is left when the clock speaks, and what it says. It is silent otherwise. */
const notices: readonly (readonly [DurationMs, string])[] = [
  [minutes(30), '30 minutes left.'],
  [minutes(10), '10 minutes left.'],
  [minutes(5), '5 minutes left.'],
  [minutes(1), '1 minute left.'],
];

/**
 * What to say when the time left has gone from `before` to `now`. A tab that slept past several notices hears
 * only the latest; one that wakes after the end hears none.
 */
export function timeNotice(before: DurationMs, now: DurationMs): string | null {
  if (now <= 0) return null;
  const passed = notices.filter(([left]) => before > left && now <= left);
  return passed.at(-1)?.[1] ?? null;
}
