import * as v from 'valibot';
import type { SessionEvent, Sitting } from '../session/exam-session.ts';
import {
  durationSchema,
  formItemSchema,
  instantSchema,
  itemIdSchema,
  optionIdSchema,
  optionIdsSchema,
  textSchema,
} from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** A mock exam that has been started: written once, when it starts. */
export const sittingFormat: RecordFormat<Sitting> = {
  kind: 'beeline-sitting',
  version: 1,
  steps: {},
  schema: v.object({
    id: textSchema,
    startedAt: instantSchema,
    timeLimit: v.nullable(durationSchema),
    form: v.object({
      seed: textSchema,
      bankVersion: textSchema,
      items: v.pipe(v.array(formItemSchema), v.minLength(1)),
    }),
  }),
};

/** What one tab did in a sitting; rewritten whole with each event. */
export const sittingEventsFormat: RecordFormat<SessionEvent[]> = {
  kind: 'beeline-sitting-events',
  version: 1,
  steps: {},
  schema: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('opened'), at: instantSchema }),
      v.object({ kind: v.literal('moved'), at: instantSchema, to: v.nullable(itemIdSchema) }),
      v.object({
        kind: v.literal('responded'),
        at: instantSchema,
        item: itemIdSchema,
        options: optionIdsSchema,
      }),
      v.object({
        kind: v.literal('flagged'),
        at: instantSchema,
        item: itemIdSchema,
        on: v.boolean(),
      }),
      v.object({
        kind: v.literal('struck'),
        at: instantSchema,
        item: itemIdSchema,
        option: optionIdSchema,
        on: v.boolean(),
      }),
      v.object({ kind: v.literal('submitted'), at: instantSchema }),
      v.object({ kind: v.literal('ticked'), at: instantSchema }),
    ]),
  ),
};
