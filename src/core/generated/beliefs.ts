import type { PolicyWorld } from '../policy/engine.ts';
import type { Flow } from '../policy/flow.ts';
import { decide } from '../policy/decide.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Misconception } from './misconceptions/misconception.ts';
import type { Scenario } from './scenario.ts';

/** A flow with its verdict, and what those believe who are wrong about it. */
export interface JudgedFlow {
  readonly flow: Flow;
  readonly verdict: Verdict;
  /** Computed when it is asked for: most flows of a scenario are not shown. */
  wrong(): readonly WrongBelief[];
}

export interface WrongBelief {
  readonly who: Misconception;
  readonly verdict: Verdict;
}

/** The verdicts of a scenario's flows, each with the misconceptions that get it wrong. */
export function judgeFlows(
  { flows, misconceptions }: Pick<Scenario, 'flows' | 'misconceptions'>,
  world: PolicyWorld,
): readonly JudgedFlow[] {
  return flows.map((flow) => judgeFlow(world, flow, misconceptions));
}

export function judgeFlow(
  world: PolicyWorld,
  flow: Flow,
  misconceptions: readonly Misconception[],
): JudgedFlow {
  const verdict = decide(world, flow);
  let known: readonly WrongBelief[] | undefined;
  const wrong = () => {
    known ??= misconceptions
      .map((who) => ({ who, verdict: who.decide(world, flow) }))
      .filter((one) => one.verdict.verdict !== verdict.verdict);
    return known;
  };
  return { flow, verdict, wrong };
}
