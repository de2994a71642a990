import { Parser } from 'yaml';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hostileTexts, longest } from '../../../tests/policy/hostile-texts.ts';
import { parsePolicies } from './parse-policies.ts';
import { longestText, mostPieces } from './yaml-limits.ts';

/** A CiliumNetworkPolicy whose `spec` is the given lines, already indented by two. */
function cnp(spec: string, kind = 'CiliumNetworkPolicy'): string {
  return `apiVersion: cilium.io/v2\nkind: ${kind}\nmetadata: {name: p}\nspec:\n${spec}`;
}

function knp(spec: string): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec:\n${spec}`;
}

function ingress(item: string): string {
  return cnp(`  endpointSelector: {}\n  ingress:\n  - ${item}\n`);
}

function egress(item: string): string {
  return cnp(`  endpointSelector: {}\n  egress:\n  - ${item}\n`);
}

function ports(list: string, rules = ''): string {
  return `toPorts: [{ports: ${list}${rules === '' ? '' : `, rules: ${rules}`}}]`;
}

const tcp80 = '[{port: "80", protocol: TCP}]';
const many = (entry: string): string => `[${Array(41).fill(entry).join(', ')}]`;

/** Section 16 of the semantics and the traps of 2.5: the text, and the core of Cilium's message. */
const invalid: readonly (readonly [name: string, text: string, message: string])[] = [
  [
    'neither spec nor specs',
    'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: p}',
    'empty policy',
  ],
  ['no selector', cnp('  ingress: [{}]'), 'rule must have one of EndpointSelector or NodeSelector'],
  [
    'both selectors',
    cnp(
      '  endpointSelector: {}\n  nodeSelector: {}\n  ingress: [{}]',
      'CiliumClusterwideNetworkPolicy',
    ),
    'rule cannot have both EndpointSelector and NodeSelector',
  ],
  [
    'nodeSelector in a CNP',
    cnp('  nodeSelector: {}\n  ingress: [{}]'),
    'rule cannot have NodeSelector',
  ],
  [
    'no section',
    cnp('  endpointSelector: {}\n  ingress: []'),
    'rule must have at least one of Ingress, IngressDeny, Egress, EgressDeny',
  ],
  [
    'two peer members',
    ingress('{fromEndpoints: [{}], fromCIDR: [10.0.0.0/8]}'),
    'combining FromEndpoints and FromCIDR is not supported yet',
  ],
  [
    'two peer members in a deny item',
    cnp('  endpointSelector: {}\n  egressDeny: [{toEntities: [world], toCIDR: [10.0.0.0/8]}]'),
    'is not supported yet',
  ],
  ['too many ports', ingress(`{${ports(many('{port: "80"}'))}}`), 'too many ports, the max is 40'],
  [
    'too many ICMP fields',
    ingress(`{icmps: [{fields: ${many('{type: 8}')}}]}`),
    'too many types, the max is 40',
  ],
  [
    'HTTP on UDP',
    ingress(`{${ports('[{port: "80", protocol: UDP}]', '{http: [{}]}')}}`),
    'L7 rules can only apply to TCP (not UDP) except for DNS rules',
  ],
  [
    'HTTP without a protocol',
    ingress(`{${ports('[{port: "80"}]', '{http: [{}]}')}}`),
    'L7 rules can only apply to TCP (not ANY) except for DNS rules',
  ],
  [
    'HTTP on port 0',
    ingress(`{${ports('[{port: "0", protocol: TCP}]', '{http: [{}]}')}}`),
    'L7 rules can not be used when a port is 0',
  ],
  [
    'DNS rules on ingress',
    ingress(`{${ports('[{port: "53"}]', '{dns: [{matchPattern: "*"}]}')}}`),
    'L7 protocol DNS is not supported on ingress yet',
  ],
  [
    'DNS rules without ports',
    egress('{toPorts: [{rules: {dns: [{matchPattern: "*"}]}}]}'),
    'port 53 must be specified for DNS rules',
  ],
  [
    'DNS rules on a range',
    egress(`{${ports('[{port: "53", endPort: 60}]', '{dns: [{matchPattern: "*"}]}')}}`),
    'DNS rules do not support port ranges',
  ],
  [
    'HTTP and DNS together',
    egress(`{${ports(tcp80, '{http: [{}], dns: [{matchPattern: "*"}]}')}}`),
    'multiple L7 protocol rule types specified in single rule',
  ],
  [
    'a path that is no expression',
    ingress(`{${ports(tcp80, '{http: [{path: "/(a"}]}')}}`),
    'error parsing regexp: missing closing )',
  ],
  [
    'a method with look-ahead',
    ingress(`{${ports(tcp80, '{http: [{method: "(?=G)"}]}')}}`),
    'error parsing regexp: invalid or unsupported Perl syntax',
  ],
  [
    'a host that is no expression',
    ingress(`{${ports(tcp80, '{http: [{host: "[a"}]}')}}`),
    'error parsing regexp',
  ],
  [
    'a header match without name',
    ingress(`{${ports(tcp80, '{http: [{headerMatches: [{value: a}]}]}')}}`),
    'Header name missing',
  ],
  [
    'an unknown header action',
    ingress(`{${ports(tcp80, '{http: [{headerMatches: [{name: a, mismatch: DROP}]}]}')}}`),
    'Invalid header action: DROP',
  ],
  [
    'a header secret without name',
    ingress(`{${ports(tcp80, '{http: [{headerMatches: [{name: a, secret: {namespace: b}}]}]}')}}`),
    'Secret name missing',
  ],
  ['an unknown entity', ingress('{fromEntities: [wrold]}'), 'unsupported entity: wrold'],
  [
    'an entity that the schema lacks',
    egress('{toEntities: [world-ipv4]}'),
    'unsupported entity: world-ipv4',
  ],
  ['a CIDR that is none', egress('{toCIDR: [10.0.0.0/40]}'), 'unable to parse CIDR'],
  ['a CIDR without prefix', egress('{toCIDR: [192.0.2.1]}'), 'unable to parse CIDR'],
  ['an empty CIDR', egress('{toCIDR: [""]}'), 'IP must be specified'],
  [
    'a set entry that is no CIDR',
    egress('{toCIDRSet: [{cidr: 10.0.0.1}]}'),
    'unable to parse CIDRRule',
  ],
  [
    'an exception outside',
    egress('{toCIDRSet: [{cidr: 10.0.0.0/8, except: [192.168.0.0/16]}]}'),
    'allow CIDR prefix 10.0.0.0/8 does not contain exclude CIDR prefix 192.168.0.0/16',
  ],
  [
    'a set entry with nothing',
    egress('{toCIDRSet: [{except: []}]}'),
    'one of cidr, cidrGroupRef, or cidrGroupSelector is required',
  ],
  [
    'a set entry with two',
    egress('{toCIDRSet: [{cidr: 10.0.0.0/8, cidrGroupRef: a}]}'),
    'more than one of cidr, cidrGroupRef, or cidrGroupSelector may not be set',
  ],
  [
    'icmps beside toPorts',
    ingress(`{${ports(tcp80)}, icmps: [{fields: [{type: 8}]}]}`),
    'the ICMPs block may only be present without ToPorts',
  ],
  [
    'an ICMP family',
    ingress('{icmps: [{fields: [{family: IPv5, type: 8}]}]}'),
    'wrong family: IPv5',
  ],
  [
    'an ICMP name',
    ingress('{icmps: [{fields: [{type: PacketTooBig}]}]}'),
    'ICMP type PacketTooBig not found in IPv4',
  ],
  ['no port', ingress(`{${ports('[{protocol: TCP}]')}}`), 'port must be specified'],
  ['a port that is neither', ingress(`{${ports('[{port: "80-90"}]')}}`), 'unable to parse port'],
  ['a port too large', ingress(`{${ports('[{port: "70000"}]')}}`), 'unable to parse port'],
  ['a port that is a number', ingress(`{${ports('[{port: 80}]')}}`), 'port must be a string'],
  [
    'a range with a name',
    ingress(`{${ports('[{port: http, endPort: 90}]')}}`),
    'endPort is not supported with a named port',
  ],
  [
    'an unknown protocol',
    ingress(`{${ports('[{port: "80", protocol: HTTP}]')}}`),
    'invalid protocol',
  ],
  [
    'a protocol in lower case',
    ingress(`{${ports('[{port: "80", protocol: tcp}]')}}`),
    'invalid protocol',
  ],
  [
    'both name and pattern',
    egress('{toFQDNs: [{matchName: a.b, matchPattern: "*.b"}]}'),
    'only one of MatchName or MatchPattern is allowed',
  ],
  [
    'a star in a name',
    egress('{toFQDNs: [{matchName: "*.b"}]}'),
    'Invalid characters in MatchName',
  ],
  [
    'a bad pattern',
    egress('{toFQDNs: [{matchPattern: "a|b"}]}'),
    'Invalid characters in MatchPattern',
  ],
  [
    'a long name',
    egress(`{toFQDNs: [{matchName: ${'a'.repeat(256)}}]}`),
    'Must be <= 255 characters long',
  ],
  [
    'an operator',
    ingress('{fromEndpoints: [{matchExpressions: [{key: a, operator: in, values: [b]}]}]}'),
    'not a valid selector operator',
  ],
  [
    'In without values',
    ingress('{fromEndpoints: [{matchExpressions: [{key: a, operator: In}]}]}'),
    'must be specified when operator is In or NotIn',
  ],
  [
    'Exists with values',
    ingress('{fromEndpoints: [{matchExpressions: [{key: a, operator: Exists, values: [b]}]}]}'),
    'may not be specified when operator is Exists or DoesNotExist',
  ],
  [
    'a label value with a star',
    ingress('{fromEndpoints: [{matchLabels: {a: "b*"}}]}'),
    'invalid label selector',
  ],
  [
    'host ingress with HTTP',
    cnp(
      `  nodeSelector: {}\n  ingress: [{${ports(tcp80, '{http: [{}]}')}}]`,
      'CiliumClusterwideNetworkPolicy',
    ),
    'L7 policy is not supported on host ingress yet',
  ],
  [
    'host egress with HTTP',
    cnp(
      `  nodeSelector: {}\n  egress: [{${ports(tcp80, '{http: [{}]}')}}]`,
      'CiliumClusterwideNetworkPolicy',
    ),
    'L7 protocol HTTP is not supported on host egress yet',
  ],
  [
    'an empty server name',
    egress(`{toPorts: [{ports: ${tcp80}, serverNames: [""]}]}`),
    'empty server name is not allowed',
  ],
  [
    'server names with HTTP',
    egress(`{toPorts: [{ports: ${tcp80}, serverNames: [a.b], rules: {http: [{}]}}]}`),
    'ServerNames are not allowed with L7 rules without TLS termination',
  ],
  [
    'a listener on ingress',
    ingress(`{toPorts: [{ports: ${tcp80}, listener: {name: l, envoyConfig: {name: c}}}]}`),
    'Listener is not allowed on ingress',
  ],
  [
    'a listener with HTTP',
    egress(
      `{toPorts: [{ports: ${tcp80}, listener: {name: l, envoyConfig: {name: c}}, rules: {http: [{}]}}]}`,
    ),
    'Listener is not allowed with L7 rules',
  ],
  [
    'fromNodes',
    ingress('{fromNodes: [{}]}'),
    'FromNodes/ToNodes rules can only be applied when the "enable-node-selector-labels" flag is set',
  ],
  [
    'L7 in a deny section',
    cnp(`  endpointSelector: {}\n  ingressDeny: [{${ports(tcp80, '{http: [{}]}')}}]`),
    'unknown field "spec.ingressDeny[0].toPorts[0].rules"',
  ],
  [
    'toFQDNs in a deny section',
    cnp('  endpointSelector: {}\n  egressDeny: [{toFQDNs: [{matchName: a.b}]}]'),
    'unknown field "spec.egressDeny[0].toFQDNs"',
  ],
  ['fromRequires', ingress('{fromRequires: [{}]}'), 'removed, express it in the selectors'],
  ['kafka rules', ingress(`{${ports(tcp80, '{kafka: []}')}}`), 'unknown field'],
  [
    'an authentication mode',
    ingress('{fromEndpoints: [{}], authentication: {mode: always}}'),
    'Unsupported value: "always"',
  ],
  [
    'a list written as a map',
    cnp('  endpointSelector: {}\n  ingress:\n    fromEndpoints: [{}]'),
    'must be of type array: "object"',
  ],
  [
    'a null peer list',
    cnp('  endpointSelector: {}\n  ingress:\n  - fromEndpoints:'),
    'must be of type array: "null"',
  ],
  [
    'a selector beside its list item',
    cnp('  endpointSelector: {}\n  ingress:\n  - fromEndpoints:\n    matchLabels: {a: b}'),
    'unknown field "spec.ingress[0].matchLabels"',
  ],
  [
    'a NetworkPolicy peer with nothing',
    knp('  podSelector: {}\n  ingress: [{from: [{}]}]'),
    'must specify a peer',
  ],
  [
    'ipBlock beside a selector',
    knp('  podSelector: {}\n  ingress: [{from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}]'),
    'may not specify both ipBlock and another peer',
  ],
  [
    'endPort below port',
    knp('  podSelector: {}\n  ingress: [{ports: [{port: 80, endPort: 79}]}]'),
    'must be greater than or equal to `port`',
  ],
  [
    'endPort without port',
    knp('  podSelector: {}\n  ingress: [{ports: [{endPort: 79}]}]'),
    'must be greater than or equal to `port`',
  ],
  [
    'except not strictly inside',
    knp(
      '  podSelector: {}\n  ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]}]',
    ),
    'must be a strict subset of `cidr`',
  ],
  [
    'a quoted number in a NetworkPolicy',
    knp('  podSelector: {}\n  ingress: [{ports: [{port: "80"}]}]'),
    'must be a number',
  ],
  [
    'another protocol in a NetworkPolicy',
    knp('  podSelector: {}\n  ingress: [{ports: [{port: 80, protocol: ANY}]}]'),
    'invalid protocol',
  ],
  [
    'a wrong version',
    cnp('  endpointSelector: {}\n  ingress: [{}]').replace('cilium.io/v2', 'cilium.io/v1'),
    'CiliumClusterwideNetworkPolicy',
  ],
  ['a wrong kind', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}', 'unknown kind "Pod"'],
  [
    'no name',
    'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nspec:\n  endpointSelector: {}\n  ingress: [{}]',
    'must have name',
  ],
];

describe('parsePolicies', () => {
  it.each(invalid)('rejects %s in the words of Cilium', (_name, text, message) => {
    const { policies, problems, rejected } = parsePolicies(text);
    expect(policies).toEqual([]);
    expect(rejected).toHaveLength(1);
    const messages = problems
      .filter((problem) => problem.level === 'error')
      .map((one) => one.message);
    expect(messages.join('\n')).toContain(message);
  });

  const single: readonly (readonly [name: string, text: string, path: string])[] = [
    [
      'a protocol in lower case beside HTTP rules',
      ingress(`{${ports('[{port: "80", protocol: tcp}]', '{http: [{path: "/"}]}')}}`),
      'spec.ingress[0].toPorts[0].ports[0].protocol',
    ],
    [
      'a named port with such a protocol',
      ingress(`{${ports('[{port: http, protocol: tcp}]', '{http: [{path: "/"}]}')}}`),
      'spec.ingress[0].toPorts[0].ports[0].protocol',
    ],
    ['a name that is a number', ingress('{}').replace('name: p', 'name: 7'), 'metadata.name'],
    ['metadata that are a text', ingress('{}').replace('{name: p}', 'p'), 'metadata'],
    [
      'a port of a NetworkPolicy that is a list, beside `endPort`',
      knp('  podSelector: {}\n  ingress: [{ports: [{port: [80], endPort: 90}]}]'),
      'spec.ingress[0].ports[0].port',
    ],
    ...(
      [
        ['key', '{key: 7, operator: Exists}'],
        ['operator', '{key: a, operator: yes}'],
        ['values', '{key: a, operator: In, values: b}'],
        ['values[0]', '{key: a, operator: In, values: [7]}'],
      ] as const
    ).map(
      ([field, expression]) =>
        [
          `${field} of an expression that is of another type`,
          ingress(`{fromEndpoints: [{matchExpressions: [${expression}]}]}`),
          `spec.ingress[0].fromEndpoints[0].matchExpressions[0].${field}`,
        ] as const,
    ),
  ];

  it.each(single)('reports nothing besides the cause: %s', (_name, text, path) => {
    const { problems } = parsePolicies(text);
    expect(problems.filter((one) => one.level === 'error').map((one) => one.path)).toEqual([path]);
  });

  it('names the nearest field and the place of a slip', () => {
    const text = cnp('  endpointSelector:\n    matchLables: {a: b}\n  ingress: [{}]');
    const [problem] = parsePolicies(text).problems;
    expect(problem).toMatchObject({
      level: 'error',
      document: 1,
      path: 'spec.endpointSelector.matchLables',
      expected: 'matchLabels',
      at: { line: 6, column: 5, endLine: 6 },
    });
    expect(text.slice(problem?.at.from, problem?.at.to)).toBe('matchLables');
  });

  it('says where rules belong that stand one level too high', () => {
    const text = cnp(
      '  endpointSelector: {}\n  ingress:\n  - toPorts:\n    - ports: [{port: "80", protocol: TCP}]\n    rules: {http: [{}]}',
    );
    expect(parsePolicies(text).problems[0]?.hint).toContain('inside an entry of `toPorts`');
  });

  it('reports all mistakes of all documents at once, and keeps the sound documents', () => {
    const text = [
      ingress('{fromEntities: [wrold], toPorts: [{ports: [{port: 80}]}]}'),
      ingress('{fromEntities: [world]}'),
      ingress('{fromEndpoint: [{}]}'),
    ].join('---\n');
    const { policies, problems, rejected } = parsePolicies(text);
    expect(policies.map((policy) => policy.document)).toEqual([2]);
    expect(rejected.map((one) => one.document)).toEqual([1, 3]);
    expect(problems.filter((one) => one.level === 'error').map((one) => one.document)).toEqual([
      1, 1, 3,
    ]);
  });

  it('reports fields that are not simulated on the very field, without rejecting', () => {
    const text = egress(`{toPorts: [{ports: ${tcp80}, serverNames: [a.b]}]}`);
    const { policies, problems } = parsePolicies(text);
    expect(policies).toHaveLength(1);
    expect(problems).toMatchObject([
      { level: 'not-simulated', path: 'spec.egress[0].toPorts[0].serverNames' },
    ]);
  });

  it('does not call a policy with tiers invalid, but not simulated', () => {
    const { problems, rejected } = parsePolicies(
      'apiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy',
    );
    expect(rejected).toEqual([]);
    expect(problems).toMatchObject([{ level: 'not-simulated', path: 'kind' }]);
  });

  it('warns that an empty item allows nobody', () => {
    expect(parsePolicies(ingress('{}')).problems).toMatchObject([{ level: 'warning' }]);
  });

  it('reads specs beside spec, and the items of a List', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: cilium.io/v2\n  kind: CiliumNetworkPolicy\n  metadata: {name: a, namespace: b}\n  spec: {endpointSelector: {}, ingress: [{}]}\n  specs: [{endpointSelector: {}, egress: [{}]}]\n`;
    const [policy] = parsePolicies(text).policies;
    expect(policy).toMatchObject({
      namespace: 'b',
      rules: [{ path: 'items[0].spec' }, { path: 'items[0].specs[0]' }],
    });
  });

  it('puts policies without a namespace into default', () => {
    expect(parsePolicies(ingress('{}')).policies).toMatchObject([{ namespace: 'default' }]);
  });

  it.each([
    ['5 MB of text', 'x'.repeat(5_000_000)],
    ['deep brackets', '['.repeat(100_000)],
    ['deep dashes', '- '.repeat(100_000)],
    ['deep maps in a row', 'a: '.repeat(20_000)],
    [
      'deep indentation',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['thousands of documents', '---\n'.repeat(50_000)],
    ['thousands of mistakes', '"a"\n'.repeat(20_000)],
  ])('ends quickly with one message for %s', (_name, text) => {
    expect(parsePolicies(text).problems).toHaveLength(1);
  });

  it.each(hostileTexts.map((one) => [one.name, one] as const))(
    'reads no more pieces than a text may have: %s',
    (_name, one) => {
      const read = vi.spyOn(Parser.prototype, 'next');
      onTestFinished(() => read.mockRestore());
      parsePolicies(longest(one, longestText));
      expect(read.mock.calls.length).toBeLessThanOrEqual(mostPieces);
    },
  );

  it('names each key that its map has already', () => {
    const text = ingress('{fromEntities: [world], fromEntities: [all]}\nmetadata: {name: q}');
    expect(parsePolicies(text).problems.map((one) => [one.at.line, one.message])).toEqual([
      [7, expect.stringContaining('key "fromEntities" already set in map')],
      [8, expect.stringContaining('key "metadata" already set in map')],
    ]);
  });

  it('stops at aliases that multiply a small text', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(',')}]`,
    );
    const text = `${cnp('  endpointSelector: {}\n  ingress: *l12')}\nmetadata2: &l0 {}\n${levels.join('\n')}`;
    const { policies } = parsePolicies(text);
    expect(policies).toEqual([]);
  });
});
