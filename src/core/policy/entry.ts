import type { Prefix } from './cidr.ts';
import type { TransportProtocol } from './cluster.ts';
import type { HttpRequest } from './flow.ts';
import type { Requirement } from './label-set.ts';
import type { CiliumItem, DnsName, PortMatch } from './policy.ts';
import type { Span } from './span.ts';
import type { Direction, RuleRef } from './verdict.ts';

/** One item of one policy, compiled: the form in which all kinds of policy are one pool. */
export interface Entry {
  readonly ref: RuleRef;
  readonly direction: Direction;
  readonly effect: 'allow' | 'deny';
  /** Whether it turns on default deny for those it selects. */
  readonly defaultDeny: boolean;
  readonly subject: EntrySubject;
  readonly peers: EntryPeers;
  /** `all`: every port and protocol, ICMP included. */
  readonly ports: 'all' | readonly PortClause[];
  readonly authentication?: NonNullable<CiliumItem['authentication']>;
}

export interface EntrySubject {
  readonly kind: 'endpoints' | 'nodes';
  readonly requirements: readonly Requirement[];
}

export interface EntryPeers {
  /** Where to point at when no peer matches. */
  readonly at: Span;
  /** The field as written, for sentences. */
  readonly member: string;
  /** Empty: nobody. */
  readonly matchers: readonly PeerMatcher[];
  /** Peers that cannot be resolved here, with the reason. */
  readonly unresolved: readonly Unresolved[];
}

export interface Unresolved {
  readonly kind: 'not-simulated' | 'version' | 'fact';
  readonly text: string;
}

export type PeerMatcher = {
  readonly at: Span;
  /** Equal for peers that Cilium would treat as one selector. */
  readonly key: string;
} & (
  | { readonly kind: 'labels'; readonly requirements: readonly Requirement[] }
  | { readonly kind: 'cidr'; readonly prefix: Prefix; readonly except: readonly Prefix[] }
  | { readonly kind: 'fqdn'; readonly name: DnsName }
);

export interface PortClause {
  readonly at: Span;
  readonly match: PortMatch;
  readonly l7?: L7Clause;
  readonly notSimulated?: readonly string[];
}

export type L7Clause =
  | {
      readonly kind: 'http';
      readonly rules: readonly { readonly at: Span; passes(request: HttpRequest): boolean }[];
    }
  | {
      readonly kind: 'dns';
      readonly rules: readonly { readonly at: Span; readonly name: DnsName }[];
    };

/** Whether a peer matcher stands for everybody. */
export function isWildcard(matcher: PeerMatcher): boolean {
  return matcher.kind === 'labels' && matcher.requirements.length === 0;
}

/** The transport protocols of a clause; none for ICMP. */
export function protocolsOf(match: PortMatch): readonly TransportProtocol[] {
  return match.kind === 'icmp' ? [] : match.protocols;
}
