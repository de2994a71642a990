import type { Topic } from './draft.ts';

const topic = (
  note: string,
  heading: string,
  points: readonly string[],
  pages: readonly string[],
): Topic => ({ note, anchor: anchorOf(heading), heading, points, pages });

/** As a Git host makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z\d -]/g, '')
    .replaceAll(' ', '-');
}

const layer3 = 'security/policy/layer3/';
const layer4 = 'security/policy/layer4/';
const layer7 = 'security/policy/layer7/';
const basics = 'security/policy/intro/';
const constructs = 'security/policy/kubernetes/';

/** The sections that teach what the families ask. */
export const topics = {
  itemLogic: topic(
    'interpret-policies',
    'AND inside an item, OR between items',
    ['NP-4'],
    [layer4],
  ),
  bothEnds: topic(
    'interpret-policies',
    'Peers, ports and both ends',
    ['NP-5', 'NP-6', 'NP-7'],
    [constructs, layer3],
  ),
  servicePorts: topic('interpret-policies', 'Peers, ports and both ends', ['NP-8'], [layer4]),
  names: topic(
    'interpret-policies',
    'DNS names need the DNS proxy',
    ['NP-11', 'NP-12'],
    [layer3, layer7],
  ),
  refusals: topic(
    'interpret-policies',
    'What a refusal looks like',
    ['NP-14', 'interpret-policies-X3'],
    [layer7],
  ),
  emptyThings: topic(
    'interpret-policies',
    'What it is confused with',
    ['NP-9', 'NP-10', 'interpret-policies-X1'],
    [layer3],
  ),
  ports: topic('rule-structure', 'Ports and ICMP', ['NP-44', 'NP-45'], [layer4]),
  filters: topic(
    'rule-structure',
    'Layer 7 filters, and how they vanish',
    ['NP-47', 'NP-48'],
    [layer7],
  ),
  deny: topic(
    'rule-structure',
    'Deny rules',
    ['NP-49', 'rule-structure-X3'],
    ['security/policy/deny/'],
  ),
  brokenRules: topic(
    'rule-structure',
    'What a broken rule says',
    ['NP-44', 'rule-structure-X1'],
    [layer4, layer3],
  ),
  defaultDeny: topic(
    'enforcement-modes',
    'Default deny per endpoint and per direction',
    ['NP-32', 'enforcement-modes-X2'],
    [basics],
  ),
  entities: topic(
    'identity-based-security',
    'Entities: peers without pod labels',
    ['NP-18', 'NP-20'],
    [layer3],
  ),
  addresses: topic(
    'identity-based-security',
    'Addresses, CIDR groups and nodes',
    ['NP-22', 'identity-based-security-X3'],
    [layer3],
  ),
  onePool: topic(
    'kubernetes-vs-cilium',
    'One pool of rules',
    ['NP-59'],
    ['network/kubernetes/policy/'],
  ),
  dialects: topic(
    'kubernetes-vs-cilium',
    'One intent in two dialects',
    ['NP-62', 'NP-63'],
    [constructs, 'network/kubernetes/policy/'],
  ),
} as const;
