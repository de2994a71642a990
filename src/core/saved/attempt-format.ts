import * as v from 'valibot';
import type { Attempt } from '../result/attempt.ts';
import {
  durationSchema,
  formItemSchema,
  instantSchema,
  optionIdsSchema,
  textSchema,
} from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';
import { stamps } from './record-stamp.ts';

/** A graded mock exam. */
export const attemptFormat: RecordFormat<Attempt> = {
  ...stamps.attempt,
  steps: {},
  schema: v.object({
    id: textSchema,
    seed: textSchema,
    bankVersion: textSchema,
    startedAt: instantSchema,
    endedAt: instantSchema,
    endedBy: v.picklist(['learner', 'deadline']),
    timeLimit: v.nullable(durationSchema),
    passPercent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    items: v.array(
      v.object({
        ...formItemSchema.entries,
        response: optionIdsSchema,
        flagged: v.boolean(),
        timeSpent: durationSchema,
        key: optionIdsSchema,
        points: v.picklist([0, 1]),
      }),
    ),
    withdrawnCount: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
};
