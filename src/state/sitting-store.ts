import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SavedSitting } from '../core/backup/backup.ts';
import { success, type Result } from '../core/base/result.ts';
import type { DurationMs, EpochMs } from '../core/base/time.ts';
import type { Form } from '../core/blueprint/form.ts';
import type { Clock, KeyValueStorage, NewId, SaveProblem } from '../core/doors/doors.ts';
import { gradeSession } from '../core/result/attempt.ts';
import { sittingEventsFormat, sittingFormat } from '../core/saved/sitting-format.ts';
import {
  nextSession,
  replaySession,
  type EndedSession,
  type ExamSession,
  type SessionEvent,
  type Sitting,
} from '../core/session/exam-session.ts';
import { mergeSittingLogs, type WriterEvents } from '../core/session/sitting-log.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { wholeCodec } from './archive/whole-codec.ts';
import { chunksOf, loadAnswers, loadItems, type Bank } from './bank.ts';
import { keepItemTexts } from './item-texts.ts';
import type { ProgressStore } from './progress-store.ts';

/** The mock exam that is running, and those handed in that still wait to be marked. */
export interface SittingState {
  readonly session: ExamSession | null;
  /** Ids of handed-in sittings whose answer key could not be loaded yet. */
  readonly waiting: readonly string[];
  readonly saveProblem: SaveProblem | null;
}

/** `Omit` that keeps a union a union. */
type WithoutAt<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

export interface SittingStore extends StoreApi<SittingState> {
  start(form: Form, timeLimit: DurationMs | null): void;
  /** Something the learner did, now. Saved at once; refused after the deadline. */
  act(event: WithoutAt<SessionEvent>): void;
  /** Ends the sitting when its time is up. */
  tick(): void;
  /** Throws the running sitting away, for good. */
  discard(): void;
  /** What is saved of exams that are not marked yet, for a back-up. */
  saved(): readonly SavedSitting[];
  /** Takes over exams from a back-up; one whose time is up is marked at once. */
  restore(found: readonly SavedSitting[]): void;
  /** Marks what has been handed in; called at the start, and again when the learner asks. */
  markHandedIn(): Promise<void>;
}

export interface SittingDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly writer: string;
  readonly bank: Bank;
  readonly progress: ProgressStore;
}

export function createSittingStore(deps: SittingDeps): SittingStore {
  const { storage, clock, newId, writer, bank, progress } = deps;
  const sittings = createRecordArchive(storage, clock, 'sitting/', wholeCodec(sittingFormat));
  const logs = createRecordArchive(storage, clock, 'sitting-log/', wholeCodec(sittingEventsFormat));
  const logId = (sitting: string, tab: string) => `${sitting}/${tab}`;
  let ownEvents: SessionEvent[] = [];
  let ownSitting: string | null = null;
  /** A sitting that storage had no room for when it started; saved with the first event that finds room. */
  let unsavedSitting: Sitting | null = null;

  /** What every tab wrote about a sitting; of this tab what it knows, saved or not. */
  const logsOf = (sitting: Sitting): WriterEvents[] => {
    const saved = logs
      .ids()
      .filter((id) => id.startsWith(`${sitting.id}/`) && id !== logId(sitting.id, writer))
      .map((id) => ({ writer: id.slice(sitting.id.length + 1), events: logs.read(id) ?? [] }));
    return ownSitting === sitting.id ? [...saved, { writer, events: ownEvents }] : saved;
  };
  const replay = (sitting: Sitting): ExamSession =>
    replaySession(sitting, mergeSittingLogs(logsOf(sitting)), clock.now());
  const savedSittings = () =>
    sittings
      .ids()
      .flatMap((id) => sittings.read(id) ?? [])
      .sort((a, b) => b.startedAt - a.startedAt);

  const isMarked = (id: string) =>
    progress.getState().attempts.some((attempt) => attempt.id === id);
  /** The newest exam that still runs, else the newest that waits to be marked. */
  const currentSession = (): ExamSession | null => {
    const sessions = savedSittings()
      .filter((sitting) => !isMarked(sitting.id))
      .map(replay);
    return sessions.find(({ phase }) => phase === 'running') ?? sessions[0] ?? null;
  };

  const store = createStore<SittingState>(() => ({
    session: currentSession(),
    waiting: [],
    saveProblem: null,
  }));

  const forget = (id: string) => {
    sittings.remove(id);
    for (const log of logs.ids()) if (log.startsWith(`${id}/`)) logs.remove(log);
  };
  const mark = async (session: EndedSession) => {
    const { id, form } = session.sitting;
    const keys = chunksOf(form.items);
    const [answers, items] = await Promise.all([loadAnswers(bank, keys), loadItems(bank, keys)]);
    keepItemTexts(storage, clock, form, items);
    progress.keepAttempt(gradeSession(session, answers, bank.outline.passPercent.value));
    // From here on the attempt is what has to be saved, and progress says whether it is.
    store.setState({ saveProblem: null });
    if (isSaved(id)) forget(id);
  };
  const isSaved = (id: string) => storage.read(`attempt/${id}`) !== null;

  const markHandedIn = async () => {
    const inMemory = store.getState().session;
    const ended = savedSittings()
      .map(replay)
      .filter((session) => session.phase === 'ended');
    if (
      inMemory?.phase === 'ended' &&
      !ended.some((one) => one.sitting.id === inMemory.sitting.id)
    ) {
      ended.push(inMemory);
    }
    const waiting: string[] = [];
    for (const session of ended) {
      if (isMarked(session.sitting.id)) {
        if (isSaved(session.sitting.id)) forget(session.sitting.id);
        continue;
      }
      await mark(session).catch(() => waiting.push(session.sitting.id));
    }
    store.setState({ waiting });
  };
  const show = (session: ExamSession) => {
    store.setState({ session });
    if (session.phase === 'ended') void markHandedIn();
  };

  const saveSitting = (): Result<null, SaveProblem> => {
    if (unsavedSitting === null) return success(null);
    const saved = sittings.write(unsavedSitting.id, unsavedSitting);
    if (saved.ok) unsavedSitting = null;
    return saved;
  };
  const record = (sitting: Sitting, event: SessionEvent) => {
    if (ownSitting !== sitting.id) {
      ownSitting = sitting.id;
      ownEvents = [];
    }
    ownEvents = [...ownEvents, event];
    const saved = logs.write(logId(sitting.id, writer), ownEvents);
    const savedSitting = saveSitting();
    const failed = saved.ok ? savedSitting : saved;
    store.setState({ saveProblem: failed.ok ? null : failed.problem });
  };
  const eventNow = (event: WithoutAt<SessionEvent>): SessionEvent => {
    const latest = ownEvents.at(-1)?.at ?? (0 as EpochMs);
    const now = clock.now();
    return { ...event, at: now > latest ? now : latest };
  };

  const isThrownAway = (sitting: Sitting) =>
    unsavedSitting?.id !== sitting.id && !sittings.ids().includes(sitting.id);
  const followOtherTab = () => {
    const { session } = store.getState();
    if (session?.phase !== 'running') store.setState({ session: currentSession() });
    else if (isSaved(session.sitting.id)) {
      // The other tab handed it in, marked it and cleared up: only its result is left.
      progress.refresh();
      store.setState({ session: null });
    } else if (isThrownAway(session.sitting)) store.setState({ session: currentSession() });
    else show(replay(session.sitting));
  };
  logs.onForeignChange(followOtherTab);
  sittings.onForeignChange(followOtherTab);

  return {
    ...store,
    markHandedIn,
    saved: () => savedSittings().map((sitting) => ({ sitting, logs: logsOf(sitting) })),
    restore(found) {
      const results: Result<null, SaveProblem>[] = [];
      for (const { sitting, logs: written } of found) {
        // The logs first: an exam without its answers must not be taken for the whole.
        for (const { writer: tab, events } of written) {
          const id = logId(sitting.id, tab);
          if (tab === writer || (logs.read(id) ?? []).length >= events.length) continue;
          results.push(logs.write(id, [...events]));
        }
        if (sittings.read(sitting.id) === null) results.push(sittings.write(sitting.id, sitting));
      }
      const failed = results.find(({ ok }) => !ok);
      store.setState({
        session: currentSession(),
        saveProblem: failed === undefined || failed.ok ? null : failed.problem,
      });
      void markHandedIn();
    },
    start(form, timeLimit) {
      const sitting: Sitting = { id: newId(), form, startedAt: clock.now(), timeLimit };
      unsavedSitting = sitting;
      const saved = saveSitting();
      ownSitting = sitting.id;
      ownEvents = [];
      const session = replaySession(sitting, [], sitting.startedAt);
      store.setState({ session, saveProblem: saved.ok ? null : saved.problem });
    },
    act(withoutAt) {
      const { session } = store.getState();
      if (session?.phase !== 'running') return;
      const event = eventNow(withoutAt);
      const after = nextSession(session, event);
      if (after === session) return;
      const refused = after.phase === 'ended' && after.endedBy === 'deadline';
      if (!refused) record(session.sitting, event);
      show(after);
    },
    tick() {
      const { session } = store.getState();
      if (session?.phase !== 'running') return;
      const after = nextSession(session, { kind: 'ticked', at: clock.now() });
      if (after !== session) show(after);
    },
    discard() {
      const { session } = store.getState();
      if (session === null) return;
      unsavedSitting = null;
      forget(session.sitting.id);
      store.setState({ session: currentSession(), saveProblem: null });
    },
  };
}
