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

export interface CheckedEntries {
  readonly entries: readonly ProgressEntry[];
  /** What could not be read, as found, to be set aside. */
  readonly unreadable: readonly unknown[];
}

/** Checks entries one by one, so that one bad entry costs only itself. */
export function checkEntries(found: readonly unknown[]): CheckedEntries {
  const entries: ProgressEntry[] = [];
  const unreadable: unknown[] = [];
  for (const candidate of found) {
    const entry = checkEntry(candidate);
    if (entry === null) unreadable.push(candidate);
    else entries.push(entry);
  }
  return { entries, unreadable };
}

/** The entry, with fields that this version does not know; `null` when it is none. */
export function checkEntry(candidate: unknown): ProgressEntry | null {
  const parsed = v.safeParse(entrySchema, candidate);
  return parsed.success ? parsed.output : null;
}

/** What a field of a newer version may hold: plain values, for anything deeper could be a trap. */
const unknownFieldSchema = v.union([
  v.pipe(v.string(), v.maxLength(1000)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
]);

const entrySchema = v.variant('kind', [
  v.objectWithRest(
    {
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
    },
    unknownFieldSchema,
  ),
  v.objectWithRest(
    {
      kind: v.literal('flagged'),
      id: textSchema,
      at: instantSchema,
      item: itemIdSchema,
      on: v.boolean(),
    },
    unknownFieldSchema,
  ),
]);
