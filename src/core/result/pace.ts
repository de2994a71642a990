import { asDurationMs, durationBetween, type DurationMs } from '../base/time.ts';
import type { Attempt } from './attempt.ts';

/** How the time of an exam was spent. */
export interface Pace {
  /** From the start to the hand-in. */
  readonly total: DurationMs;
  /** Median time on an answered item; zero when none was answered. */
  readonly medianPerItem: DurationMs;
  /** Time limit divided by items; `null` when untimed. */
  readonly budgetPerItem: DurationMs | null;
  /** Answered wrong after more than twice the median time: hard, not careless. */
  readonly slowAndWrong: readonly number[];
  /** Answered wrong in less than half the median time: perhaps misread. */
  readonly fastAndWrong: readonly number[];
}

/** @returns places in `slowAndWrong` and `fastAndWrong` count from 0, in the order of the form */
export function paceOf(attempt: Attempt): Pace {
  const answered = attempt.items
    .map((item, place) => ({ ...item, place }))
    .filter((item) => item.response.length > 0);
  const times = answered.map((item) => item.timeSpent).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? asDurationMs(0);
  const wrong = answered.filter((item) => item.points === 0);
  return {
    total: durationBetween(attempt.startedAt, attempt.endedAt),
    medianPerItem: median,
    budgetPerItem:
      attempt.timeLimit === null
        ? null
        : asDurationMs(attempt.timeLimit / Math.max(1, attempt.items.length)),
    slowAndWrong: wrong.filter((item) => item.timeSpent > 2 * median).map(({ place }) => place),
    fastAndWrong: wrong.filter((item) => item.timeSpent < median / 2).map(({ place }) => place),
  };
}
