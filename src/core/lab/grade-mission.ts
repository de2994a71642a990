import type {
  ParsedPolicies,
  PolicyEngine,
  PolicyWorld,
  RejectedDocument,
} from '../policy/engine.ts';
import type { Verdict } from '../policy/verdict.ts';
import { flowReason, type FlowReason } from './flow-reason.ts';
import type { HiddenFlow, Mission, Scenario, WantedFlow } from './scenario.ts';

/** What became of an answer to a mission. */
export interface MissionGrade {
  /** Every document is valid, and every visible and hidden flow gets what is wanted. */
  readonly isSolved: boolean;
  /** Documents that Cilium refuses; with one of them no answer is right, for it could not be applied. */
  readonly rejected: readonly RejectedDocument[];
  readonly visible: readonly GradedFlow[];
  /** Those that are wrong. Missing until every visible flow is right: nobody learns of them by guessing. */
  readonly hidden?: readonly GradedHiddenFlow[];
}

export interface GradedFlow extends WantedFlow {
  readonly got: Verdict;
  readonly isRight: boolean;
  /** Missing when the flow is right. */
  readonly reason?: FlowReason;
}

export interface GradedHiddenFlow {
  /** What the flow is about; the flow itself stays hidden. */
  readonly category: string;
  readonly reason: FlowReason;
}

/** The part of a scenario that verdicts depend on. */
export type MissionWorld = Pick<Scenario, 'cluster' | 'mode' | 'options'>;

/**
 * Grades an answer. Any answer with the wanted verdicts is right, whatever its text.
 *
 * @param parsed what `parsePolicies` made of the learner's text
 * @param decide passed in, because a screen loads the engine only when the lab is opened
 */
export function gradeMission(
  mission: Pick<Mission, 'visible' | 'hidden'>,
  scenario: MissionWorld,
  parsed: ParsedPolicies,
  decide: PolicyEngine['decide'],
): MissionGrade {
  const { rejected } = parsed;
  const world = missionWorld(scenario, parsed);
  const grade = <Wanted extends WantedFlow>(wanted: Wanted): Wanted & GradedFlow => {
    const got = decide(world, wanted.flow);
    const reason = flowReason(got, wanted.wanted);
    return { ...wanted, got, isRight: reason === undefined, ...(reason && { reason }) };
  };
  const visible = mission.visible.map(grade);
  if (rejected.length > 0 || visible.some(({ isRight }) => !isRight)) {
    return { isSolved: false, rejected, visible };
  }
  const hidden = mission.hidden.map((flow) => grade<HiddenFlow>(flow)).flatMap(withReason);
  return { isSolved: hidden.length === 0, rejected, visible, hidden };
}

/** What verdicts of an answer depend on. Policies that are rejected have no effect. */
export function missionWorld(
  { cluster, mode, options }: MissionWorld,
  { policies, cidrGroups }: ParsedPolicies,
): PolicyWorld {
  const groups = [...(cluster.cidrGroups ?? []), ...cidrGroups];
  return { cluster: { ...cluster, cidrGroups: groups }, policies, mode, options };
}

function withReason({ category, reason }: HiddenFlow & GradedFlow): GradedHiddenFlow[] {
  return reason === undefined ? [] : [{ category, reason }];
}
