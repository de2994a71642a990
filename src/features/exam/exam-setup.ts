import { asDurationMs, minutes, type DurationMs } from '../../core/base/time.ts';
import type { ExamOutline } from '../../core/exam/exam-outline.ts';

/** How the time of a mock exam is chosen: a percentage of the real pace, minutes of one's own, or none. */
export type TimeChoice = '100' | '125' | '150' | '200' | 'own' | 'untimed';

export const timeChoices: readonly TimeChoice[] = ['100', '125', '150', '200', 'own', 'untimed'];

/** The lengths offered beside the real one. */
export const shorterLengths = [30, 15];

/** The time of the real exam for `length` of its items, to the whole minute. */
export function standardMinutes(outline: ExamOutline, length: number): number {
  return Math.max(1, Math.round((outline.minutes.value * length) / outline.itemCount.value));
}

/** The time limit for a choice; `null` when untimed. */
export function timeLimitFor(
  choice: TimeChoice,
  standard: number,
  ownMinutes: number,
): DurationMs | null {
  if (choice === 'untimed') return null;
  if (choice === 'own') return minutes(ownMinutes);
  return asDurationMs((minutes(standard) * Number(choice)) / 100);
}
