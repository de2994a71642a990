import type { Result } from '../../core/base/result.ts';
import type { FirstRecords } from '../../core/saved/reading.ts';
import {
  parseRecord,
  type RecordFormat,
  type RecordProblem,
} from '../../core/saved/record-format.ts';
import { stamps, type RecordStamp } from '../../core/saved/record-stamp.ts';
import type { LateReading } from './late-reading.ts';

/** How a kind of record is written and read. */
export interface RecordCodec<Data> {
  readonly stamp: RecordStamp;
  parse(text: string): Result<Data, RecordProblem>;
  /** Does something that parses: at once if that is possible, else when it is. */
  whenReadable(work: () => void): void;
}

/** For records that are read only by code that comes with their format. */
export function wholeCodec<Data>(format: RecordFormat<Data>): RecordCodec<Data> {
  return {
    stamp: format,
    parse: (text) => parseRecord(format, text),
    whenReadable: (work) => work(),
  };
}

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
