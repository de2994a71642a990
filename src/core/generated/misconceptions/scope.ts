import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import { isAllow, mapItems, mapRules, misreading, type Misconception } from './misconception.ts';

export const policySelectsNamespace = misreading(
  {
    id: 'policy-selects-namespace',
    belief: 'a policy governs every pod of its namespace',
    truth: 'A policy governs the pods that its own selector selects, and no others.',
  },
  ({ policies }) =>
    mapRules(policies, (rule) => {
      const selector = { ...rule.subject.selector, requirements: [] };
      return [{ ...rule, subject: { ...rule.subject, selector } }];
    }),
);

export const unnamedPeersAreFree = misreading(
  {
    id: 'unnamed-peers-are-free',
    belief: 'a policy has a say only on the peers that it names',
    truth: 'Once a rule selects a pod for a direction, whoever no rule admits is stopped there.',
  },
  ({ policies }) =>
    mapRules(policies, (rule) => [
      { ...rule, enableDefaultDeny: { ingress: false, egress: false } },
    ]),
);

export const denyCoversAllPorts = misreading(
  {
    id: 'deny-covers-all-ports',
    belief: 'a deny with ports shuts its peer out altogether',
    truth: 'A deny with ports denies these ports and no others.',
  },
  (world) =>
    mapItems(world, (item) => {
      if (!item.section.endsWith('Deny')) return [item];
      const { ports: _ports, ...everyPort } = item;
      return [everyPort];
    }),
);

export const peerIsEnough = misreading(
  {
    id: 'peer-is-enough',
    belief: 'an item that names the peer admits it on every port',
    truth: 'Within one item the port must match as well as the peer.',
  },
  (world) =>
    mapItems(world, (item) => {
      const { ports: _ports, ...everyPort } = item;
      return [isAllow(item) && item.peers ? everyPort : item];
    }),
);

export const portIsEnough = misreading(
  {
    id: 'port-is-enough',
    belief: 'an item that lists the port admits whoever asks for it',
    truth: 'Within one item the peer must match as well as the port.',
  },
  (world) =>
    mapItems(world, (item) => {
      const { peers: _peers, ...everybody } = item;
      return [isAllow(item) && item.ports ? everybody : item];
    }),
);

export const neighborsAreFree: Misconception = {
  id: 'neighbors-are-free',
  belief: 'pods of one namespace reach each other whatever the policies say',
  truth: 'Policies hold within a namespace as they hold between two.',
  decide(world, flow) {
    const { from, to } = flow;
    const areNeighbors =
      from.kind === 'pod' && to.kind === 'pod' && from.namespace === to.namespace;
    return decide(areNeighbors ? withoutPolicies(world) : world, flow);
  },
};

const emptiedWorlds = new WeakMap<PolicyWorld, PolicyWorld>();

function withoutPolicies(world: PolicyWorld): PolicyWorld {
  const emptied = emptiedWorlds.get(world) ?? { ...world, policies: [] };
  emptiedWorlds.set(world, emptied);
  return emptied;
}
