import { parseRecord, type RecordFormat } from '../../core/saved/record-format.ts';
import type { RecordCodec } from './record-archive.ts';

/** For records that are read only by code that comes with their format. */
export function wholeCodec<Data>(format: RecordFormat<Data>): RecordCodec<Data> {
  return {
    stamp: format,
    parse: (text) => parseRecord(format, text),
    whenReadable: (work) => work(),
  };
}
