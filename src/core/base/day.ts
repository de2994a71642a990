import { asEpochMs, type EpochMs } from './time.ts';

declare const localDay: unique symbol;

/** A day of the learner's own calendar: whole days since 1970-01-01 there. */
export type LocalDay = number & { readonly [localDay]: true };

/** Which day an instant falls on where the learner is. The caller knows the time zone; the core does not. */
export type DayOf = (at: EpochMs) => LocalDay;

const DAY_MS = 86_400_000;

export function asLocalDay(value: number): LocalDay {
  return value as LocalDay;
}

/** @param utcOffsetMinutes how far the learner's clock is ahead of UTC at that instant: 120 for UTC+2 */
export function localDayOf(at: EpochMs, utcOffsetMinutes: number): LocalDay {
  return asLocalDay(Math.floor((at + utcOffsetMinutes * 60_000) / DAY_MS));
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return asLocalDay(day + count);
}

/** @returns the day of a date like 2026-11-21, or `null` when there is no such date */
export function parseLocalDay(date: string): LocalDay | null {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const day = localDayOf(asEpochMs(at), 0);
  return formatLocalDay(day) === date ? day : null;
}

/** The date as 2026-11-21. */
export function formatLocalDay(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
