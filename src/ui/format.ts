import { formatLocalDay, type LocalDay } from '../core/base/day.ts';
import { madeOnce } from '../core/base/made-once.ts';
import { minutes, type DurationMs, type EpochMs } from '../core/base/time.ts';

const dayFormat = format({ dateStyle: 'medium' });
const dayAndTimeFormat = format({ dateStyle: 'medium', timeStyle: 'short' });
const timeFormat = format({ timeStyle: 'short' });
const weekdayFormat = format({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

export function dateOf(at: EpochMs): string {
  return dayFormat().format(at);
}

/** `Sat, Nov 21`: a day of the learner's calendar. */
export function dateOfDay(day: LocalDay): string {
  return weekdayFormat().format(Date.parse(formatLocalDay(day)));
}

/** `today`, `tomorrow` or `on Sat, Nov 21`. */
export function dayName(day: LocalDay, today: LocalDay): string {
  if (day === today) return 'today';
  return day === today + 1 ? 'tomorrow' : `on ${dateOfDay(day)}`;
}

export function dateAndTimeOf(at: EpochMs): string {
  return dayAndTimeFormat().format(at);
}

export function timeOfDay(at: EpochMs): string {
  return timeFormat().format(at);
}

/** `1:05:09` or `4:07`: what a clock shows. Counts the running second as not over yet. */
export function clockFace(left: DurationMs): string {
  const seconds = Math.ceil(left / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const whole = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${pad(whole)}:${pad(seconds % 60)}`
    : `${whole}:${pad(seconds % 60)}`;
}

/** `1 h 12 min`, `3 min 20 s` or `45 s`: what a sentence says. */
export function spokenDuration(duration: DurationMs): string {
  const seconds = Math.round(duration / 1000);
  if (seconds < 60) return `${seconds} s`;
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return seconds % 60 === 0 ? `${whole} min` : `${whole} min ${seconds % 60} s`;
  return whole % 60 === 0
    ? `${Math.floor(whole / 60)} h`
    : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** `25 minutes`, or `2 h 5 min` where that is easier to grasp. */
export function studyTime(wholeMinutes: number): string {
  return wholeMinutes <= 90
    ? counted(wholeMinutes, 'minute')
    : spokenDuration(minutes(wholeMinutes));
}

/** `1 question`, `3 questions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first of each kind takes milliseconds to make. */
function format(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return madeOnce(() => new Intl.DateTimeFormat('en', options));
}
