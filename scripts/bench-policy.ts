// `npm run -s bench:policy`: the matrix of a large cluster, beside the naive loop over pairs of pods.
import type { Cluster, Pod } from '../src/core/policy/cluster.ts';
import { decide } from '../src/core/policy/decide.ts';
import type { PolicyWorld } from '../src/core/policy/engine.ts';
import { matrix } from '../src/core/policy/matrix.ts';
import { parsePolicies } from '../src/core/policy/parse-policies.ts';

const podCount = 200;
const policyCount = 50;
const runs = 5;
const port = { port: 8080, protocol: 'TCP' } as const;

console.table([
  measure('40 kinds of pods, 5 of each', (index) => ({ app: `app-${index % 40}` })),
  measure('every pod with labels of its own', (index) => ({
    app: `app-${index % 40}`,
    pod: `pod-${index}`,
  })),
]);

function measure(what: string, labelsOf: (index: number) => Record<string, string>): object {
  const cluster = clusterOf(labelsOf);
  const text = Array.from({ length: policyCount }, (_, index) => policyText(index)).join('---\n');
  const parseMs = median(() => parsePolicies(text));
  const { policies } = parsePolicies(text);
  // A new world each time: nothing may be left over from the run before.
  const fresh = (): PolicyWorld => ({ cluster, policies, mode: 'default' });
  const matrixMs = median(() => readAll(fresh()));
  const naiveMs = median(() => loop(fresh(), cluster), 1);
  if (policies.length !== policyCount || readAll(fresh()) !== loop(fresh(), cluster)) {
    throw new Error('The matrix and the naive loop disagree.');
  }
  return {
    cluster: what,
    pods: podCount,
    policies: policyCount,
    'parse (ms)': Math.round(parseMs),
    'matrix (ms)': Number(matrixMs.toFixed(1)),
    'naive loop (ms)': Math.round(naiveMs),
    'times faster': Math.round(naiveMs / matrixMs),
  };
}

/** Reads every cell. @returns how many are forwarded */
function readAll(world: PolicyWorld): number {
  const all = matrix(world, [port]);
  let forwarded = 0;
  for (let source = 0; source < podCount; source += 1) {
    for (let destination = 0; destination < podCount; destination += 1) {
      if (all.verdictOf(source, destination, 0).verdict === 'FORWARDED') forwarded += 1;
    }
  }
  return forwarded;
}

/** What an engine without identities does: the full decision for each pair of pods. */
function loop(world: PolicyWorld, { pods }: Cluster): number {
  let forwarded = 0;
  for (const from of pods) {
    for (const to of pods) {
      const flow = { from: { kind: 'pod', ...from }, to: { kind: 'pod', ...to }, ...port } as const;
      if (decide(world, flow).verdict === 'FORWARDED') forwarded += 1;
    }
  }
  return forwarded;
}

function median(task: () => unknown, times = runs): number {
  const taken = Array.from({ length: times }, () => {
    const startedAt = performance.now();
    task();
    return performance.now() - startedAt;
  }).toSorted((left, right) => left - right);
  return taken[Math.floor(times / 2)] ?? 0;
}

function clusterOf(labelsOf: (index: number) => Record<string, string>): Cluster {
  const pods = Array.from({ length: podCount }, (_, index): Pod => ({
    name: `pod-${index}`,
    namespace: `team-${index % 4}`,
    labels: labelsOf(index),
    ip: `10.0.${Math.floor(index / 100)}.${index % 100}`,
    node: `node-${index % 5}`,
    ports: [{ name: 'web', port: 8080, protocol: 'TCP' }],
  }));
  const namespaces = Array.from({ length: 4 }, (_, index) => ({
    name: `team-${index}`,
    labels: {},
  }));
  return { namespaces, nodes: [], pods, services: [], external: [] };
}

function policyText(index: number): string {
  const target = `app-${index % 40}`;
  const peer = `app-${(index * 7) % 40}`;
  const namespace = `team-${index % 4}`;
  const deny =
    index % 10 === 0
      ? `  ingressDeny:\n    - fromEndpoints: [{matchLabels: {app: app-${index % 39}}}]\n`
      : '';
  return `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: p${index}, namespace: ${namespace}}
spec:
  endpointSelector: {matchLabels: {app: ${target}}}
${deny}  ingress:
    - fromEndpoints:
        - matchLabels: {app: ${peer}}
        - matchExpressions: [{key: k8s:io.kubernetes.pod.namespace, operator: In, values: [team-${(index + 1) % 4}]}]
      toPorts:
        - ports: [{port: "8080", protocol: TCP}, {port: web, protocol: TCP}]
  egress:
    - toEntities: [cluster]
      toPorts:
        - ports: [{port: "8000", endPort: 9000, protocol: TCP}]
`;
}
