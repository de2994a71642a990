import fc from 'fast-check';
import type { Cluster, Pod } from '../../src/core/policy/cluster.ts';
import type { EnforcementMode, PolicyWorld } from '../../src/core/policy/engine.ts';
import type { Flow, FlowEnd } from '../../src/core/policy/flow.ts';
import { parsePolicies } from '../../src/core/policy/parse-policies.ts';

/** A policy as plain data, the way YAML would be read: easy to change in a law, then written as JSON and parsed. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: RuleData;
  readonly specs?: readonly RuleData[];
}

export interface RuleData {
  readonly [field: string]: unknown;
  readonly ingress?: readonly ItemData[];
  readonly ingressDeny?: readonly ItemData[];
  readonly egress?: readonly ItemData[];
  readonly egressDeny?: readonly ItemData[];
}

export type ItemData = Readonly<Record<string, unknown>>;

/** A world to be: the laws change its parts before it is built. */
export interface Sketch {
  readonly cluster: Cluster;
  readonly manifests: readonly Manifest[];
  readonly flows: readonly Flow[];
}

/** Builds the world of a sketch. A generated policy that the parser rejects is a mistake of the generator. */
export function worldOf(
  cluster: Cluster,
  manifests: readonly Manifest[],
  mode: EnforcementMode = 'default',
): PolicyWorld {
  const text = manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n');
  const { policies, rejected, problems } = parsePolicies(text);
  if (rejected.length > 0) throw new Error(`Rejected: ${JSON.stringify(problems)}\n${text}`);
  return { cluster, policies, mode };
}

const namespaces = ['red', 'blue'] as const;
const nodes = ['node-1', 'node-2'] as const;
const labelsOfPods = fc.record(
  { app: fc.constantFrom('x', 'y', 'z'), tier: fc.constantFrom('front', 'back') },
  { requiredKeys: ['app'] },
);

const portsOfPods = fc.constantFrom(
  [],
  [{ name: 'web', port: 8080, protocol: 'TCP' as const }],
  [{ name: 'web', port: 80, protocol: 'TCP' as const }],
);

function pod(index: number): fc.Arbitrary<Pod> {
  return fc.record({
    name: fc.constant(`pod-${index}`),
    namespace: fc.constantFrom(...namespaces),
    labels: labelsOfPods as fc.Arbitrary<Record<string, string>>,
    ip: fc.constant(`10.0.0.${index + 10}`),
    node: fc.constantFrom(...nodes),
    ports: portsOfPods,
  });
}

const dnsServer: Pod = {
  name: 'coredns',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
  ip: '10.0.0.5',
  node: 'node-1',
  ports: [{ name: 'dns', port: 53, protocol: 'UDP' }],
};

export const clusters: fc.Arbitrary<Cluster> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.boolean())
  .chain(([count, labelled]) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => pod(index))).map((pods) => ({
      namespaces: [
        { name: 'red', labels: labelled ? { team: 'warm' } : {} },
        { name: 'blue', labels: { team: 'cold' } },
        { name: 'kube-system', labels: {} },
      ],
      nodes: [
        { name: 'node-1', labels: {}, ip: '172.18.0.1', apiserver: true },
        { name: 'node-2', labels: {}, ip: '172.18.0.2' },
      ],
      pods: [...pods, dnsServer],
      services: [
        {
          name: 'x',
          namespace: 'red',
          labels: { app: 'x' },
          clusterIP: '10.96.0.10',
          selector: { app: 'x' },
          ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' as const }],
        },
      ],
      external: [
        { name: 'api.example.com', ip: '203.0.113.10' },
        { name: 'www.example.org', ip: '198.51.100.7' },
      ],
    })),
  );

const podSelector = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: fc.record({ app: fc.constantFrom('x', 'y', 'z') }) }),
  fc.record({ matchLabels: fc.record({ tier: fc.constantFrom('front', 'back') }) }),
  fc.constant({ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['back'] }] }),
  fc.constant({ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }),
  fc.constant({ matchExpressions: [{ key: 'app', operator: 'In', values: ['x', 'y'] }] }),
);

const endpointPeer = fc.oneof(
  podSelector,
  fc.constant({ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'blue' } }),
  fc.constant({ matchLabels: { 'io.cilium.k8s.namespace.labels.team': 'cold', app: 'x' } }),
  fc.constant({ matchExpressions: [{ key: 'io.kubernetes.pod.namespace', operator: 'Exists' }] }),
  fc.constant({ matchLabels: { 'reserved:host': '' } }),
);

const entity = fc.constantFrom(
  'all',
  'world',
  'cluster',
  'host',
  'remote-node',
  'kube-apiserver',
  'none',
);
const cidrEntry = fc.constantFrom<ItemData>(
  { cidr: '0.0.0.0/0' },
  { cidr: '203.0.113.0/24', except: ['203.0.113.8/29'] },
  { cidr: '198.51.100.7/32' },
  { cidr: '10.0.0.0/8' },
);
const few = <Member>(member: fc.Arbitrary<Member>): fc.Arbitrary<Member[]> =>
  fc.array(member, { minLength: 1, maxLength: 2 });

function peers(side: 'from' | 'to'): fc.Arbitrary<ItemData> {
  const field = (name: string): string => `${side}${name}`;
  return fc.oneof(
    { weight: 4, arbitrary: few(endpointPeer).map((list) => ({ [field('Endpoints')]: list })) },
    { weight: 2, arbitrary: few(entity).map((list) => ({ [field('Entities')]: list })) },
    { weight: 2, arbitrary: few(cidrEntry).map((list) => ({ [field('CIDRSet')]: list })) },
    { weight: 1, arbitrary: fc.constant({ [field('Endpoints')]: [] }) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
}

export const portEntry: fc.Arbitrary<ItemData> = fc.oneof(
  fc.record({
    port: fc.constantFrom('80', '8080', '53', '0', 'web'),
    protocol: fc.constantFrom('TCP', 'UDP', 'ANY'),
  }),
  fc.constant({ port: '50', endPort: 90, protocol: 'TCP' }),
);

const plainPorts = few(portEntry).map((ports) => ({ toPorts: [{ ports }] }));
const httpPorts = fc
  .record({
    method: fc.constantFrom('GET', 'GET|POST', ''),
    path: fc.constantFrom('/', '/v1/.*', ''),
  })
  .map((rule) => ({
    toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [rule] } }],
  }));
const icmpTypes = fc.constant({ icmps: [{ fields: [{ type: 8 }] }] });

/** Members that only an allow may have are left out of deny items. */
function item(side: 'from' | 'to', effect: 'allow' | 'deny'): fc.Arbitrary<ItemData> {
  const ports = effect === 'allow' ? [plainPorts, httpPorts, icmpTypes] : [plainPorts, icmpTypes];
  const usual = fc
    .tuple(peers(side), fc.oneof(fc.constant({}), ...ports))
    .map(([who, where]) => ({ ...who, ...where }));
  if (side === 'from' || effect === 'deny') return usual;
  const names = fc.constantFrom<ItemData>(
    { toFQDNs: [{ matchName: 'api.example.com' }] },
    { toFQDNs: [{ matchPattern: '*.example.org' }], toPorts: [{ ports: [{ port: '80' }] }] },
  );
  const lookUp = fc.constantFrom('*', '*.example.com').map((matchPattern) => ({
    toEndpoints: [
      { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } },
    ],
    toPorts: [{ ports: [{ port: '53' }], rules: { dns: [{ matchPattern }] } }],
  }));
  return fc.oneof(
    { weight: 4, arbitrary: usual },
    { weight: 1, arbitrary: names },
    { weight: 1, arbitrary: lookUp },
  );
}

const sections = {
  ingress: few(item('from', 'allow')),
  ingressDeny: few(item('from', 'deny')),
  egress: few(item('to', 'allow')),
  egressDeny: few(item('to', 'deny')),
};

type SectionName = keyof typeof sections;

/** A rule with at least one of the given sections. */
export function rules(
  names: readonly SectionName[] = ['ingress', 'ingressDeny', 'egress', 'egressDeny'],
): fc.Arbitrary<RuleData> {
  const chosen = fc.subarray([...names], { minLength: 1, maxLength: 2 });
  const shape = chosen.chain((some) =>
    fc.record({
      endpointSelector: podSelector,
      ...Object.fromEntries(some.map((name) => [name, sections[name]])),
    }),
  );
  return fc
    .tuple(
      shape,
      fc.option(fc.record({ ingress: fc.boolean(), egress: fc.boolean() }), {
        freq: 5,
        nil: undefined,
      }),
    )
    .map(([rule, enableDefaultDeny]) =>
      enableDefaultDeny ? { ...rule, enableDefaultDeny } : rule,
    );
}

export function ciliumManifests(rule: fc.Arbitrary<RuleData>): fc.Arbitrary<Manifest> {
  return fc.oneof(
    fc.record({
      apiVersion: fc.constant('cilium.io/v2'),
      kind: fc.constant('CiliumNetworkPolicy'),
      metadata: fc.record({
        name: fc.constantFrom('p', 'q'),
        namespace: fc.constantFrom(...namespaces),
      }),
      spec: rule,
    }),
    fc.record({
      apiVersion: fc.constant('cilium.io/v2'),
      kind: fc.constant('CiliumClusterwideNetworkPolicy'),
      metadata: fc.record({ name: fc.constantFrom('p', 'q') }),
      specs: few(rule),
    }),
  );
}

const podPeer = fc.oneof(
  fc.record({ podSelector }),
  fc.record({ namespaceSelector: fc.constantFrom({}, { matchLabels: { team: 'cold' } }) }),
  fc.record({
    podSelector,
    namespaceSelector: fc.constantFrom(
      {},
      { matchLabels: { 'kubernetes.io/metadata.name': 'red' } },
    ),
  }),
  fc.constant({ ipBlock: { cidr: '0.0.0.0/0', except: ['203.0.113.0/24'] } }),
);

const networkPorts = fc.constantFrom<ItemData>(
  {},
  { ports: [{ port: 80 }] },
  { ports: [{ port: 'web' }] },
  { ports: [{ protocol: 'UDP' }] },
  { ports: [{ port: 50, endPort: 90 }] },
);

function networkItems(side: 'from' | 'to'): fc.Arbitrary<ItemData[]> {
  return fc.array(
    fc
      .tuple(
        fc.oneof(
          fc.constant({}),
          few(podPeer).map((list) => ({ [side]: list })),
        ),
        networkPorts,
      )
      .map(([who, where]) => ({ ...who, ...where })),
    { maxLength: 2 },
  );
}

export const networkPolicies: fc.Arbitrary<Manifest> = fc.record({
  apiVersion: fc.constant('networking.k8s.io/v1'),
  kind: fc.constant('NetworkPolicy'),
  metadata: fc.record({
    name: fc.constantFrom('p', 'q'),
    namespace: fc.constantFrom(...namespaces),
  }),
  spec: fc.record(
    {
      podSelector,
      ingress: networkItems('from'),
      egress: networkItems('to'),
      policyTypes: fc.subarray(['Ingress', 'Egress']),
    },
    { requiredKeys: ['podSelector'] },
  ),
});

export const manifests: fc.Arbitrary<Manifest> = fc.oneof(
  { weight: 3, arbitrary: ciliumManifests(rules()) },
  { weight: 1, arbitrary: networkPolicies },
);

const requests = fc.constantFrom<Partial<Flow>>(
  {},
  {},
  { http: { method: 'GET', path: '/' } },
  { http: { method: 'POST', path: '/v1/a' } },
);

/** Flows between any two ends of a cluster, on ports that policies speak of and others. */
export function flowsIn(cluster: Cluster): fc.Arbitrary<Flow> {
  const podEnd = fc
    .constantFrom(...cluster.pods)
    .map(({ namespace, name }): FlowEnd => ({ kind: 'pod', namespace, name }));
  const other = fc.constantFrom<FlowEnd>(
    { kind: 'host' },
    { kind: 'node', name: 'node-1' },
    { kind: 'node', name: 'node-2' },
    { kind: 'external', name: 'api.example.com' },
    { kind: 'external', name: 'www.example.org' },
  );
  const ends = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(podEnd, podEnd) },
    { weight: 1, arbitrary: fc.tuple(podEnd, other) },
    { weight: 1, arbitrary: fc.tuple(other, podEnd) },
    {
      weight: 1,
      arbitrary: fc.tuple(podEnd, fc.constant<FlowEnd>({ kind: 'address', ip: '10.96.0.10' })),
    },
  );
  const ports = fc.oneof(
    fc.tuple(fc.constantFrom(80, 8080, 443, 60), requests).map(([port, request]) => ({
      port,
      protocol: 'TCP' as const,
      ...request,
    })),
    fc.constantFrom<Partial<Flow>>({}, { dns: 'api.example.com' }).map((request) => ({
      port: 53,
      protocol: 'UDP' as const,
      ...request,
    })),
    fc.constant({ port: 8, protocol: 'ICMP' as const }),
  );
  return fc.tuple(ends, ports).map(([[from, to], port]) => ({ from, to, ...port }));
}

/** A cluster with policies of the given kind and flows to ask about. */
export function sketches(
  manifest: fc.Arbitrary<Manifest> = manifests,
  count: { readonly min: number; readonly max: number } = { min: 0, max: 4 },
): fc.Arbitrary<Sketch> {
  return clusters.chain((cluster) =>
    fc.record({
      cluster: fc.constant(cluster),
      manifests: fc.array(manifest, { minLength: count.min, maxLength: count.max }),
      flows: fc.array(flowsIn(cluster), { minLength: 4, maxLength: 12 }),
    }),
  );
}
