import * as v from 'valibot';
import { success, type Result } from '../base/result.ts';
import type { CheckedEntries } from './entry-schema.ts';
import { instantSchema } from './field-schemas.ts';
import type { PackedLog } from './packed-log.ts';
import { parseRecord, type RecordFormat, type RecordProblem } from './record-format.ts';
import { stamps } from './record-stamp.ts';
import { unpackEntries } from './unpack-entries.ts';

export const logFormat: RecordFormat<PackedLog> = {
  ...stamps.log,
  steps: {
    // Version 1 was a list of entries, all written out.
    1: (plain) => ({ from: 0, texts: [], ids: [], more: [], rows: '', plain }),
  },
  schema: v.object({
    from: instantSchema,
    texts: v.array(v.unknown()),
    ids: v.array(v.unknown()),
    more: v.array(v.unknown()),
    rows: v.string(),
    plain: v.array(v.unknown()),
  }),
};

/** Reads a piece of any version. Entries that cannot be read are told apart from those that can. */
export function parseLog(text: string): Result<CheckedEntries, RecordProblem> {
  const parsed = parseRecord(logFormat, text);
  return parsed.ok ? success(unpackEntries(parsed.value)) : parsed;
}
