import type { FirstRecords } from '../../core/saved/reading.ts';
import { stamps } from '../../core/saved/record-stamp.ts';
import type { LateReading } from './late-reading.ts';
import type { RecordCodec } from './record-archive.ts';

/** For records that a first question may write, of which the reading comes later. */
export function lateCodec<Kind extends keyof FirstRecords>(
  kind: Kind,
  reading: LateReading,
): RecordCodec<FirstRecords[Kind]> {
  return {
    stamp: stamps[kind],
    parse: (text) => reading.now().records[kind](text),
    whenReadable: reading.whenHere,
  };
}
