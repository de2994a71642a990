import { richerOf } from './richer-of.ts';
import type { ProgressEntry } from './entry.ts';

/**
 * The union of logs by entry id, oldest first. Any order, any number of times: the same result.
 * Ids break ties between equal instants. Entries with the same id are the same entry; should a damaged or
 * made-up file say otherwise, the one that says more counts, whichever log it came in.
 */
export function mergeEntries(
  ...logs: readonly (readonly ProgressEntry[])[]
): readonly ProgressEntry[] {
  const byId = new Map<string, ProgressEntry>();
  for (const log of logs) {
    for (const entry of log) {
      const known = byId.get(entry.id);
      byId.set(entry.id, known === undefined ? entry : richerOf(known, entry));
    }
  }
  return [...byId.values()].sort(inOrder);
}

/** The order of a log: by time, then by id. */
export function inOrder(a: ProgressEntry, b: ProgressEntry): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
