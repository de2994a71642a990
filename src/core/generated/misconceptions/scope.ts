import { mapItems, mapRules, misreading } from './misconception.ts';

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
