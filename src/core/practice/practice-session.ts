import type { ItemId, OptionId } from '../base/ids.ts';
import type { EpochMs } from '../base/time.ts';
import type { FormItem } from '../blueprint/form.ts';
import type { PracticeSpec } from './practice-spec.ts';

/** A round of practice: items drawn once, answered one after the other with feedback at once. */
export interface PracticeSession {
  readonly id: string;
  readonly startedAt: EpochMs;
  readonly spec: PracticeSpec;
  readonly items: readonly FormItem[];
  /** Answers given; an item without an entry is still to come. */
  readonly responses: Readonly<Record<ItemId, PracticeResponse>>;
}

export interface PracticeResponse {
  readonly options: readonly OptionId[];
  readonly correct: boolean;
}

/** The session with one more answer; the first answer to an item stands. */
export function answerPractice(
  session: PracticeSession,
  item: ItemId,
  response: PracticeResponse,
): PracticeSession {
  if (session.responses[item] !== undefined) return session;
  return { ...session, responses: { ...session.responses, [item]: response } };
}

/** The session without an item that is gone from the bank; one that has been answered stays. */
export function leaveOut(session: PracticeSession, item: ItemId): PracticeSession {
  if (session.responses[item] !== undefined) return session;
  return { ...session, items: session.items.filter(({ id }) => id !== item) };
}

/** The place (from 0) of the first item still to be answered, or `null` when all are. */
export function nextOpenPlace(session: PracticeSession): number | null {
  const place = session.items.findIndex((item) => session.responses[item.id] === undefined);
  return place === -1 ? null : place;
}

export function correctCount(session: PracticeSession): number {
  return Object.values(session.responses).filter((response) => response.correct).length;
}

export function answeredCount(session: PracticeSession): number {
  return Object.keys(session.responses).length;
}
