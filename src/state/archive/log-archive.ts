import type { Result } from '../../core/base/result.ts';
import type { Clock, KeyValueStorage, SaveProblem } from '../../core/doors/doors.ts';
import type { ProgressEntry } from '../../core/progress/entry.ts';
import { mergeEntries } from '../../core/progress/merge-entries.ts';
import { checkEntries, logFormat } from '../../core/saved/log-format.ts';
import { formatRecord, parseRecord } from '../../core/saved/record-format.ts';
import { keepAside, setAside } from './set-aside.ts';

const logPrefix = 'log/';

/** Entries in one piece of the log; a save rewrites one piece, so answering stays quick for ever. */
const entriesPerPiece = 100;

/**
 * The learner's log in the browser's storage. Each tab appends to pieces that only it writes, so two tabs
 * never overwrite each other; reading is the union of all pieces.
 */
export interface LogArchive {
  /** Everything saved so far, by any tab. Sets aside what cannot be read. */
  load(): readonly ProgressEntry[];
  /** Adds entries. When the save fails they are kept and saved with the next ones. */
  append(entries: readonly ProgressEntry[]): Result<null, SaveProblem>;
  /** Tells when another tab has added to the log. */
  onForeignAppend(listener: () => void): () => void;
}

export function createLogArchive(
  storage: KeyValueStorage,
  clock: Clock,
  writer: string,
): LogArchive {
  let piece = 0;
  let inPiece: ProgressEntry[] = [];

  const save = (): Result<null, SaveProblem> =>
    storage.write(`${logPrefix}${writer}/${piece}`, formatRecord(logFormat, inPiece));

  return {
    load() {
      return mergeEntries(...storage.keys(logPrefix).map((key) => readPiece(storage, clock, key)));
    },
    append(entries) {
      inPiece = [...inPiece, ...entries];
      const saved = save();
      if (saved.ok && inPiece.length >= entriesPerPiece) {
        piece += 1;
        inPiece = [];
      }
      return saved;
    },
    onForeignAppend(listener) {
      return storage.onForeignChange((key) => {
        if (key.startsWith(logPrefix)) listener();
      });
    },
  };
}

function readPiece(storage: KeyValueStorage, clock: Clock, key: string): readonly ProgressEntry[] {
  const parsed = parseRecord(logFormat, storage.read(key) ?? '');
  if (!parsed.ok) {
    setAside(storage, clock, key, parsed.problem);
    return [];
  }
  const { entries, unreadable } = checkEntries(parsed.value);
  if (unreadable.length > 0) {
    const message = `${unreadable.length} of ${parsed.value.length} entries could not be read`;
    const kept = keepAside(storage, clock, key, JSON.stringify(unreadable), message);
    if (kept) storage.write(key, formatRecord(logFormat, entries));
  }
  return entries;
}
