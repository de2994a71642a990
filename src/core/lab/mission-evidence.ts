import type { SolvedMission } from '../mastery/count-missions.ts';
import type { MissionRecord } from '../saved/lab-format.ts';

/** How a learner got to the solution of a mission. */
export interface MissionSolve {
  /** Whether it was the first time that the mission was solved. */
  readonly isFirst: boolean;
  /** Hints that were open when it was solved. */
  readonly hintCount: number;
  /** Whether a solution was looked at before. */
  readonly sawSolution: boolean;
}

/**
 * Whether a solved mission counts for its competencies, as much as `countMissions` gives it: when it was solved for
 * the first time, without a look at the solution and with at most one hint. Otherwise it counts as nothing, never
 * as a wrong answer, so that trying costs nothing.
 */
export function countsAsEvidence({ isFirst, hintCount, sawSolution }: MissionSolve): boolean {
  return isFirst && !sawSolution && hintCount <= 1;
}

/** The missions that count. One that was solved before its competencies were kept counts once it is solved again. */
export function missionsThatCount(
  missions: Readonly<Record<string, MissionRecord>>,
): SolvedMission[] {
  return Object.values(missions).flatMap(({ solvedAt, competencies, ...help }) =>
    solvedAt !== undefined &&
    competencies !== undefined &&
    countsAsEvidence({ isFirst: true, ...help })
      ? [{ at: solvedAt, competencies }]
      : [],
  );
}
