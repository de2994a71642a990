import type { Scene } from './scene.ts';

/** The places where a policy with HTTP rules is written wrong, each with what is written there. */
export interface Writing {
  readonly apiVersion: string;
  readonly subject: string;
  readonly labels: string;
  readonly protocol: string;
  readonly isPortQuoted: boolean;
  /** Where `rules` stands: in the entry of `toPorts`, or beside it. */
  readonly rulesIn: 'entry' | 'item';
  /** A second member for peers in the same item. */
  readonly secondPeers: boolean;
  readonly isList: boolean;
}

export const sound: Writing = {
  apiVersion: 'cilium.io/v2',
  subject: 'endpointSelector',
  labels: 'matchLabels',
  protocol: 'TCP',
  isPortQuoted: true,
  rulesIn: 'entry',
  secondPeers: false,
  isList: true,
};

/** One such place: how it goes wrong, and what people want to change who take the right form for wrong. */
export interface Construct {
  readonly name: string;
  readonly broken: Partial<Writing>;
  /** Two wordings of what mends it. */
  readonly repair: readonly [string, string];
  readonly misedited: Partial<Writing>;
  /** Two wordings of what somebody changes in vain. */
  readonly misedit: readonly [string, string];
  /** Follows "Whoever believes that". */
  readonly belief: string;
  readonly why: string;
}

export const constructs: readonly [Construct, ...Construct[]] = [
  {
    name: 'port',
    broken: { isPortQuoted: false },
    repair: [
      'Put the value of `port` in quotes',
      'Put the value of `port` in quotes, so that it is a string',
    ],
    misedited: { isPortQuoted: false },
    misedit: [
      'Take the quotes off the value of `port`',
      'Take the quotes off the value of `port`, so that it is a number',
    ],
    belief: 'a port is a number, as it is in a NetworkPolicy',
    why: 'In a CiliumNetworkPolicy `port` is a string, since it may hold a name as well.',
  },
  {
    name: 'protocol',
    broken: { protocol: 'tcp' },
    repair: [
      'Write the protocol in capitals',
      'Write the value of `protocol` in capitals, as `TCP`',
    ],
    misedited: { protocol: 'HTTP' },
    misedit: [
      'Write `HTTP` as the protocol',
      'Write `HTTP` as the value of `protocol`, as the rules are for it',
    ],
    belief: '`protocol` names the protocol of the rules below it',
    why: 'The field takes transport protocols in capitals, such as `TCP`; layer 7 is told by the key under `rules`.',
  },
  {
    name: 'rules',
    broken: { rulesIn: 'item' },
    repair: [
      'Move `rules` into the entry of `toPorts`',
      'Move `rules` in by one level, into the entry of `toPorts`',
    ],
    misedited: { rulesIn: 'item' },
    misedit: [
      'Move `rules` out, beside `toPorts`',
      'Move `rules` out by one level, so that it stands beside `toPorts`',
    ],
    belief: '`rules` are for the whole item and stand beside its ports',
    why: 'Rules of layer 7 belong to the ports they filter, so they stand in the entry of `toPorts`, beside `ports`.',
  },
  {
    name: 'labels',
    broken: { labels: 'matchLables' },
    repair: ['Correct a slip in `matchLables`', 'Correct the spelling of the field `matchLables`'],
    misedited: { labels: 'labels' },
    misedit: [
      'Write `labels` for `matchLabels`',
      'Write `labels` in place of the field `matchLabels`',
    ],
    belief: 'a selector holds its labels under the name that pods use',
    why: 'A selector knows `matchLabels` and `matchExpressions`; any other field is unknown and refused.',
  },
  {
    name: 'subject',
    broken: { subject: 'podSelector' },
    repair: [
      'Write `endpointSelector` for `podSelector`',
      'Write `endpointSelector` in place of the field `podSelector`',
    ],
    misedited: { subject: 'podSelector' },
    misedit: [
      'Write `podSelector` for `endpointSelector`',
      'Write `podSelector` in place of the field `endpointSelector`',
    ],
    belief: 'the pods of a policy are named as they are in a NetworkPolicy',
    why: 'A CiliumNetworkPolicy selects its pods with `endpointSelector`; `podSelector` belongs to NetworkPolicy.',
  },
  {
    name: 'api-version',
    broken: { apiVersion: 'cilium.io/v1' },
    repair: [
      'Write `cilium.io/v2` as the version',
      'Write `cilium.io/v2` as the value of `apiVersion`',
    ],
    misedited: { apiVersion: 'networking.k8s.io/v1' },
    misedit: [
      'Write `networking.k8s.io/v1` as the version',
      'Write `networking.k8s.io/v1` as the value of `apiVersion`',
    ],
    belief: 'all network policies belong to one API group',
    why: 'The kind CiliumNetworkPolicy is served as `cilium.io/v2`.',
  },
  {
    name: 'second-peers',
    broken: { secondPeers: true },
    repair: [
      'Give `fromEntities` an item of its own',
      'Move `fromEntities` into an item of its own in the same list',
    ],
    misedited: { secondPeers: true },
    misedit: [
      'Add `fromEntities: [cluster]` to the item',
      'Add `fromEntities: [cluster]` beside `fromEndpoints` in the item',
    ],
    belief: 'an item takes several kinds of peers side by side',
    why: 'An item takes one kind of peers; a second kind needs an item of its own.',
  },
  {
    name: 'list',
    broken: { isList: false },
    repair: [
      'Make `ingress` a list of one item',
      'Put a dash before the first field, so that `ingress` is a list',
    ],
    misedited: { isList: false },
    misedit: [
      'Make `ingress` a map without a dash',
      'Take the dash away, so that `ingress` is a map of fields',
    ],
    belief: 'a section with one rule needs no list',
    why: '`ingress` is a list of items, even when it holds a single one.',
  },
];

/** The policy as written. */
export function writtenPolicy(
  { server, client, home, key, port, resources }: Scene,
  writing: Writing,
): string {
  const { apiVersion, subject, labels, protocol, isPortQuoted, rulesIn, secondPeers, isList } =
    writing;
  const rules = ['rules:', '  http:', '  - method: "GET"', `    path: "/${resources[0]}"`];
  const item = [
    'fromEndpoints:',
    '- matchLabels:',
    `    ${key}: ${client.name}`,
    ...(secondPeers ? ['fromEntities:', '- cluster'] : []),
    'toPorts:',
    '- ports:',
    `  - port: ${isPortQuoted ? `"${port}"` : port}`,
    `    protocol: ${protocol}`,
    ...(rulesIn === 'entry' ? rules.map((line) => `  ${line}`) : rules),
  ];
  return [
    `apiVersion: ${apiVersion}`,
    'kind: CiliumNetworkPolicy',
    'metadata:',
    `  name: ${client.name}-to-${server.name}`,
    `  namespace: ${home}`,
    'spec:',
    `  ${subject}:`,
    `    ${labels}:`,
    `      ${key}: ${server.name}`,
    '  ingress:',
    ...item.map((line, place) => `  ${!isList ? '  ' : place === 0 ? '- ' : '  '}${line}`),
  ].join('\n');
}
