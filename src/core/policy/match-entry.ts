import { coversName } from './dns-pattern.ts';
import { prefixContains } from './cidr.ts';
import { peerLabels, type End } from './ends.ts';
import type { Entry, PeerMatcher, PortClause } from './entry.ts';
import type { Protocol } from './flow.ts';
import type { ContainerPort } from './cluster.ts';
import type { Direction, RuleMiss } from './verdict.ts';

/** One side of a flow: whose policy, against whom, on which port. */
export interface SideQuery {
  readonly subject: End;
  readonly peer: End;
  /** The named ports that a rule of this side means: the subject's own, or those of the peer's identity. */
  readonly namedPorts: readonly ContainerPort[];
  /** Port, or ICMP type. */
  readonly port: number;
  readonly protocol: Protocol;
  /** Whether the subject may have learned this outside name from its DNS server. */
  knowsName(name: string): boolean;
}

export interface EntryMatch {
  readonly entry: Entry;
  readonly peers: readonly PeerMatcher[];
  /** Empty if the entry is for all ports. */
  readonly clauses: readonly PortClause[];
}

/** Whether peer and port of an entry match, or the first that does not: peer, protocol, port. */
export function matchEntry(entry: Entry, query: SideQuery): EntryMatch | RuleMiss {
  const peers = entry.peers.matchers.filter((matcher) => matchesPeer(matcher, query));
  if (peers.length === 0) return peerMiss(entry, query);
  if (entry.ports === 'all') return { entry, peers, clauses: [] };
  const clauses = entry.ports.filter((clause) => matchesPort(clause, query));
  return clauses.length > 0 ? { entry, peers, clauses } : portMiss(entry, entry.ports, query);
}

export function matchesPeer(matcher: PeerMatcher, query: SideQuery): boolean {
  const { peer, subject } = query;
  switch (matcher.kind) {
    case 'labels':
      return peerLabels(peer, subject).satisfies(matcher.requirements);
    case 'cidr': {
      const address = peer.kind === 'world' ? peer.address : undefined;
      if (!address || !prefixContains(matcher.prefix, address)) return false;
      return !matcher.except.some((hole) => prefixContains(hole, address));
    }
    case 'fqdn':
      return (
        peer.kind === 'world' &&
        peer.names.some((name) => coversName(matcher.name, name) && query.knowsName(name))
      );
  }
}

export function matchesPort(
  clause: PortClause,
  query: Pick<SideQuery, 'namedPorts' | 'port' | 'protocol'>,
): boolean {
  const { match } = clause;
  const { port, protocol } = query;
  if (match.kind === 'icmp') {
    return protocol === (match.family === 'IPv4' ? 'ICMP' : 'ICMPv6') && match.type === port;
  }
  if (!match.protocols.some((one) => one === protocol)) return false;
  if (match.kind === 'number')
    return isEveryPort(match) || (match.from <= port && port <= match.to);
  return query.namedPorts.some(
    (one) =>
      one.name.toLowerCase() === match.name && one.port === port && one.protocol === protocol,
  );
}

/** How narrow a clause is: an exact port, a range, all ports of a protocol; `all` is no clause. */
export function portRank(clause: PortClause | undefined): number {
  if (!clause) return 0;
  const { match } = clause;
  if (match.kind !== 'number') return 3;
  if (isEveryPort(match)) return 1;
  return match.from === match.to ? 3 : 2;
}

/** Port 0 stands for all ports of the protocol, unless it begins a range. */
function isEveryPort(match: { readonly from: number; readonly to: number }): boolean {
  return match.from === 0 && match.to === 0;
}

function peerMiss(entry: Entry, query: SideQuery): RuleMiss {
  const { at, member, matchers } = entry.peers;
  const base = { rule: entry.ref, effect: entry.effect, failed: 'peer' as const, at };
  if (matchers.length === 0) return { ...base, detail: `${member} selects nobody` };
  const unknown = query.peer.kind === 'world' ? unknownName(matchers, query) : undefined;
  if (unknown !== undefined) {
    return {
      ...base,
      detail: `${unknown} is not known by name: no DNS rule lets ${query.subject.name} look it up`,
    };
  }
  return { ...base, detail: `${query.peer.name} is not in ${member}` };
}

/** A name that `toFQDNs` covers and that was not learned. */
function unknownName(matchers: readonly PeerMatcher[], query: SideQuery): string | undefined {
  const names = query.peer.kind === 'world' ? query.peer.names : [];
  return names.find((name) =>
    matchers.some((matcher) => matcher.kind === 'fqdn' && coversName(matcher.name, name)),
  );
}

function portMiss(entry: Entry, clauses: readonly PortClause[], query: SideQuery): RuleMiss {
  const base = { rule: entry.ref, effect: entry.effect, at: clauses[0]?.at ?? entry.ref.at };
  if (clauses.length === 0) return { ...base, failed: 'port', detail: 'its toPorts name no port' };
  const wanted = clauses.map(describeClause).join(', ');
  const protocolFits = clauses.some(({ match }) =>
    match.kind === 'icmp'
      ? query.protocol === (match.family === 'IPv4' ? 'ICMP' : 'ICMPv6')
      : match.protocols.some((one) => one === query.protocol),
  );
  const found = query.protocol.startsWith('ICMP')
    ? `${query.protocol} type ${query.port}`
    : `${query.port}/${query.protocol}`;
  return {
    ...base,
    failed: protocolFits ? 'port' : 'protocol',
    detail: `${found}, wanted ${wanted}`,
  };
}

function describeClause({ match }: PortClause): string {
  if (match.kind === 'icmp')
    return `${match.family === 'IPv4' ? 'ICMP' : 'ICMPv6'} type ${match.type}`;
  const protocols = match.protocols.length === 3 ? 'ANY' : match.protocols.join('+');
  if (match.kind === 'name') return `${match.name}/${protocols}`;
  if (isEveryPort(match)) return `all/${protocols}`;
  return `${match.from === match.to ? match.from : `${match.from}-${match.to}`}/${protocols}`;
}

/** The named ports that rules of `subject` in this direction mean. */
export function namedPortsFor(
  direction: Direction,
  subject: End,
  peer: End,
): readonly ContainerPort[] {
  if (direction === 'ingress') return subject.kind === 'pod' ? subject.ports : [];
  return peer.kind === 'pod' ? peer.identityPorts : [];
}
