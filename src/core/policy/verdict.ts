import type { Protocol } from './flow.ts';
import type { PolicyKind, Section } from './policy.ts';
import type { Span } from './span.ts';

/** `UNDECIDED`: policies contradict each other, so that Cilium cannot compute the policy of an endpoint. */
export type VerdictWord = 'FORWARDED' | 'DROPPED' | 'L7_DENIED' | 'UNDECIDED';

export type Direction = 'egress' | 'ingress';

/** What happens to a flow, and the full reasons. */
export interface Verdict {
  readonly verdict: VerdictWord;
  /** The side that stopped the flow; `none` if it was forwarded. */
  readonly decidedBy: Direction | 'none';
  /** The ends after a service was translated to its backend. */
  readonly source: ResolvedEnd;
  readonly destination: ResolvedEnd;
  /** Destination port (or ICMP type) after translation. */
  readonly port: number;
  readonly protocol: Protocol;
  /** The service the flow was sent to. */
  readonly service?: { readonly namespace: string; readonly name: string };
  /** The sides that were reached: egress of the source first, then ingress of the destination. */
  readonly sides: readonly SideVerdict[];
  readonly notes: readonly VerdictNote[];
}

export interface ResolvedEnd {
  readonly kind: 'pod' | 'node' | 'world';
  /** `namespace/pod`, the node's name, or the outside name or address. */
  readonly name: string;
  readonly ip: string;
  /** The labels of its identity as the other side sees it, `source:key=value`, sorted. */
  readonly labels: readonly string[];
}

export interface SideVerdict {
  readonly direction: Direction;
  /** Whose policy it is, as in `ResolvedEnd.name`. */
  readonly subject: string;
  readonly outcome: SideOutcome;
  readonly reason: SideReason;
  readonly enforcement: Enforcement;
  /** The rule to show as the one that decided: a deny first, then an allow without layer 7, then layer 7. */
  readonly decider?: MatchedRule;
  /** All rules that matched peer and port. */
  readonly matched: readonly MatchedRule[];
  /** Every rule of this direction that selects the subject and did not match. */
  readonly misses: readonly RuleMiss[];
  /** The proxy that sees the traffic, if one does. */
  readonly proxy?: 'http' | 'dns';
  /** How Hubble says the deciding entry was keyed. */
  readonly match: HubbleMatch;
}

/** `not-enforced`: the end is no pod (or a node without host firewall), or nothing enforces here. */
export type SideOutcome =
  'not-enforced' | 'allowed' | 'redirected' | 'denied' | 'l7-denied' | 'undecided';

export type SideReason =
  | 'no-policy'
  | 'mode-never'
  | 'host-firewall-off'
  | 'outside'
  | 'rule-denies'
  | 'rule-allows'
  | 'rule-allows-request'
  | 'no-rule-allows-request'
  | 'authentication-fails'
  | 'local-host'
  | 'icmp-fragmentation-needed'
  | 'default-allow'
  | 'default-deny'
  | 'conflict';

export type HubbleMatch =
  'none' | 'L3-Only' | 'L3-L4' | 'L4-Only' | 'L3-Proto' | 'Proto-Only' | 'all';

/** Whether default deny is on for the subject in this direction, and why. */
export interface Enforcement {
  readonly defaultDeny: boolean;
  readonly because: 'rules' | 'mode-always' | 'nothing';
  /** Rules that turned it on. */
  readonly by: readonly RuleRef[];
  /** All rules of this direction that select the subject. */
  readonly selecting: readonly RuleRef[];
}

/** Names one item of one policy, and where it stands in the text. */
export interface RuleRef {
  readonly policy: {
    readonly kind: PolicyKind;
    readonly namespace?: string;
    readonly name: string;
    /** Index of the policy in the list given to `decide`. */
    readonly index: number;
    readonly document: number;
  };
  readonly section: Section;
  /** Such as `spec.ingress[0]`. */
  readonly path: string;
  readonly at: Span;
}

export interface MatchedRule {
  readonly rule: RuleRef;
  readonly effect: 'allow' | 'deny';
  /** The very places that matched: a peer, a port, an HTTP or DNS rule. */
  readonly places: readonly Span[];
  /** Set if the allow carries layer 7 rules; `passes` is missing if the flow asks for nothing. */
  readonly l7?: { readonly kind: 'http' | 'dns'; readonly passes?: boolean };
}

export interface RuleMiss {
  readonly rule: RuleRef;
  readonly effect: 'allow' | 'deny';
  /** The first member that failed. */
  readonly failed: 'peer' | 'port' | 'protocol';
  readonly at: Span;
  /** What the rule wants and what the flow has, such as `port 443, wanted 80/TCP`. */
  readonly detail: string;
}

export interface VerdictNote {
  /**
   * - `not-simulated`: a field that we do not compute could change this verdict.
   * - `version`: other versions of Cilium decide otherwise.
   * - `fact`: worth knowing here.
   */
  readonly kind: 'not-simulated' | 'version' | 'fact';
  readonly text: string;
  readonly rule?: RuleRef;
}
