import type { CidrGroup, Cluster, TransportProtocol } from './cluster.ts';
import type { Flow } from './flow.ts';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from './problem.ts';
import type { Verdict, VerdictWord } from './verdict.ts';

/** `enable-policy` of the agent. */
export type EnforcementMode = 'default' | 'always' | 'never';

export interface EngineOptions {
  /** `enable-host-firewall`; off unless said. */
  readonly hostFirewall?: boolean;
}

/** Everything a verdict depends on besides the flow. */
export interface PolicyWorld {
  readonly cluster: Cluster;
  /** Valid policies only; their order never matters. */
  readonly policies: readonly Policy[];
  readonly mode: EnforcementMode;
  readonly options?: EngineOptions;
}

export interface ParsedPolicies {
  /** The valid ones. */
  readonly policies: readonly Policy[];
  /** All problems of all documents, in the order of the text. */
  readonly problems: readonly PolicyProblem[];
  /** Documents that are rejected, each with a name to call it by. They have no effect. */
  readonly rejected: readonly RejectedDocument[];
  /** `CiliumCIDRGroup` documents among them, to be put into the cluster. */
  readonly cidrGroups: readonly CidrGroup[];
}

export interface RejectedDocument {
  readonly document: number;
  /** `kind name` as far as known, else `document n`. */
  readonly title: string;
}

/** A destination port to ask the matrix about. */
export interface MatrixPort {
  readonly port: number;
  readonly protocol: TransportProtocol | 'ICMP';
}

/** Verdicts of every pod to every pod. Layer 7 is not asked: a hand-over to the proxy counts as FORWARDED. */
export interface Matrix {
  /** `namespace/pod`, in the order of the cluster. */
  readonly pods: readonly string[];
  readonly ports: readonly MatrixPort[];
  /** Indexes into `pods` and `ports`. */
  verdictOf(source: number, destination: number, port: number): MatrixCell;
}

export interface MatrixCell {
  readonly verdict: VerdictWord;
  readonly decidedBy: 'egress' | 'ingress' | 'none';
  /** The traffic passes a proxy, which may refuse single requests. */
  readonly proxied: boolean;
}

/**
 * What an engine must offer. Ours is `parsePolicies`, `decide` and `matrix` in the files of these names;
 * an engine with a misconception implements `decide` anew.
 */
export interface PolicyEngine {
  /** Reads a text of one or more YAML documents; never throws, whatever the text. */
  parsePolicies(text: string): ParsedPolicies;
  /**
   * Says what happens to a flow, and why.
   * @throws RangeError if the flow names a pod, node or outside host that the cluster does not have;
   *   ask `findFlowProblem` first about flows from outside
   */
  decide(world: PolicyWorld, flow: Flow): Verdict;
  matrix(world: PolicyWorld, ports: readonly MatrixPort[]): Matrix;
}
