import type { ItemId, OptionId } from '../base/ids.ts';
import type { DurationMs, EpochMs } from '../base/time.ts';
import type { FormItem } from '../blueprint/form.ts';
import { scoreResponse } from '../item/check-response.ts';
import type { ItemAnswer } from '../item/item.ts';
import type { EndedSession } from '../session/exam-session.ts';

/** One item of a finished sitting, judged by the key of that day. */
export interface AttemptItem extends FormItem {
  readonly response: readonly OptionId[];
  readonly flagged: boolean;
  readonly timeSpent: DurationMs;
  /** The key when the sitting was graded; a later correction of the bank does not change it. */
  readonly key: readonly OptionId[];
  readonly points: 0 | 1;
}

/** A finished and graded sitting as kept in history. It adds up by itself, whatever becomes of the bank. */
export interface Attempt {
  readonly id: string;
  readonly seed: string;
  readonly bankVersion: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly endedBy: EndedSession['endedBy'];
  readonly timeLimit: DurationMs | null;
  /** The pass mark of that day, 0 to 100. */
  readonly passPercent: number;
  readonly items: readonly AttemptItem[];
  /** Questions of the form that the bank had no longer when it was marked; they count neither way. */
  readonly withdrawnCount?: number;
}

/**
 * Grades a finished sitting. Deterministic: grading twice, or in two tabs, gives the same attempt.
 *
 * @param answers the answer of every item on the form that can still be had. The caller loads them all first: an item
 *   without one counts as withdrawn and is left out
 */
export function gradeSession(
  session: EndedSession,
  answers: ReadonlyMap<ItemId, ItemAnswer>,
  passPercent: number,
): Attempt {
  const { sitting } = session;
  const items = sitting.form.items.flatMap((formItem): readonly AttemptItem[] => {
    const answer = answers.get(formItem.id);
    if (answer === undefined) return [];
    const response = session.responses[formItem.id] ?? [];
    return [
      {
        ...formItem,
        response,
        flagged: session.flagged[formItem.id] ?? false,
        timeSpent: session.timeSpent[formItem.id] ?? (0 as DurationMs),
        key: answer.key,
        points: scoreResponse(answer, response),
      },
    ];
  });
  const withdrawnCount = sitting.form.items.length - items.length;
  return {
    id: sitting.id,
    seed: sitting.form.seed,
    bankVersion: sitting.form.bankVersion,
    startedAt: sitting.startedAt,
    endedAt: session.endedAt,
    endedBy: session.endedBy,
    timeLimit: sitting.timeLimit,
    passPercent,
    items,
    ...(withdrawnCount > 0 ? { withdrawnCount } : {}),
  };
}
