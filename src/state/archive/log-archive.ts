import { success, type Result } from '../../core/base/result.ts';
import type { Clock, KeyValueStorage, SaveProblem } from '../../core/doors/doors.ts';
import type { ProgressEntry } from '../../core/progress/entry.ts';
import { mergeEntries } from '../../core/progress/merge-entries.ts';
import { formatLog } from '../../core/saved/format-log.ts';
import type { PieceSize } from './compact-pieces.ts';
import type { LateReading } from './late-reading.ts';
import { keepAside, setAside } from './set-aside.ts';

const logPrefix = 'log/';

/** Entries in the piece that a tab is writing; each answer rewrites it, so answering stays quick for ever. */
const entriesPerOpenPiece = 100;

/** Entries in a piece that is not written again, at most: the tables of a large piece serve many answers. */
const entriesPerClosedPiece = 10_000;

/**
 * The learner's log in the browser's storage. Each tab appends to pieces that only it writes, so two tabs
 * never overwrite each other; reading is the union of all pieces.
 */
export interface LogArchive {
  /** Everything saved so far, by any tab. Sets aside what cannot be read. */
  load(): readonly ProgressEntry[];
  /** Adds entries. When the save fails they are kept and saved with the next ones. */
  append(entries: readonly ProgressEntry[]): Result<null, SaveProblem>;
  /** Tells what another tab has added: the entries of the piece it wrote, known or not. */
  onForeignAppend(listener: (entries: readonly ProgressEntry[]) => void): () => void;
  /** Packs the many small pieces that closed tabs left into few. To be called when there is time. */
  compact(): Promise<void>;
}

export function createLogArchive(
  storage: KeyValueStorage,
  clock: Clock,
  writer: string,
  reading: LateReading,
): LogArchive {
  const ownPrefix = `${logPrefix}${writer}/`;
  const foreignSizes = new Map<string, PieceSize>();
  let piece = 0;
  let inPiece: readonly ProgressEntry[] = [];
  const ownKey = () => `${ownPrefix}${piece}`;

  const read = (key: string) => {
    const entries = readPiece(storage, clock, key, reading);
    if (!key.startsWith(ownPrefix)) foreignSizes.set(key, sizeOf(entries));
    return entries;
  };

  return {
    load: () => mergeEntries(...storage.keys(logPrefix).map(read), inPiece),
    append(entries) {
      inPiece = [...inPiece, ...entries];
      while (inPiece.length > 0) {
        const part = inPiece.slice(0, entriesPerClosedPiece);
        const saved = storage.write(ownKey(), formatLog(part));
        if (!saved.ok || part.length < entriesPerOpenPiece) return saved;
        piece += 1;
        inPiece = inPiece.slice(part.length);
      }
      return success(null);
    },
    onForeignAppend(listener) {
      return storage.onForeignChange((key) => {
        if (!key.startsWith(logPrefix)) return;
        if (key.startsWith(ownPrefix)) {
          // Another tab took this one for closed and packed its piece; an answer given meanwhile must not go with it.
          const isGone = key === ownKey() && storage.read(key) === null;
          if (isGone && inPiece.length > 0) storage.write(key, formatLog(inPiece));
        } else if (storage.read(key) === null) foreignSizes.delete(key);
        else reading.whenHere(() => listener(read(key)));
      });
    },
    async compact() {
      const { compactPieces } = await import('./compact-pieces.ts');
      compactPieces(storage, clock, logPrefix, foreignSizes, entriesPerClosedPiece);
    },
  };
}

function sizeOf(entries: readonly ProgressEntry[]): PieceSize {
  return {
    count: entries.length,
    newestAt: entries.reduce((newest, { at }) => Math.max(newest, at), 0),
  };
}

function readPiece(
  storage: KeyValueStorage,
  clock: Clock,
  key: string,
  reading: LateReading,
): readonly ProgressEntry[] {
  const parsed = reading.now().log(storage.read(key) ?? '');
  if (!parsed.ok) {
    setAside(storage, clock, key, parsed.problem);
    return [];
  }
  const { entries, unreadable } = parsed.value;
  if (unreadable.length > 0) {
    const message = `${unreadable.length} of ${unreadable.length + entries.length} entries could not be read`;
    const kept = keepAside(storage, clock, key, JSON.stringify(unreadable), message);
    if (kept) storage.write(key, formatLog(entries));
  }
  return entries;
}
