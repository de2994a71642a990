import { failure, success, type Result } from '../base/result.ts';
import type { Cluster, ContainerPort, Labels } from '../policy/cluster.ts';
import type { SharedLab } from './shared-lab.ts';

/** A small cluster to start from: a client and a server, no policy. */
export const emptyLab: SharedLab = {
  cluster: {
    namespaces: [{ name: 'default', labels: {} }],
    nodes: [{ name: 'node-1', labels: {}, ip: '172.18.0.2' }],
    pods: [
      {
        name: 'client',
        namespace: 'default',
        labels: { app: 'client' },
        ip: '10.0.0.10',
        node: 'node-1',
        ports: [],
      },
      {
        name: 'server',
        namespace: 'default',
        labels: { app: 'server' },
        ip: '10.0.0.11',
        node: 'node-1',
        ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
      },
    ],
    services: [],
    external: [{ name: 'api.example.com', ip: '203.0.113.10' }],
  },
  policies: '# Write or paste your policies here.\n',
  mode: 'default',
  options: {},
  flows: [
    {
      from: { kind: 'pod', namespace: 'default', name: 'client' },
      to: { kind: 'pod', namespace: 'default', name: 'server' },
      port: 80,
      protocol: 'TCP',
    },
  ],
};

/** A pod as a form holds it. */
export interface PodDraft {
  readonly namespace: string;
  readonly name: string;
  /** `app=web, tier=front` */
  readonly labels: string;
  /** `80, 53/UDP, metrics=9090` */
  readonly ports: string;
}

/** The cluster with the pod of a form, and its namespace if that is new; or what is wrong with the form. */
export function addPod(cluster: Cluster, draft: PodDraft): Result<Cluster, string> {
  const namespace = draft.namespace.trim();
  const name = draft.name.trim();
  if (!isName(namespace)) return failure('Namespace: write small letters, digits and hyphens.');
  if (!isName(name)) return failure('Name: write small letters, digits and hyphens.');
  if (cluster.pods.some((pod) => pod.namespace === namespace && pod.name === name)) {
    return failure(`There is a pod ${namespace}/${name} already.`);
  }
  const labels = readLabels(draft.labels);
  if (labels === null) return failure('Labels: write them as app=web, tier=front.');
  const ports = readPorts(draft.ports);
  if (ports === null) return failure('Ports: write them as 80, 53/UDP, metrics=9090.');
  const node = cluster.nodes[0]?.name ?? 'node-1';
  const pod = { name, namespace, labels, ip: freeAddress(cluster), node, ports };
  return success({
    ...cluster,
    namespaces: cluster.namespaces.some((one) => one.name === namespace)
      ? cluster.namespaces
      : [...cluster.namespaces, { name: namespace, labels: {} }],
    pods: [...cluster.pods, pod],
  });
}

export function removePod(cluster: Cluster, namespace: string, name: string): Cluster {
  const pods = cluster.pods.filter((pod) => pod.namespace !== namespace || pod.name !== name);
  return { ...cluster, pods };
}

/** The cluster with a name outside of it; or what is wrong. */
export function addExternal(cluster: Cluster, text: string): Result<Cluster, string> {
  const name = text.trim();
  if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) return failure('Write a name such as api.example.com.');
  if (cluster.external.some((one) => one.name === name)) {
    return failure(`${name} is there already.`);
  }
  const ip = `203.0.113.${10 + cluster.external.length}`;
  return success({ ...cluster, external: [...cluster.external, { name, ip }] });
}

function isName(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/.test(text);
}

function readLabels(text: string): Labels | null {
  const labels: [string, string][] = [];
  for (const piece of pieces(text)) {
    const match = /^([\w./-]+)=([\w.-]*)$/.exec(piece);
    if (!match) return null;
    labels.push([match[1] ?? '', match[2] ?? '']);
  }
  return Object.fromEntries(labels);
}

function readPorts(text: string): readonly ContainerPort[] | null {
  const ports: ContainerPort[] = [];
  for (const piece of pieces(text)) {
    const match = /^(?:([a-z0-9-]{1,15})=)?(\d{1,5})(?:\/(TCP|UDP|SCTP))?$/i.exec(piece);
    const port = Number(match?.[2]);
    if (!match || port < 1 || port > 65_535) return null;
    const protocol = (match[3]?.toUpperCase() ?? 'TCP') as ContainerPort['protocol'];
    ports.push({ name: match[1] ?? '', port, protocol });
  }
  return ports;
}

function pieces(text: string): string[] {
  return text
    .split(/[,\s]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function freeAddress(cluster: Cluster): string {
  const used = new Set(cluster.pods.map(({ ip }) => ip));
  for (let last = 10; ; last += 1) {
    const ip = `10.0.${Math.floor(last / 250)}.${last % 250}`;
    if (!used.has(ip)) return ip;
  }
}
