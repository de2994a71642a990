import type { ProgressEntry } from './entry.ts';

/**
 * The union of two logs by entry id, oldest first. Any order, any number of times: the same result.
 * Entries with the same id are the same entry; ids break ties between equal instants.
 */
export function mergeEntries(
  ...logs: readonly (readonly ProgressEntry[])[]
): readonly ProgressEntry[] {
  const byId = new Map<string, ProgressEntry>();
  for (const log of logs) for (const entry of log) byId.set(entry.id, entry);
  return [...byId.values()].sort(inOrder);
}

function inOrder(a: ProgressEntry, b: ProgressEntry): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
