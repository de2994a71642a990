import * as v from 'valibot';
import type { CompetencyKey } from '../base/ids.ts';
import { asEpochMs, type EpochMs } from '../base/time.ts';
import { competencySchema, instantSchema } from './field-schemas.ts';
import type { RecordFormat } from './record-format.ts';

/** What is kept of a mission, under its id. The help counts that was taken before it was first solved. */
export interface MissionRecord {
  /** When it was first solved; missing until then. */
  readonly solvedAt?: EpochMs;
  /** Hints opened before it was first solved. */
  readonly hintCount: number;
  /** A solution was looked at before it was first solved. */
  readonly sawSolution: boolean;
  /** What it exercised when it was solved; missing until then, and where version 1 did not say. */
  readonly competencies?: readonly CompetencyKey[];
}

/** Competencies of one mission. */
const mostCompetencies = 20;

/** One record for each mission, so that two tabs on two missions never collide. */
export const missionFormat: RecordFormat<MissionRecord> = {
  kind: 'beeline-mission',
  version: 2,
  steps: {
    // Version 1 did not say what a mission exercised.
    1: (mission) => mission,
  },
  schema: v.object({
    solvedAt: v.exactOptional(instantSchema),
    hintCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    sawSolution: v.boolean(),
    competencies: v.exactOptional(v.pipe(v.array(competencySchema), v.maxLength(mostCompetencies))),
  }),
};

/** The longest policy text that is kept; the engine reads no longer one either. */
const longestText = 512 * 1024;

/** A text that the learner is at, so that a reload loses nothing. */
export interface LabDraft {
  readonly text: string;
  /** When the learner last changed it; 0 for not known. */
  readonly changedAt: EpochMs;
}

export const labDraftFormat: RecordFormat<LabDraft> = {
  kind: 'beeline-lab-draft',
  version: 2,
  steps: {
    // Version 1 did not say when.
    1: (draft) => ({ ...(draft as object), changedAt: asEpochMs(0) }),
  },
  schema: v.object({
    text: v.pipe(v.string(), v.maxLength(longestText)),
    changedAt: instantSchema,
  }),
};
