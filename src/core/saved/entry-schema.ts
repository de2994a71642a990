import * as v from 'valibot';
import type { ProgressEntry } from '../progress/entry.ts';
import {
  competencySchema,
  durationSchema,
  instantSchema,
  itemIdSchema,
  optionIdsSchema,
  textSchema,
} from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** A piece of the learner's log. Entries are checked one by one, so that one bad entry costs only itself. */
export const logFormat: RecordFormat<readonly unknown[]> = {
  kind: 'beeline-log',
  version: 1,
  steps: {},
  schema: v.array(v.unknown()),
};

export interface CheckedEntries {
  readonly entries: readonly ProgressEntry[];
  /** What could not be read, as found, to be set aside. */
  readonly unreadable: readonly unknown[];
}

export function checkEntries(found: readonly unknown[]): CheckedEntries {
  const entries: ProgressEntry[] = [];
  const unreadable: unknown[] = [];
  for (const candidate of found) {
    const parsed = v.safeParse(entrySchema, candidate);
    if (parsed.success) entries.push(parsed.output);
    else unreadable.push(candidate);
  }
  return { entries, unreadable };
}

const entrySchema = v.variant('kind', [
  v.object({
    kind: v.literal('answered'),
    id: textSchema,
    at: instantSchema,
    item: itemIdSchema,
    competency: competencySchema,
    hash: textSchema,
    response: optionIdsSchema,
    correct: v.boolean(),
    mode: v.picklist(['practice', 'study', 'exam']),
    took: durationSchema,
    confidence: v.exactOptional(v.picklist(['guess', 'unsure', 'sure'])),
    pretest: v.exactOptional(v.literal(true)),
  }),
  v.object({
    kind: v.literal('flagged'),
    id: textSchema,
    at: instantSchema,
    item: itemIdSchema,
    on: v.boolean(),
  }),
]);
