import type {
  Direction,
  MatchedRule,
  RuleMiss,
  SideReason,
  SideVerdict,
  Verdict,
} from '../policy/verdict.ts';
import type { WantedVerdict } from './scenario.ts';

/**
 * Why a flow does not get what a mission wants: what a sentence about it is made of. `subject` is the pod or node
 * whose policy it is.
 */
export type FlowReason =
  /** A deny rule stops what should pass. */
  | { readonly kind: 'denied'; readonly side: ReasonSide; readonly rule?: MatchedRule }
  /** Nothing allows what should pass; `misses` says for each rule what did not fit. */
  | {
      readonly kind: 'not-allowed';
      readonly side: ReasonSide;
      readonly misses: readonly RuleMiss[];
    }
  /** The connection is allowed, but the proxy refuses the request that should pass. */
  | { readonly kind: 'request-refused'; readonly side: ReasonSide; readonly rule?: MatchedRule }
  /** Nobody isolates the ends of what should be stopped. */
  | { readonly kind: 'not-isolated'; readonly sides: readonly ReasonSide[] }
  /** A rule allows what should be stopped. */
  | { readonly kind: 'allowed'; readonly side: ReasonSide; readonly rule: MatchedRule }
  /** What should be stopped passes an isolated end for a reason that is no rule: a node reaches its own pods. */
  | { readonly kind: 'passes'; readonly side: ReasonSide; readonly because: SideReason }
  /** The packet is dropped, but an answer from the proxy is wanted. */
  | {
      readonly kind: 'dropped-not-refused';
      readonly side: ReasonSide;
      readonly misses: readonly RuleMiss[];
    }
  /** The proxy answers, but the packet should have been dropped. */
  | { readonly kind: 'refused-not-dropped'; readonly side: ReasonSide; readonly rule?: MatchedRule }
  /** Policies contradict each other, so there is no verdict. */
  | { readonly kind: 'undecided' };

export interface ReasonSide {
  readonly direction: Direction;
  readonly subject: string;
}

/**
 * @returns nothing when the verdict is the wanted one
 * @throws RangeError for a flow to a service that has no backend for the port: no policy can make it right
 */
export function flowReason(verdict: Verdict, wanted: WantedVerdict): FlowReason | undefined {
  if (verdict.verdict === wanted) return undefined;
  switch (verdict.verdict) {
    case 'UNDECIDED':
      return { kind: 'undecided' };
    case 'FORWARDED':
      return reasonToPass(verdict);
    case 'DROPPED':
    case 'L7_DENIED':
      return reasonToStop(verdict, wanted);
  }
}

function reasonToPass({ sides }: Verdict): FlowReason {
  const enforced = sides.filter(({ enforcement }) => enforcement.defaultDeny);
  const allowing = enforced.find(({ decider }) => decider?.effect === 'allow');
  if (allowing?.decider) {
    return { kind: 'allowed', side: sideOf(allowing), rule: allowing.decider };
  }
  const [first] = enforced;
  if (first) return { kind: 'passes', side: sideOf(first), because: first.reason };
  return { kind: 'not-isolated', sides: sides.map(sideOf) };
}

function reasonToStop(verdict: Verdict, wanted: WantedVerdict): FlowReason {
  const stopped = verdict.sides.find(({ direction }) => direction === verdict.decidedBy);
  if (stopped === undefined) throw new RangeError('The flow is to a service without a backend.');
  const side = sideOf(stopped);
  if (verdict.verdict === 'L7_DENIED') {
    const kind = wanted === 'DROPPED' ? 'refused-not-dropped' : 'request-refused';
    return { kind, side, ...withRule(stopped) };
  }
  if (stopped.reason === 'rule-denies' || stopped.reason === 'authentication-fails') {
    return { kind: 'denied', side, ...withRule(stopped) };
  }
  const kind = wanted === 'L7_DENIED' ? 'dropped-not-refused' : 'not-allowed';
  return { kind, side, misses: stopped.misses };
}

function sideOf({ direction, subject }: SideVerdict): ReasonSide {
  return { direction, subject };
}

function withRule({ decider }: SideVerdict): { readonly rule?: MatchedRule } {
  return decider === undefined ? {} : { rule: decider };
}
