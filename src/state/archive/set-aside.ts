import type { Clock, KeyValueStorage } from '../../core/doors/doors.ts';
import type { RecordProblem } from '../../core/saved/record-format.ts';

const asidePrefix = 'set-aside/';

/** Saved text that could not be read: kept under a key of its own until the learner removes it. */
export interface SetAside {
  readonly key: string;
  readonly from: string;
  readonly message: string;
}

/**
 * Moves an unreadable record out of the way, never over anything else. A record of a newer Beeline stays
 * where it is, for the newer one to read. When storage is full the original stays too: nothing is lost.
 *
 * @param asideStorage where it is moved to, if not within `storage`
 */
export function setAside(
  storage: KeyValueStorage,
  clock: Clock,
  key: string,
  problem: RecordProblem,
  asideStorage: KeyValueStorage = storage,
): void {
  const text = storage.read(key);
  if (text === null || problem.reason === 'newer-version') return;
  if (keepAside(asideStorage, clock, key, text, problem.message)) storage.remove(key);
}

/** Keeps a text under the set-aside prefix. @returns whether it was saved */
export function keepAside(
  storage: KeyValueStorage,
  clock: Clock,
  from: string,
  text: string,
  message: string,
): boolean {
  const key = freeKey(storage, `${asidePrefix}${clock.now()}/${from}`);
  return storage.write(key, JSON.stringify({ from, message, text })).ok;
}

export function listSetAside(storage: KeyValueStorage): SetAside[] {
  return storage.keys(asidePrefix).map((key) => {
    const { from, message } = readAside(storage, key);
    return { key, from, message };
  });
}

/** The text as it was found, for the learner to download. */
export function readSetAside(storage: KeyValueStorage, key: string): string {
  return readAside(storage, key).text;
}

function readAside(
  storage: KeyValueStorage,
  key: string,
): { from: string; message: string; text: string } {
  const saved = storage.read(key) ?? '';
  try {
    const { from, message, text } = JSON.parse(saved) as Record<string, unknown>;
    return { from: String(from), message: String(message), text: String(text) };
  } catch {
    return { from: key, message: 'could not be read', text: saved };
  }
}

function freeKey(storage: KeyValueStorage, wanted: string): string {
  let key = wanted;
  for (let copy = 2; storage.read(key) !== null; copy += 1) key = `${wanted}/${copy}`;
  return key;
}
