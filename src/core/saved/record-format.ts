import * as v from 'valibot';
import { failure, success, type Result } from '../base/result.ts';
import type { RecordStamp } from './record-stamp.ts';

/** How one kind of record is saved: a JSON object `{ kind, version, data }`, of the version that is written. */
export interface RecordFormat<Data> extends RecordStamp {
  /** One step for each older version: `steps[1]` turns version 1 data into version 2 data, and so on. */
  readonly steps: Readonly<Record<number, (data: unknown) => unknown>>;
  readonly schema: v.GenericSchema<unknown, Data>;
}

/** Why a saved text could not be read, in words that a learner can pass on. */
export interface RecordProblem {
  readonly reason: 'not-json' | 'wrong-kind' | 'newer-version' | 'wrong-shape';
  readonly message: string;
}

/** Reads a saved text: checks what it is, brings it up to today's version, checks its shape. */
export function parseRecord<Data>(
  format: RecordFormat<Data>,
  text: string,
): Result<Data, RecordProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure({ reason: 'not-json', message: 'expected JSON, found other text' });
  }
  return readRecord(format, json);
}

/** The same for a record that stands in a file among others. */
export function readRecord<Data>(
  format: RecordFormat<Data>,
  json: unknown,
): Result<Data, RecordProblem> {
  const envelope = v.safeParse(envelopeSchema, json);
  if (!envelope.success || envelope.output.kind !== format.kind) {
    return failure({
      reason: 'wrong-kind',
      message: `expected a record of kind "${format.kind}" with a version and data`,
    });
  }
  const { version, data } = envelope.output;
  if (version > format.version) {
    return failure({
      reason: 'newer-version',
      message: `saved by a newer Beeline (version ${version}; this one reads up to ${format.version})`,
    });
  }
  return checkShape(format, migrate(format, data, version));
}

function migrate<Data>(format: RecordFormat<Data>, data: unknown, version: number): unknown {
  let current = data;
  for (let from = version; from < format.version; from += 1) {
    const step = format.steps[from];
    if (step === undefined) throw new Error(`No step from version ${from} of ${format.kind}`);
    current = step(current);
  }
  return current;
}

function checkShape<Data>(format: RecordFormat<Data>, data: unknown): Result<Data, RecordProblem> {
  const parsed = v.safeParse(format.schema, data);
  if (parsed.success) return success(parsed.output);
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue) ?? '(root)';
  return failure({ reason: 'wrong-shape', message: `at ${path}: ${issue.message}` });
}

const envelopeSchema = v.object({
  kind: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: v.unknown(),
});
