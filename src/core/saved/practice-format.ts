import * as v from 'valibot';
import type { PracticeSession } from '../practice/practice-session.ts';
import { reviewPools } from '../practice/review-pools.ts';
import {
  competencySchema,
  formItemSchema,
  instantSchema,
  optionIdsSchema,
  textSchema,
} from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';
import { stamps } from './record-stamp.ts';

/** A round of practice. Its answers are in the log too; this is only the place in the round. */
export const practiceFormat: RecordFormat<PracticeSession> = {
  ...stamps.practice,
  steps: {},
  schema: v.object({
    id: textSchema,
    startedAt: instantSchema,
    spec: v.object({
      competencies: v.array(competencySchema),
      pool: v.picklist(['all', 'missed', 'unseen', 'flagged', 'open', 'generated', ...reviewPools]),
      length: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    items: v.array(formItemSchema),
    responses: v.record(textSchema, v.object({ options: optionIdsSchema, correct: v.boolean() })),
  }),
};
