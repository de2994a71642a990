import type { Misconception } from '../generated/misconceptions/misconception.ts';
import type { ParsedPolicies } from '../policy/engine.ts';
import { missionWorld, type MissionGrade, type MissionWorld } from './grade-mission.ts';
import type { Mission } from './scenario.ts';

/**
 * The one belief under which a wrong answer would be right: whoever reads the policies so sees every flow of
 * the mission, hidden ones too, get what is wanted.
 *
 * Says nothing unless it is certain: about no answer that is rejected or right, and not if several beliefs
 * explain the answer.
 */
export function likelyMisconception(
  mission: Pick<Mission, 'visible' | 'hidden'>,
  scenario: MissionWorld,
  parsed: ParsedPolicies,
  grade: Pick<MissionGrade, 'isSolved' | 'rejected'>,
  misconceptions: readonly Misconception[],
): Misconception | undefined {
  if (grade.isSolved || grade.rejected.length > 0 || parsed.policies.length === 0) return undefined;
  const world = missionWorld(scenario, parsed);
  const wanted = [...mission.visible, ...mission.hidden];
  const explaining = misconceptions.filter((one) =>
    wanted.every((flow) => one.decide(world, flow.flow).verdict === flow.wanted),
  );
  return explaining.length === 1 ? explaining[0] : undefined;
}
