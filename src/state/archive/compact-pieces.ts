import { fnv1a } from '../../core/base/rng.ts';
import type { Clock, KeyValueStorage } from '../../core/doors/doors.ts';
import type { ProgressEntry } from '../../core/progress/entry.ts';
import { mergeEntries } from '../../core/progress/merge-entries.ts';
import { formatLog } from '../../core/saved/format-log.ts';
import { parseLog } from '../../core/saved/log-format.ts';

/** How large a piece of the log was when it was last read, and when its last entry was made. */
export interface PieceSize {
  readonly count: number;
  readonly newestAt: number;
}

/** Packing rewrites up to a whole closed piece; for this many small ones it is worth it. */
const piecesWorthPacking = 16;

/** A piece untouched for a day belongs to a tab that is closed, or that will write its piece again in full. */
const restTimeMs = 24 * 60 * 60 * 1000;

/**
 * Packs small pieces at rest into one. Safe to be cut off anywhere and to be done by several tabs at once: the
 * new piece is written first, the same sources give the same key and text, and a source is removed only if
 * it still reads as it was packed. A piece with anything unreadable in it is left alone.
 *
 * @param sizes the pieces that other tabs have written
 * @param entriesPerPiece how many entries the new piece may have
 */
export function compactPieces(
  storage: KeyValueStorage,
  clock: Clock,
  prefix: string,
  sizes: ReadonlyMap<string, PieceSize>,
  entriesPerPiece: number,
): void {
  const sources = keysToPack(sizes, clock.now() - restTimeMs, entriesPerPiece).flatMap(
    (key) => readSource(storage, key) ?? [],
  );
  if (sources.length < piecesWorthPacking) return;
  const text = formatLog(inOrderOfIds(sources.map(({ entries }) => entries)));
  const key = `${prefix}packed-${digestOf(sources)}/0`;
  const before = storage.read(key);
  if (before !== null && before !== text) return;
  if (before === null && !storage.write(key, text).ok) return;
  for (const source of sources) {
    if (storage.read(source.key) === source.text) storage.remove(source.key);
  }
}

/** The smallest pieces first, as many as fit into one; those of the same size by key, so that every tab takes the same. */
function keysToPack(
  sizes: ReadonlyMap<string, PieceSize>,
  restsSince: number,
  entriesPerPiece: number,
): string[] {
  let sum = 0;
  return [...sizes]
    .filter(([, { newestAt }]) => newestAt < restsSince)
    .sort(([keyA, a], [keyB, b]) => a.count - b.count || (keyA < keyB ? -1 : 1))
    .filter(([, { count }]) => (sum += count) <= entriesPerPiece)
    .map(([key]) => key);
}

interface Source {
  readonly key: string;
  readonly text: string;
  readonly entries: readonly ProgressEntry[];
}

function readSource(storage: KeyValueStorage, key: string): Source | null {
  const text = storage.read(key);
  if (text === null) return null;
  const parsed = parseLog(text);
  if (!parsed.ok || parsed.value.unreadable.length > 0) return null;
  return { key, text, entries: parsed.value.entries };
}

/** Sorted by id, the entries of one writer stand together, and their ids cost almost nothing. */
function inOrderOfIds(logs: readonly (readonly ProgressEntry[])[]): ProgressEntry[] {
  return [...mergeEntries(...logs)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function digestOf(sources: readonly Source[]): string {
  const all = sources.map(({ key, text }) => `${key} ${text}`).join('\n');
  return [0x811c9dc5, 0x9e3779b9].map((start) => fnv1a(all, start).toString(36)).join('');
}
