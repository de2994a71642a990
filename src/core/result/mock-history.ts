import type { ShareInterval } from '../mastery/levels.ts';
import { shareInterval } from '../mastery/share-interval.ts';
import type { Attempt } from './attempt.ts';
import { pointsToPass, tally } from './exam-result.ts';

/** One mock exam among the others. */
export interface MockScore {
  readonly id: string;
  readonly endedAt: Attempt['endedAt'];
  readonly startedAt: Attempt['startedAt'];
  readonly correct: number;
  readonly total: number;
  readonly passed: boolean;
  /** Where the share of questions like these that would be right lies with 80 % probability, from this mock alone. */
  readonly interval: ShareInterval;
}

/** Mock exams with the range that each can tell: a short one tells less. The oldest first. */
export function mockHistory(attempts: readonly Attempt[]): MockScore[] {
  return attempts
    .map((attempt) => {
      const { correct, total } = tally(attempt.items);
      return {
        id: attempt.id,
        endedAt: attempt.endedAt,
        startedAt: attempt.startedAt,
        correct,
        total,
        passed: correct >= pointsToPass(total, attempt.passPercent),
        interval: shareInterval({ right: correct, wrong: total - correct }),
      };
    })
    .sort((a, b) => a.endedAt - b.endedAt);
}
