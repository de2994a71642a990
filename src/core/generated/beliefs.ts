import type { PolicyWorld } from '../policy/engine.ts';
import type { Flow } from '../policy/flow.ts';
import { decide } from '../policy/decide.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Misconception } from './misconceptions/misconception.ts';

/** A flow with its verdict, and what those believe who are wrong about it. */
export interface JudgedFlow {
  readonly flow: Flow;
  readonly verdict: Verdict;
  /** Computed one by one as they are asked for: few of them are needed, and each costs a verdict. */
  wrong(): Iterable<WrongBelief>;
}

export interface WrongBelief {
  readonly who: Misconception;
  readonly verdict: Verdict;
}

/** The verdict on a flow, and the misconceptions that get it wrong. */
export function judgeFlow(
  world: PolicyWorld,
  flow: Flow,
  misconceptions: readonly Misconception[],
): JudgedFlow {
  const verdict = decide(world, flow);
  return {
    flow,
    verdict,
    *wrong() {
      for (const who of misconceptions) {
        const believed = who.decide(world, flow);
        if (isOtherwise(believed, verdict)) yield { who, verdict: believed };
      }
    },
  };
}

/** Another end, or the same end at the other side. */
function isOtherwise(one: Verdict, other: Verdict): boolean {
  return one.verdict !== other.verdict || one.decidedBy !== other.decidedBy;
}
