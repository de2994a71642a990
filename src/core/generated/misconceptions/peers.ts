import { parseAddress, parsePrefix, prefixContains } from '../../policy/cidr.ts';
import type { Cluster, Pod } from '../../policy/cluster.ts';
import type {
  LabelRequirement,
  LabelSelector,
  NetworkPolicyPeer,
  Peer,
  PeerList,
} from '../../policy/policy.ts';
import type { Span } from '../../policy/span.ts';
import { mapItems, mapNetworkPolicies, mapRules, misreading } from './misconception.ts';

const namespaceKey = 'k8s:io.kubernetes.pod.namespace';

function requirement(at: Span, key: string, values: readonly string[]): LabelRequirement {
  const operator = values.length === 0 ? 'Exists' : 'In';
  return { at, field: 'matchExpressions', key, operator, values };
}

function mapPeers(list: PeerList | undefined, change: (peer: Peer) => readonly Peer[]) {
  return list ? { peers: { ...list, peers: list.peers.flatMap(change) } } : {};
}

function namesNamespace({ requirements }: LabelSelector): boolean {
  return requirements.some(
    ({ key }) =>
      key.endsWith('io.kubernetes.pod.namespace') ||
      key.includes('io.cilium.k8s.namespace.labels.'),
  );
}

function withRequirement(
  selector: LabelSelector,
  key: string,
  values: readonly string[],
): LabelSelector {
  return {
    ...selector,
    requirements: [...selector.requirements, requirement(selector.at, key, values)],
  };
}

export const peersReachAllNamespaces = misreading(
  {
    id: 'peers-reach-all-namespaces',
    belief: 'a peer selector without a namespace reaches the pods of all namespaces',
    truth: 'A peer selector that names no namespace means the namespace of its policy.',
  },
  (world) => {
    const cilium = mapItems(world, (item, _rule, policy) => [
      {
        ...item,
        ...mapPeers(item.peers, (peer) => [
          policy.kind === 'CiliumNetworkPolicy' &&
          peer.kind === 'endpoints' &&
          !namesNamespace(peer.selector)
            ? { ...peer, selector: withRequirement(peer.selector, namespaceKey, []) }
            : peer,
        ]),
      },
    ]);
    return mapNetworkPolicies({ ...world, policies: cilium }, (policy) => ({
      ...policy,
      items: policy.items.map((item) => ({
        ...item,
        peers: item.peers.map((peer) =>
          peer.kind === 'pods' && !peer.namespaceSelector
            ? { ...peer, namespaceSelector: { at: peer.at, requirements: [] } }
            : peer,
        ),
      })),
    }));
  },
);

export const clusterIsNamespace = misreading(
  {
    id: 'cluster-is-namespace',
    belief: 'the entity `cluster` means the namespace of the policy',
    truth: 'The entity `cluster` holds the pods of all namespaces and the nodes.',
  },
  (world) =>
    mapItems(world, (item) => [
      {
        ...item,
        ...mapPeers(item.peers, (peer) =>
          peer.kind === 'entity' && peer.entity === 'cluster'
            ? [{ kind: 'endpoints', at: peer.at, selector: { at: peer.at, requirements: [] } }]
            : [peer],
        ),
      },
    ]),
);

export const worldIsEverybody = misreading(
  {
    id: 'world-is-everybody',
    belief: 'the entity `world` means everybody, pods included',
    truth: 'The entity `world` holds what is outside the cluster, and no pod.',
  },
  (world) =>
    mapItems(world, (item) => [
      {
        ...item,
        ...mapPeers(item.peers, (peer) => [
          peer.kind === 'entity' && peer.entity === 'world' ? { ...peer, entity: 'all' } : peer,
        ]),
      },
    ]),
);

export const cidrMatchesPods = misreading(
  {
    id: 'cidr-matches-pods',
    belief: 'a prefix covers the pods whose addresses lie in it',
    truth:
      'Pods are known by their labels; a prefix is compared with addresses outside the cluster.',
  },
  (world) => {
    const cilium = mapItems(world, (item) => [
      {
        ...item,
        ...mapPeers(item.peers, (peer) =>
          peer.kind === 'cidr' ? [peer, ...podsAsPeers(world.cluster, peer)] : [peer],
        ),
      },
    ]);
    return mapNetworkPolicies({ ...world, policies: cilium }, (policy) => ({
      ...policy,
      items: policy.items.map((item) => ({
        ...item,
        peers: item.peers.flatMap((peer) =>
          peer.kind === 'cidr' ? [peer, ...podsAsKubernetesPeers(world.cluster, peer)] : [peer],
        ),
      })),
    }));
  },
);

interface Range {
  readonly at: Span;
  readonly cidr: string;
  readonly except: readonly string[];
}

function podsIn(cluster: Cluster, { cidr, except }: Range): readonly Pod[] {
  const holds = (range: string, pod: Pod) => {
    const [prefix, address] = [parsePrefix(range), parseAddress(pod.ip)];
    return prefix !== undefined && address !== undefined && prefixContains(prefix, address);
  };
  return cluster.pods.filter((pod) => holds(cidr, pod) && !except.some((hole) => holds(hole, pod)));
}

function selectorOf(pod: Pod, at: Span): LabelSelector {
  const requirements = Object.entries(pod.labels).map(([key, value]) =>
    requirement(at, key, [value]),
  );
  return { at, requirements };
}

function podsAsPeers(cluster: Cluster, range: Range): readonly Peer[] {
  return podsIn(cluster, range).map((pod) => ({
    kind: 'endpoints',
    at: range.at,
    selector: withRequirement(selectorOf(pod, range.at), namespaceKey, [pod.namespace]),
  }));
}

function podsAsKubernetesPeers(cluster: Cluster, range: Range): readonly NetworkPolicyPeer[] {
  return podsIn(cluster, range).map((pod) => ({
    kind: 'pods',
    at: range.at,
    podSelector: selectorOf(pod, range.at),
    namespaceSelector: {
      at: range.at,
      requirements: [requirement(range.at, 'kubernetes.io/metadata.name', [pod.namespace])],
    },
  }));
}

export const notInNeedsKey = misreading(
  {
    id: 'not-in-needs-key',
    belief: '`NotIn` selects only pods that have the key with another value',
    truth: '`NotIn` is true as well for a pod that lacks the key.',
  },
  (world) =>
    mapItems(world, (item) => [
      {
        ...item,
        ...mapPeers(item.peers, (peer) => [
          peer.kind === 'endpoints' ? { ...peer, selector: withKeysOfNotIn(peer.selector) } : peer,
        ]),
      },
    ]),
);

function withKeysOfNotIn(selector: LabelSelector): LabelSelector {
  const missing = selector.requirements.filter(({ operator }) => operator === 'NotIn');
  return missing.reduce((whole, { key }) => withRequirement(whole, key, []), selector);
}

export const selectorsAreAlternatives = misreading(
  {
    id: 'selectors-are-alternatives',
    belief: '`namespaceSelector` and `podSelector` of one entry are alternatives',
    truth: 'Two selectors in one entry must match together.',
  },
  (world) =>
    mapNetworkPolicies(world, (policy) => ({
      ...policy,
      items: policy.items.map((item) => ({
        ...item,
        peers: item.peers.flatMap((peer): NetworkPolicyPeer[] => {
          if (peer.kind !== 'pods' || !peer.podSelector || !peer.namespaceSelector) return [peer];
          const { kind, at, podSelector, namespaceSelector } = peer;
          return [
            { kind, at, podSelector },
            { kind, at, namespaceSelector },
          ];
        }),
      })),
    })),
);

export const entriesMustAllMatch = misreading(
  {
    id: 'entries-must-all-match',
    belief: 'all entries of a list of peers must match together',
    truth: 'The entries of a list are alternatives; one that matches is enough.',
  },
  (world) =>
    mapNetworkPolicies(world, (policy) => ({
      ...policy,
      items: policy.items.map((item) => {
        const pods = item.peers.filter((peer) => peer.kind === 'pods');
        const first = pods[0];
        if (first === undefined || pods.length < 2 || pods.length < item.peers.length) return item;
        const all = pods.reduce((whole, peer) => ({ ...whole, ...peer }), first);
        return { ...item, peers: [all] };
      }),
    })),
);

/** The peers as one that must have all labels; others than pods stay as they are. */
function allTogether(peers: readonly Peer[]): readonly Peer[] {
  const pods = peers.filter((peer) => peer.kind === 'endpoints');
  const [first] = pods;
  if (!first || pods.length < peers.length) return peers;
  const requirements = pods.flatMap(({ selector }) => selector.requirements);
  return [{ ...first, selector: { ...first.selector, requirements } }];
}

export const selectorsMustAllMatch = misreading(
  {
    id: 'selectors-must-all-match',
    belief: 'all selectors of a list must match together',
    truth:
      'Selectors of a list are alternatives; conditions that must hold together stand in one selector.',
  },
  (world) =>
    mapItems(world, (item) => [
      item.peers
        ? { ...item, peers: { ...item.peers, peers: allTogether(item.peers.peers) } }
        : item,
    ]),
);

export const itemsMustAllMatch = misreading(
  {
    id: 'items-must-all-match',
    belief: 'all items of a section must match together',
    truth: 'Items of a section are alternatives; one that matches is enough.',
  },
  ({ policies }) =>
    mapRules(policies, (rule) => {
      const [first] = rule.items;
      if (!first || rule.items.some(({ section }) => section !== first.section)) return [rule];
      const lists = rule.items.flatMap((item) => (item.peers ? [item.peers] : []));
      const [list] = lists;
      const ports = rule.items.find((item) => item.ports)?.ports;
      const whole = {
        ...first,
        ...(list
          ? { peers: { ...list, peers: allTogether(lists.flatMap(({ peers }) => peers)) } }
          : {}),
        ...(ports ? { ports } : {}),
      };
      return [{ ...rule, items: [whole] }];
    }),
);

/** Whoever belongs to the namespace of the policy. */
function ownNamespace(at: Span): PeerList {
  const selector = { at, requirements: [] };
  return { member: 'fromEndpoints', at, peers: [{ kind: 'endpoints', at, selector }] };
}

export const missingPeersAreLocal = misreading(
  {
    id: 'missing-peers-are-local',
    belief: 'an item without peers is for the own namespace',
    truth: 'An item with ports and without peers is for everybody, pods and the outside alike.',
  },
  (world) =>
    mapItems(world, (item) => [
      !item.peers && item.ports ? { ...item, peers: ownNamespace(item.at) } : item,
    ]),
);

export const emptyListIsLocal = misreading(
  {
    id: 'empty-list-is-local',
    belief: 'an empty list of peers stands for the own namespace',
    truth: 'An empty list names nobody; the own namespace is the list with `{}` in it.',
  },
  (world) =>
    mapItems(world, (item) => [
      item.peers?.peers.length === 0 ? { ...item, peers: ownNamespace(item.at) } : item,
    ]),
);
