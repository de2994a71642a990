import type { CompetencyKey } from '../base/ids.ts';
import type { EpochMs } from '../base/time.ts';
import { remaining, type CompetencyEvidence, type Evidence } from './evidence.ts';

/** A mission of the policy lab whose solve counts, as `countsAsEvidence` says. */
export interface SolvedMission {
  readonly at: EpochMs;
  readonly competencies: readonly CompetencyKey[];
}

/**
 * What a solve is worth, in right answers. A mission may be tried until it succeeds, which most who go on with it reach; with a
 * chance of (1 + p) / 2, where p is that of a right answer, a solve tells about a third of what a right answer tells.
 */
export const MISSION_WORTH = 1 / 3;

/**
 * Missions never count as wrong, so that trying costs nothing. Such evidence can only raise a score, and must stay a
 * nudge: all missions in a competency together count at most this share of what the answers there count.
 */
export const MOST_MISSION_SHARE = 0.1;

/**
 * The evidence with solved missions added as a little more that is right. Numbers of answers stay as they are, and where
 * nothing was answered a mission counts for nothing: what is untouched stays untouched.
 */
export function countMissions(evidence: Evidence, solved: readonly SolvedMission[]): Evidence {
  if (solved.length === 0) return evidence;
  return new Map(
    [...evidence].map(([key, own]) => [
      key,
      withMissions(
        own,
        solved.filter(({ competencies }) => competencies.includes(key)),
      ),
    ]),
  );
}

/** What was solved after the latest answer fades with it. */
function withMissions(
  own: CompetencyEvidence,
  solved: readonly SolvedMission[],
): CompetencyEvidence {
  const worth = solved.reduce((sum, { at }) => sum + MISSION_WORTH * remaining(at, own.asOf), 0);
  const most = MOST_MISSION_SHARE * (own.right + own.wrong);
  return { ...own, right: own.right + Math.min(worth, most) };
}
