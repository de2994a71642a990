import { assertNever } from '../base/assert-never.ts';
import type { ItemId, OptionId } from '../base/ids.ts';
import {
  addDuration,
  asDurationMs,
  durationBetween,
  type DurationMs,
  type EpochMs,
} from '../base/time.ts';
import type { Form } from '../blueprint/form.ts';

/** What is fixed when a sitting starts. The deadline is an instant, so sleep and reload change nothing. */
export interface Sitting {
  readonly id: string;
  readonly form: Form;
  readonly startedAt: EpochMs;
  /** `null`: untimed. */
  readonly timeLimit: DurationMs | null;
}

/** Something the learner (or the clock) did. `at` comes from the clock that the caller passes in. */
export type SessionEvent =
  | { readonly kind: 'opened'; readonly at: EpochMs }
  | { readonly kind: 'moved'; readonly at: EpochMs; readonly to: ItemId | null }
  | {
      readonly kind: 'responded';
      readonly at: EpochMs;
      readonly item: ItemId;
      /** All chosen options; empty clears the answer. */
      readonly options: readonly OptionId[];
    }
  | { readonly kind: 'flagged'; readonly at: EpochMs; readonly item: ItemId; readonly on: boolean }
  | {
      readonly kind: 'struck';
      readonly at: EpochMs;
      readonly item: ItemId;
      readonly option: OptionId;
      readonly on: boolean;
    }
  | { readonly kind: 'submitted'; readonly at: EpochMs }
  | { readonly kind: 'ticked'; readonly at: EpochMs };

interface Work {
  readonly sitting: Sitting;
  /** Chosen options by item; an item without an entry is unanswered. */
  readonly responses: Readonly<Record<ItemId, readonly OptionId[]>>;
  readonly flagged: Readonly<Record<ItemId, true>>;
  readonly struck: Readonly<Record<ItemId, readonly OptionId[]>>;
  /** Time with the item on screen. */
  readonly timeSpent: Readonly<Record<ItemId, DurationMs>>;
}

export interface RunningSession extends Work {
  readonly phase: 'running';
  /** The item on screen; `null` is the review page. */
  readonly position: ItemId | null;
  /** Since when `position` has been on screen without a break, and the latest instant seen. */
  readonly onScreenSince: EpochMs;
  readonly latestAt: EpochMs;
}

export interface EndedSession extends Work {
  readonly phase: 'ended';
  readonly endedAt: EpochMs;
  readonly endedBy: 'learner' | 'deadline';
}

export type ExamSession = RunningSession | EndedSession;

export function startSession(sitting: Sitting): RunningSession {
  return {
    phase: 'running',
    sitting,
    responses: {},
    flagged: {},
    struck: {},
    timeSpent: {},
    position: sitting.form.items[0]?.id ?? null,
    onScreenSince: sitting.startedAt,
    latestAt: sitting.startedAt,
  };
}

/** The instant at which the sitting is handed in by itself; `null` when untimed. */
export function deadlineOf(sitting: Sitting): EpochMs | null {
  return sitting.timeLimit === null ? null : addDuration(sitting.startedAt, sitting.timeLimit);
}

/** Time left at `at`, zero once the deadline is reached; `null` when untimed. */
export function remainingAt(sitting: Sitting, at: EpochMs): DurationMs | null {
  const deadline = deadlineOf(sitting);
  return deadline === null ? null : durationBetween(at, deadline);
}

/**
 * What the session becomes after an event.
 *
 * The first event at or past the deadline ends the session at the deadline, however late it comes, and has
 * no other effect. Nothing changes an ended session. An event about an item or option that is not on
 * the form changes nothing. An instant earlier than the latest seen (a clock set back) counts as the latest.
 */
export function nextSession(session: ExamSession, event: SessionEvent): ExamSession {
  if (session.phase === 'ended') return session;
  const at = event.at > session.latestAt ? event.at : session.latestAt;
  const deadline = deadlineOf(session.sitting);
  if (deadline !== null && at >= deadline) return ended(session, deadline, 'deadline');
  const running: RunningSession = { ...session, latestAt: at };
  switch (event.kind) {
    case 'opened':
      // The time since the last event was spent elsewhere: the page was closed.
      return { ...running, onScreenSince: at, timeSpent: withTimeUntil(session, session.latestAt) };
    case 'moved':
      if (event.to !== null && !isOnForm(session, event.to)) return session;
      return {
        ...running,
        position: event.to,
        onScreenSince: at,
        timeSpent: withTimeUntil(session, at),
      };
    case 'responded':
      return { ...running, responses: responded(running, event.item, event.options) };
    case 'flagged':
      return isOnForm(session, event.item)
        ? { ...running, flagged: withFlag(running.flagged, event.item, event.on) }
        : session;
    case 'struck':
      return { ...running, struck: struck(running, event.item, event.option, event.on) };
    case 'submitted':
      return ended(session, at, 'learner');
    case 'ticked':
      return session;
    default:
      return assertNever(event);
  }
}

/** Replays all events of a sitting up to `at`: the state after a reload, a crash, or in a second tab. */
export function replaySession(
  sitting: Sitting,
  events: readonly SessionEvent[],
  at: EpochMs,
): ExamSession {
  const last = events.reduce<ExamSession>(nextSession, startSession(sitting));
  return nextSession(last, { kind: 'ticked', at });
}

function ended(session: RunningSession, at: EpochMs, by: EndedSession['endedBy']): EndedSession {
  const { sitting, responses, flagged, struck: struckOptions } = session;
  // A tab that slept past the deadline showed nothing to anybody: count up to the latest sign of life.
  const until = by === 'deadline' ? session.latestAt : at;
  return {
    phase: 'ended',
    sitting,
    responses,
    flagged,
    struck: struckOptions,
    timeSpent: withTimeUntil(session, until),
    endedAt: at,
    endedBy: by,
  };
}

function isOnForm(session: Work, item: ItemId): boolean {
  return session.sitting.form.items.some((formItem) => formItem.id === item);
}

function optionsOf(session: Work, item: ItemId): readonly OptionId[] {
  return session.sitting.form.items.find((formItem) => formItem.id === item)?.optionOrder ?? [];
}

function withTimeUntil(session: RunningSession, until: EpochMs): Work['timeSpent'] {
  const { position, onScreenSince, timeSpent } = session;
  if (position === null) return timeSpent;
  const before = timeSpent[position] ?? 0;
  return { ...timeSpent, [position]: asDurationMs(before + durationBetween(onScreenSince, until)) };
}

function responded(session: Work, item: ItemId, options: readonly OptionId[]): Work['responses'] {
  const known = optionsOf(session, item);
  if (!options.every((option) => known.includes(option))) return session.responses;
  const { [item]: _, ...others } = session.responses;
  return options.length === 0 ? others : { ...others, [item]: [...new Set(options)] };
}

function withFlag(flagged: Work['flagged'], item: ItemId, on: boolean): Work['flagged'] {
  const { [item]: _, ...others } = flagged;
  return on ? { ...others, [item]: true } : others;
}

function struck(session: Work, item: ItemId, option: OptionId, on: boolean): Work['struck'] {
  if (!optionsOf(session, item).includes(option)) return session.struck;
  const others = (session.struck[item] ?? []).filter((other) => other !== option);
  return { ...session.struck, [item]: on ? [...others, option] : others };
}
