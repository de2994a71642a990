import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ItemId } from '../core/base/ids.ts';
import type { Clock, KeyValueStorage, NewId, SaveProblem } from '../core/doors/doors.ts';
import type { AnsweredEntry, ProgressEntry } from '../core/progress/entry.ts';
import { indexEntries, type ProgressIndex } from '../core/progress/item-history.ts';
import { mergeEntries } from '../core/progress/merge-entries.ts';
import type { Attempt } from '../core/result/attempt.ts';
import { attemptFormat } from '../core/saved/attempt-format.ts';
import { createLogArchive } from './archive/log-archive.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { listSetAside, type SetAside } from './archive/set-aside.ts';

/** Everything the learner has done, as far as this tab knows. */
export interface ProgressState {
  readonly entries: readonly ProgressEntry[];
  readonly index: ProgressIndex;
  /** Graded mock exams, newest first. */
  readonly attempts: readonly Attempt[];
  /** Why the latest save failed; `null` when everything is saved. */
  readonly saveProblem: SaveProblem | null;
  readonly setAside: readonly SetAside[];
}

export interface ProgressStore extends StoreApi<ProgressState> {
  recordAnswer(answer: Omit<AnsweredEntry, 'kind' | 'id' | 'at'>): void;
  flag(item: ItemId, on: boolean): void;
  /** Keeps a graded exam and its answers. Doing it again, or in two tabs, changes nothing. */
  keepAttempt(attempt: Attempt): void;
  /** Reads the storage again: after another tab saved, or an unreadable record was removed. */
  refresh(): void;
  /** Looks again for what was set aside, after other records have been read. */
  findSetAside(): void;
}

export interface ProgressDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The name of this tab, unique among all tabs that ever were. */
  readonly writer: string;
}

export function createProgressStore({
  storage,
  clock,
  newId,
  writer,
}: ProgressDeps): ProgressStore {
  const log = createLogArchive(storage, clock, writer);
  const attempts = createRecordArchive(storage, clock, 'attempt/', attemptFormat);

  const load = (): Omit<ProgressState, 'saveProblem'> => {
    const entries = log.load();
    const saved = attempts.ids().flatMap((id) => attempts.read(id) ?? []);
    return {
      entries,
      index: indexEntries(entries),
      attempts: saved.sort((a, b) => b.endedAt - a.endedAt),
      setAside: listSetAside(storage),
    };
  };
  const store = createStore<ProgressState>(() => ({
    ...load(),
    saveProblem: storage.isLasting ? null : 'forbidden',
  }));

  let unsavedAttempts: readonly Attempt[] = [];
  const saveAttempts = (): SaveProblem | null => {
    const results = unsavedAttempts.map((attempt) => ({
      attempt,
      saved: attempts.write(attempt.id, attempt),
    }));
    const failed = results.filter(({ saved }) => !saved.ok);
    unsavedAttempts = failed.map(({ attempt }) => attempt);
    const [first] = failed;
    return first === undefined || first.saved.ok ? null : first.saved.problem;
  };
  const add = (added: readonly ProgressEntry[]) => {
    const saved = log.append(added);
    const attemptProblem = saveAttempts();
    store.setState((state) => ({
      entries: [...state.entries, ...added],
      index: indexEntries(added, state.index),
      saveProblem: saved.ok ? attemptProblem : saved.problem,
    }));
  };
  const refresh = () => {
    // What could not be saved lives in this tab only; reading must not forget it.
    const { entries: before, attempts: keptAttempts, saveProblem } = store.getState();
    const found = load();
    if (saveProblem === null) store.setState(found);
    else store.setState({ ...found, ...withUnsaved(found, before, keptAttempts) });
  };
  log.onForeignAppend(refresh);
  attempts.onForeignChange(refresh);

  return {
    ...store,
    refresh,
    findSetAside: () => store.setState({ setAside: listSetAside(storage) }),
    recordAnswer: (answer) => add([{ kind: 'answered', id: newId(), at: clock.now(), ...answer }]),
    flag: (item, on) => add([{ kind: 'flagged', id: newId(), at: clock.now(), item, on }]),
    keepAttempt(attempt) {
      const { attempts: known, entries } = store.getState();
      if (known.some(({ id }) => id === attempt.id)) return;
      unsavedAttempts = [...unsavedAttempts, attempt];
      const knownIds = new Set(entries.map(({ id }) => id));
      add(answersOf(attempt).filter(({ id }) => !knownIds.has(id)));
      store.setState({
        attempts: [attempt, ...known].sort((a, b) => b.endedAt - a.endedAt),
      });
    },
  };
}

/** The answers of an exam as log entries; ids come from the attempt, so that two tabs write the same ones. */
function answersOf(attempt: Attempt): AnsweredEntry[] {
  return attempt.items.map((item) => ({
    kind: 'answered',
    id: `${attempt.id}/${item.id}`,
    at: attempt.endedAt,
    item: item.id,
    competency: item.competency,
    hash: item.hash,
    response: item.response,
    correct: item.points === 1,
    mode: 'exam',
    took: item.timeSpent,
  }));
}

function withUnsaved(
  found: Pick<ProgressState, 'entries' | 'attempts'>,
  entriesBefore: readonly ProgressEntry[],
  attemptsBefore: readonly Attempt[],
): Pick<ProgressState, 'entries' | 'index' | 'attempts'> {
  const entries = mergeEntries(entriesBefore, found.entries);
  const foundIds = new Set(found.attempts.map(({ id }) => id));
  const attempts = [...found.attempts, ...attemptsBefore.filter(({ id }) => !foundIds.has(id))];
  return { entries, index: indexEntries(entries), attempts };
}
