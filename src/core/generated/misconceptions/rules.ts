import type { CiliumItem, CiliumRule, Policy } from '../../policy/policy.ts';
import { directionOf, isAllow, mapItems, mapRules, misreading } from './misconception.ts';

/** The item with a list of peers that is empty: it admits nobody, and turns on default deny. */
function forNobody(item: CiliumItem): CiliumItem {
  return { ...item, peers: { member: 'nobody', at: item.at, peers: [] } };
}

export const allowBeatsDeny = misreading(
  {
    id: 'allow-beats-deny',
    belief: 'an allow for the very pod wins over a wider deny',
    truth: 'A deny that matches wins over every allow, however exact that is.',
  },
  ({ policies }) => mapRules(policies, (rule) => [withAllowsFirst(rule, allowsIn(policies))]),
);

/** Directions in which some item allows; there a deny decides nothing more than what no item allows. */
function allowsIn(policies: readonly Policy[]): ReadonlySet<string> {
  return new Set(
    policies.flatMap((policy) =>
      policy.kind === 'NetworkPolicy'
        ? policy.items.map((item) => item.section)
        : policy.rules.flatMap((rule) => rule.items.filter(isAllow).map(directionOf)),
    ),
  );
}

function withAllowsFirst(rule: CiliumRule, allows: ReadonlySet<string>): CiliumRule {
  return {
    ...rule,
    items: rule.items.map((item) => {
      const direction = directionOf(item);
      if (isAllow(item) || !allows.has(direction)) return item;
      return forNobody({ ...item, section: direction });
    }),
  };
}

export const bothDirectionsDenied = misreading(
  {
    id: 'both-directions-denied',
    belief: 'a policy isolates its pods in both directions',
    truth: 'Default deny is switched on for each direction by rules of that direction.',
  },
  ({ policies }) =>
    mapRules(policies, (rule) => {
      const [first] = rule.items;
      if (first === undefined) return [rule];
      const written = new Set(rule.items.map(directionOf));
      const missing = (['ingress', 'egress'] as const).filter((one) => !written.has(one));
      const added = missing.map((section) => forNobody({ ...first, section }));
      return [{ ...rule, items: [...rule.items, ...added] }];
    }),
);

export const policyClosesNamespace = misreading(
  {
    id: 'policy-closes-namespace',
    belief: 'a policy puts its whole namespace under default deny',
    truth: 'Default deny is switched on for the pods that the policy selects, and for no others.',
  },
  ({ policies }) =>
    mapRules(policies, (rule) => {
      const [first] = rule.items;
      if (first === undefined) return [rule];
      const directions = [...new Set(rule.items.map(directionOf))];
      const selector = { ...rule.subject.selector, requirements: [] };
      const items = directions.map((section) => forNobody({ ...first, section }));
      return [rule, { ...rule, subject: { ...rule.subject, selector }, items }];
    }),
);

export const peersOrPorts = misreading(
  {
    id: 'peers-or-ports',
    belief: 'peers and ports of one item are two ways in',
    truth: 'Within one item the peer and the port must match together.',
  },
  (world) =>
    mapItems(world, (item) => {
      if (!item.peers || !item.ports || !isAllow(item)) return [item];
      const { peers: _peers, ...portsOnly } = item;
      const { ports: _ports, ...peersOnly } = item;
      return [peersOnly, portsOnly];
    }),
);

export const portsAllowPing = misreading(
  {
    id: 'ports-allow-ping',
    belief: 'whoever is admitted on a port is admitted for ICMP too',
    truth: 'A list of ports admits these ports; ICMP needs an item with `icmps`.',
  },
  (world) =>
    mapItems(world, (item) => {
      const [first] = item.ports ?? [];
      if (!first || !isAllow(item)) return [item];
      const echo = { kind: 'icmp' as const, at: first.at, family: 'IPv4' as const, type: 8 };
      return [{ ...item, ports: [...(item.ports ?? []), { at: first.at, ports: [echo] }] }];
    }),
);

/** Isolates every pod in both directions, whatever selects it. */
export const onePolicyLocksCluster = misreading(
  {
    id: 'one-policy-locks-cluster',
    belief: 'with one policy in force every pod is closed in both directions',
    truth: 'A pod stays open in a direction as long as no rule of that direction selects it.',
  },
  ({ policies }) => {
    const rule = policies.flatMap((policy) =>
      policy.kind === 'NetworkPolicy' ? [] : policy.rules.filter(({ items }) => items.length > 0),
    )[0];
    const [item] = rule?.items ?? [];
    if (!rule || !item) return policies;
    const items = (['ingress', 'egress'] as const).map((section) =>
      forNobody({ ...item, section }),
    );
    const selector = { ...rule.subject.selector, requirements: [] };
    const everywhere: Policy = {
      kind: 'CiliumClusterwideNetworkPolicy',
      name: 'everywhere',
      document: 0,
      at: rule.at,
      rules: [{ ...rule, subject: { kind: 'endpoints', selector }, items, enableDefaultDeny: {} }],
    };
    return [...policies, everywhere];
  },
);
