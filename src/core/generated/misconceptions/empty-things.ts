import type { CiliumItem } from '../../policy/policy.ts';
import { isAllow, mapItems, mapNetworkPolicies, misreading } from './misconception.ts';

/** An item that admits everybody. */
function everybody(item: CiliumItem): CiliumItem {
  const { at } = item;
  return {
    ...item,
    peers: { member: 'entities', at, peers: [{ kind: 'entity', at, entity: 'all' }] },
  };
}

export const emptyItemAllowsAll = misreading(
  {
    id: 'empty-item-allows-all',
    belief: 'an empty item `{}` admits everybody, as it does in a NetworkPolicy',
    truth: 'In a CiliumNetworkPolicy an empty item admits nobody and turns on default deny.',
  },
  (world) => mapItems(world, (item) => [item.peers || item.ports ? item : everybody(item)]),
);

export const emptyListIsAnyone = misreading(
  {
    id: 'empty-list-is-anyone',
    belief: 'an empty list of peers sets no condition',
    truth: 'An empty list names nobody, so its item admits nobody.',
  },
  (world) =>
    mapItems(world, (item) => [
      isAllow(item) && item.peers?.peers.length === 0 ? everybody(item) : item,
    ]),
);

export const emptySelectorIsAnyone = misreading(
  {
    id: 'empty-selector-is-anyone',
    belief: 'a peer `{}` stands for everybody, in the cluster and outside',
    truth: 'In a CiliumNetworkPolicy `{}` stands for the pods of the own namespace.',
  },
  (world) =>
    mapItems(world, (item) => [
      item.peers?.peers.some(
        (peer) => peer.kind === 'endpoints' && peer.selector.requirements.length === 0,
      )
        ? everybody(item)
        : item,
    ]),
);

export const emptyKubernetesRuleAllowsNobody = misreading(
  {
    id: 'empty-kubernetes-rule-allows-nobody',
    belief: 'an empty rule `{}` admits nobody, as it does in a CiliumNetworkPolicy',
    truth:
      'In a NetworkPolicy a rule without peers and ports sets no condition and admits everybody.',
  },
  (world) =>
    mapNetworkPolicies(world, (policy) => ({
      ...policy,
      policyTypes: [
        ...(policy.policyTypes ?? []),
        ...policy.items.map(({ section }) =>
          section === 'ingress' ? ('Ingress' as const) : ('Egress' as const),
        ),
      ],
      items: policy.items.filter((item) => item.peers.length > 0 || item.ports.length > 0),
    })),
);
