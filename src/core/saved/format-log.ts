import type { ProgressEntry } from '../progress/entry.ts';
import { packEntries } from './pack-entries.ts';
import { formatRecord, stamps } from './record-stamp.ts';

/** A piece of the log as it is saved. */
export function formatLog(entries: readonly ProgressEntry[]): string {
  return formatRecord(stamps.log, packEntries(entries));
}
