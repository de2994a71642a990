import { mergeByName } from '../progress/merge-by-name.ts';
import { richerOf } from '../progress/richer-of.ts';
import type { LabDraft, MissionRecord } from '../saved/lab-format.ts';

/** What a learner has in the policy lab. */
export interface LabData {
  /** By the id of the mission. */
  readonly missions: Readonly<Record<string, MissionRecord>>;
  /** Texts that were left, by their names. */
  readonly drafts: Readonly<Record<string, LabDraft>>;
}

export const noLabData: LabData = { missions: {}, drafts: {} };

/** The union of both: any order, any number of times, the same result. */
export function mergeLabData(one: LabData, other: LabData): LabData {
  return {
    missions: mergeByName(one.missions, other.missions, mergeMission),
    drafts: mergeByName(one.drafts, other.drafts, newerDraft),
  };
}

/**
 * Of two solves the first, with the help that was taken before it. A solve is not weakened by help that another device
 * gave at a time nobody knows; while the mission is unsolved, help of both devices adds up to the most.
 */
export function mergeMission(one: MissionRecord, other: MissionRecord): MissionRecord {
  if (one.solvedAt === undefined && other.solvedAt === undefined) {
    return {
      hintCount: Math.max(one.hintCount, other.hintCount),
      sawSolution: one.sawSolution || other.sawSolution,
    };
  }
  if (one.solvedAt === other.solvedAt) return richerOf(one, other);
  return (one.solvedAt ?? Infinity) < (other.solvedAt ?? Infinity) ? one : other;
}

/** Of two texts under one name the one that was changed last, whichever is named first. */
export function newerDraft(one: LabDraft, other: LabDraft): LabDraft {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other;
  return richerOf(one, other);
}
