import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ItemId } from '../core/base/ids.ts';
import type { Clock, KeyValueStorage, SaveProblem } from '../core/doors/doors.ts';
import type { AnsweredEntry, ProgressEntry } from '../core/progress/entry.ts';
import { indexEntries, type ProgressIndex } from '../core/progress/item-history.ts';
import { inOrder, mergeEntries } from '../core/progress/merge-entries.ts';
import type { Attempt } from '../core/result/attempt.ts';
import { numberedId } from '../core/saved/entry-ids.ts';
import { lateCodec } from './archive/late-codec.ts';
import type { LateReading } from './archive/late-reading.ts';
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
  /** Takes over what a back-up has and this browser does not. */
  restore(entries: readonly ProgressEntry[], attempts: readonly Attempt[]): void;
  /** Reads the storage again: after another tab saved, or an unreadable record was removed. */
  refresh(): void;
  /** Looks again for what was set aside, after other records have been read. */
  findSetAside(): void;
  /** Packs what closed tabs have saved; to be called when there is time. */
  compact(): Promise<void>;
}

export interface ProgressDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  /** The name of this tab, unique among all tabs that ever were. */
  readonly writer: string;
  readonly reading: LateReading;
}

export function createProgressStore(deps: ProgressDeps): ProgressStore {
  const { storage, clock, writer, reading } = deps;
  const log = createLogArchive(storage, clock, writer, reading);
  const attempts = createRecordArchive(storage, clock, 'attempt/', lateCodec('attempt', reading));
  const known = new Set<string>();
  let ownCount = 0;

  const load = (): Omit<ProgressState, 'saveProblem'> => {
    const entries = log.load();
    for (const { id } of entries) known.add(id);
    return {
      entries,
      index: indexEntries(entries),
      attempts: newestFirst(attempts.ids().flatMap((id) => attempts.read(id) ?? [])),
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
  const unknown = (entries: readonly ProgressEntry[]) => entries.filter(({ id }) => !known.has(id));
  /** Counts entries in that are not known yet. */
  const include = (found: readonly ProgressEntry[]) => {
    const added = mergeEntries(found);
    if (added.length === 0) return;
    for (const { id } of added) known.add(id);
    store.setState(({ entries, index }) => withEntries(entries, index, added));
  };
  const includeAttempts = (found: readonly Attempt[]) => {
    const ids = new Set(store.getState().attempts.map(({ id }) => id));
    const added = found.filter(({ id }) => !ids.has(id));
    if (added.length === 0) return;
    store.setState((state) => ({ attempts: newestFirst([...state.attempts, ...added]) }));
  };
  /** Adds entries and exams, saves them and says whether that worked. */
  const add = (added: readonly ProgressEntry[], addedAttempts: readonly Attempt[] = []) => {
    unsavedAttempts = [...unsavedAttempts, ...addedAttempts];
    const saved = log.append(added);
    const attemptProblem = saveAttempts();
    include(added);
    includeAttempts(addedAttempts);
    store.setState({ saveProblem: saved.ok ? attemptProblem : saved.problem });
  };
  const findSetAside = () => store.setState({ setAside: listSetAside(storage) });
  const nextId = () => {
    const id = numberedId(`${writer}/`, ownCount);
    ownCount += 1;
    return id;
  };
  log.onForeignAppend((entries) => {
    include(unknown(entries));
    findSetAside();
  });
  attempts.onForeignChange((id) => {
    const attempt = attempts.read(id);
    if (attempt !== null) includeAttempts([attempt]);
  });

  return {
    ...store,
    findSetAside,
    refresh: () =>
      reading.whenHere(() => {
        // What could not be saved lives in this tab only; reading adds to it and forgets nothing.
        const found = load();
        const merged = mergeEntries(store.getState().entries, found.entries);
        store.setState({ entries: merged, index: indexEntries(merged), setAside: found.setAside });
        includeAttempts(found.attempts);
      }),
    recordAnswer: (answer) => add([{ kind: 'answered', id: nextId(), at: clock.now(), ...answer }]),
    flag: (item, on) => add([{ kind: 'flagged', id: nextId(), at: clock.now(), item, on }]),
    keepAttempt(attempt) {
      if (store.getState().attempts.some(({ id }) => id === attempt.id)) return;
      add(unknown(answersOf(attempt)), [attempt]);
    },
    restore(entries, found) {
      const { entries: before, attempts: attemptsBefore } = store.getState();
      // Of two entries with one id merging keeps one; what is here already is the same object, and not saved again.
      const here = new Set(before);
      const ids = new Set(attemptsBefore.map(({ id }) => id));
      add(
        mergeEntries(before, entries).filter((entry) => !here.has(entry)),
        found.filter(({ id }) => !ids.has(id)),
      );
    },
    compact: () => log.compact(),
  };
}

function newestFirst(attempts: readonly Attempt[]): readonly Attempt[] {
  return [...attempts].sort((a, b) => b.endedAt - a.endedAt);
}

/** What follows the newest entry, as an answer nearly always does, is counted in; anything else is sorted in. */
function withEntries(
  entries: readonly ProgressEntry[],
  index: ProgressIndex,
  added: readonly ProgressEntry[],
): Pick<ProgressState, 'entries' | 'index'> {
  const newest = entries.at(-1);
  const [first] = added;
  if (newest === undefined || (first !== undefined && inOrder(newest, first) < 0)) {
    return { entries: [...entries, ...added], index: indexEntries(added, index) };
  }
  const merged = mergeEntries(entries, added);
  return { entries: merged, index: indexEntries(merged) };
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
