import * as v from 'valibot';
import type { EpochMs } from '../base/time.ts';
import { instantSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** What the learner has done so that nothing gets lost. */
export interface Safekeeping {
  /** When a back-up was last saved from this browser; `null` for never. */
  readonly backedUpAt: EpochMs | null;
  /** Answers and flags that were in it. */
  readonly backedUpCount: number;
  /** The learner has seen, and closed, the offer to keep the data for good. */
  readonly offerClosed: boolean;
}

export const noSafekeeping: Safekeeping = {
  backedUpAt: null,
  backedUpCount: 0,
  offerClosed: false,
};

export const safekeepingFormat: RecordFormat<Safekeeping> = {
  kind: 'beeline-safekeeping',
  version: 1,
  steps: {},
  schema: v.object({
    backedUpAt: v.nullable(instantSchema),
    backedUpCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    offerClosed: v.boolean(),
  }),
};
