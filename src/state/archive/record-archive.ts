import type { Result } from '../../core/base/result.ts';
import type { Clock, KeyValueStorage, SaveProblem } from '../../core/doors/doors.ts';
import type { RecordProblem } from '../../core/saved/record-format.ts';
import { formatRecord, isNewerRecord, type RecordStamp } from '../../core/saved/record-stamp.ts';
import { setAside } from './set-aside.ts';

/** How a kind of record is written and read. */
export interface RecordCodec<Data> {
  readonly stamp: RecordStamp;
  parse(text: string): Result<Data, RecordProblem>;
  /** Does something that parses: at once if that is possible, else when it is. */
  whenReadable(work: () => void): void;
}

/** Records of one kind, each under its own key: two tabs that save different records never collide. */
export interface RecordArchive<Data> {
  ids(): string[];
  /** The record, or `null` when there is none or it had to be set aside. */
  read(id: string): Data | null;
  /** Whether a newer Beeline has written the record: then it must not be overwritten. */
  isNewer(id: string): boolean;
  write(id: string, data: Data): Result<null, SaveProblem>;
  remove(id: string): void;
  /** Tells which record another tab has changed, once it can be read. */
  onForeignChange(listener: (id: string) => void): () => void;
}

export function createRecordArchive<Data>(
  storage: KeyValueStorage,
  clock: Clock,
  prefix: string,
  { stamp, parse, whenReadable }: RecordCodec<Data>,
  asideStorage: KeyValueStorage = storage,
): RecordArchive<Data> {
  const keyOf = (id: string) => `${prefix}${id}`;
  return {
    ids: () => storage.keys(prefix).map((key) => key.slice(prefix.length)),
    read(id) {
      const text = storage.read(keyOf(id));
      if (text === null) return null;
      const parsed = parse(text);
      if (parsed.ok) return parsed.value;
      setAside(storage, clock, keyOf(id), parsed.problem, asideStorage);
      return null;
    },
    isNewer: (id) => isNewerRecord(stamp, storage.read(keyOf(id)) ?? ''),
    write: (id, data) => storage.write(keyOf(id), formatRecord(stamp, data)),
    remove: (id) => storage.remove(keyOf(id)),
    onForeignChange: (listener) =>
      storage.onForeignChange((key) => {
        if (key.startsWith(prefix)) whenReadable(() => listener(key.slice(prefix.length)));
      }),
  };
}
