import type { Cluster } from './cluster.ts';
import { anyone, cidrs, compilePeers, labels } from './compile-peers.ts';
import { podPeerRequirements, podRequirements, subjectRequirements } from './compile-selector.ts';
import type { Entry, EntryPeers, L7Clause, PortClause } from './entry.ts';
import { compileHttpRule } from './http-matcher.ts';
import type {
  CiliumItem,
  CiliumPolicy,
  CiliumRule,
  L7Rules,
  NetworkPolicy,
  NetworkPolicyItem,
  Policy,
  PortRule,
  Section,
} from './policy.ts';
import type { Span } from './span.ts';
import type { Direction, RuleRef } from './verdict.ts';

/** Turns policies of all kinds into one pool of entries, in the order of the policies. */
export function compilePolicies(policies: readonly Policy[], cluster: Cluster): readonly Entry[] {
  return policies.flatMap((policy, index) =>
    policy.kind === 'NetworkPolicy'
      ? compileNetworkPolicy(policy, index)
      : policy.rules.flatMap((rule) => compileRule(policy, rule, index, cluster)),
  );
}

function refTo(policy: Policy, index: number, section: Section, path: string, at: Span): RuleRef {
  const { kind, name, document } = policy;
  const namespace = 'namespace' in policy ? { namespace: policy.namespace } : {};
  return { policy: { kind, name, document, index, ...namespace }, section, path, at };
}

function compileRule(
  policy: CiliumPolicy,
  rule: CiliumRule,
  index: number,
  cluster: Cluster,
): readonly Entry[] {
  const namespace = 'namespace' in policy ? policy.namespace : undefined;
  const subject = {
    kind: rule.subject.kind,
    requirements: subjectRequirements(rule.subject.selector, namespace),
  };
  return rule.items.map((item) => {
    const direction = directionOf(item.section);
    return {
      ref: refTo(policy, index, item.section, item.path, item.at),
      direction,
      effect: item.section.endsWith('Deny') ? 'deny' : 'allow',
      // With items in this direction, which there are, the default is true.
      defaultDeny: rule.enableDefaultDeny[direction] ?? true,
      subject,
      peers: peersOf(item, namespace, rule, cluster),
      ports: item.ports ? compilePorts(item.ports) : 'all',
      ...(item.authentication ? { authentication: item.authentication } : {}),
    };
  });
}

function directionOf(section: Section): Direction {
  return section.startsWith('ingress') ? 'ingress' : 'egress';
}

/** No peers and no ports: an empty item, which matches nobody. No peers but ports: anyone on these ports. */
function peersOf(
  item: CiliumItem,
  namespace: string | undefined,
  rule: CiliumRule,
  cluster: Cluster,
): EntryPeers {
  const everyone = item.ports ? anyone(item.at) : nobody(item.at, 'an empty item');
  if (!item.peers) return everyone;
  if (item.section === 'egressDeny' && item.peers.member === 'toServices') {
    return { ...everyone, at: item.peers.at, member: 'toServices', unresolved: [unreadServices] };
  }
  return compilePeers(item.peers, { cluster, namespace, subject: rule.subject.selector });
}

/** @see processRule in pkg/policy/k8s/service.go, which looks at `Egress` and not at `EgressDeny` */
const unreadServices = {
  kind: 'version',
  text:
    'Cilium 1.20 resolves `toServices` in `egress` only. In `egressDeny` it counts as missing: ' +
    'with `toPorts` everyone is denied on these ports, without them nobody.',
} as const;

function nobody(at: Span, member: string): EntryPeers {
  return { at, member, matchers: [], unresolved: [] };
}

function compilePorts(rules: readonly PortRule[]): readonly PortClause[] {
  return rules.flatMap((rule) => {
    const l7 = rule.l7 ? { l7: compileL7(rule.l7) } : {};
    const rest = rule.notSimulated ? { ...l7, notSimulated: rule.notSimulated } : l7;
    return rule.ports.map((match) => ({ at: match.at, match, ...rest }));
  });
}

function compileL7(l7: L7Rules): L7Clause {
  if (l7.kind === 'dns') return { kind: 'dns', rules: l7.rules };
  const rules = l7.rules.map((rule) => ({ at: rule.at, passes: compileHttpRule(rule) }));
  return { kind: 'http', rules };
}

/**
 * Items become allows; a direction without items that `policyTypes` names becomes an entry for nobody, which
 * only turns on default deny. Ingress counts as named unless Egress alone is.
 * @see ParseNetworkPolicy in pkg/k8s/network_policy.go
 */
function compileNetworkPolicy(policy: NetworkPolicy, index: number): readonly Entry[] {
  const types = policy.policyTypes ?? [];
  const named = (direction: Direction): boolean =>
    direction === 'egress'
      ? types.includes('Egress')
      : types.includes('Ingress') || !types.includes('Egress');
  const subject = {
    kind: 'endpoints' as const,
    requirements: podRequirements(policy.podSelector, policy.namespace),
  };
  return (['ingress', 'egress'] as const).flatMap((direction): Entry[] => {
    const common = { direction, effect: 'allow' as const, defaultDeny: true, subject };
    const items = policy.items.filter((item) => item.section === direction);
    if (items.length > 0) {
      return items.map((item) => ({
        ...common,
        ref: refTo(policy, index, direction, item.path, item.at),
        peers: podPeersOf(item, policy.namespace),
        ports: item.ports.length > 0 ? item.ports.map((match) => ({ at: match.at, match })) : 'all',
      }));
    }
    if (!named(direction)) return [];
    const at = policy.specAt;
    return [
      {
        ...common,
        ref: refTo(policy, index, direction, 'spec', at),
        peers: nobody(at, `no ${direction} rules`),
        ports: 'all',
      },
    ];
  });
}

function podPeersOf(item: NetworkPolicyItem, namespace: string): EntryPeers {
  if (item.peers.length === 0) return anyone(item.at);
  const matchers = item.peers.flatMap((peer) =>
    peer.kind === 'cidr'
      ? cidrs(peer.at, [peer.cidr], peer.except)
      : [labels(peer.at, podPeerRequirements(peer.podSelector, peer.namespaceSelector, namespace))],
  );
  const member = item.section === 'ingress' ? 'from' : 'to';
  return { at: item.peers[0]?.at ?? item.at, member, matchers, unresolved: [] };
}
