import { parseAddress, sameAddress, type Address } from './cidr.ts';
import type { Cluster, ContainerPort, Labels, Pod } from './cluster.ts';
import {
  clusterKey,
  clusterName,
  namespaceKey,
  namespaceLabelsPrefix,
  serviceAccountKey,
} from './compile-selector.ts';
import { LabelSet, type SourcedLabel } from './label-set.ts';

/** One end of a flow, after addresses and services are resolved. */
export type End = PodEnd | NodeEnd | WorldEnd;

export interface PodEnd {
  readonly kind: 'pod';
  readonly name: string;
  readonly namespace: string;
  readonly ip: string;
  readonly node: string;
  /** Its own named ports, which ingress rules mean. */
  readonly ports: readonly ContainerPort[];
  /** The named ports of its identity, which egress rules of others mean. */
  readonly identityPorts: readonly ContainerPort[];
  readonly labels: LabelSet;
}

export interface NodeEnd {
  readonly kind: 'node';
  readonly name: string;
  readonly ip: string;
  readonly apiserver: boolean;
  /** What a `nodeSelector` sees. */
  readonly labels: LabelSet;
}

export interface WorldEnd {
  readonly kind: 'world';
  readonly name: string;
  readonly ip: string;
  readonly address: Address | undefined;
  /** Outside names with this address. */
  readonly names: readonly string[];
  readonly labels: LabelSet;
}

/** All ends of a cluster, with their labels. */
export class Ends {
  private readonly pods = new Map<string, PodEnd | NodeEnd>();
  private readonly nodes = new Map<string, NodeEnd>();
  private readonly byAddress = new Map<string, PodEnd | NodeEnd>();
  readonly all: readonly (PodEnd | NodeEnd)[];

  constructor(private readonly cluster: Cluster) {
    for (const node of cluster.nodes) {
      const end = nodeEnd(node.name, node.ip, node.labels, node.apiserver === true);
      this.nodes.set(node.name, end);
      this.byAddress.set(node.ip, end);
    }
    const namespaces = new Map(cluster.namespaces.map((one) => [one.name, one.labels]));
    const labelled = cluster.pods.map((pod) => ({
      pod,
      labels: new LabelSet(podLabels(pod, namespaces.get(pod.namespace) ?? {})),
    }));
    const identityPorts = portsByIdentity(labelled);
    this.all = labelled.map(({ pod, labels }) => {
      const end = this.podEnd(pod, labels, identityPorts.get(labels.identity) ?? []);
      this.pods.set(`${pod.namespace}/${pod.name}`, end);
      if (!this.byAddress.has(pod.ip)) this.byAddress.set(pod.ip, end);
      return end;
    });
  }

  pod(namespace: string, name: string): PodEnd | NodeEnd | undefined {
    return this.pods.get(`${namespace}/${name}`);
  }

  /** Nodes that only pods mention exist too, without labels. */
  node(name: string): NodeEnd | undefined {
    const known = this.nodes.get(name);
    if (known || !this.cluster.pods.some((pod) => pod.node === name)) return known;
    return nodeEnd(name, '', {}, false);
  }

  external(name: string): WorldEnd | undefined {
    const host = this.cluster.external.find((one) => one.name === name);
    return host && this.world(host.ip, host.name);
  }

  /** Whoever has this address; an unknown one is outside. */
  at(ip: string): End {
    return this.byAddress.get(ip) ?? this.world(ip, ip);
  }

  private world(ip: string, name: string): WorldEnd {
    const address = parseAddress(ip);
    const hosts = this.cluster.external.filter((one) => {
      const other = parseAddress(one.ip);
      return one.ip === ip || (address && other && sameAddress(address, other));
    });
    const labels: SourcedLabel[] = [{ source: 'reserved', key: 'world', value: '' }];
    if (hosts.some((host) => host.apiserver)) labels.push(apiserverLabel);
    const names = hosts.map((host) => host.name);
    return { kind: 'world', name, ip, address, names, labels: new LabelSet(labels) };
  }

  private podEnd(
    pod: Pod,
    labels: LabelSet,
    identityPorts: readonly ContainerPort[],
  ): PodEnd | NodeEnd {
    if (pod.hostNetwork) {
      return this.nodes.get(pod.node) ?? nodeEnd(pod.node, pod.ip, {}, false);
    }
    const { namespace, ip, node, ports } = pod;
    const name = `${namespace}/${pod.name}`;
    return { kind: 'pod', name, namespace, ip, node, ports, identityPorts, labels };
  }
}

/**
 * Cilium keeps the named ports of each identity, for all of its pods together; a name that stands for two
 * numbers is left out.
 * @see TestGetEgressNamedPorts in pkg/policy/resolve_test.go
 */
function portsByIdentity(
  labelled: readonly { readonly pod: Pod; readonly labels: LabelSet }[],
): ReadonlyMap<string, readonly ContainerPort[]> {
  const all = new Map<string, ContainerPort[]>();
  for (const { pod, labels } of labelled) {
    if (pod.hostNetwork) continue;
    all.set(labels.identity, [...(all.get(labels.identity) ?? []), ...pod.ports]);
  }
  const agreed = [...all].map(([identity, ports]) => {
    const clashes = (port: ContainerPort): boolean =>
      ports.some(
        (other) =>
          other.name === port.name && other.protocol === port.protocol && other.port !== port.port,
      );
    return [identity, ports.filter((port) => !clashes(port))] as const;
  });
  return new Map(agreed);
}

/**
 * The labels that `subject` sees at `peer`: a node is `host` to the pods on it, `remote-node` to all others.
 */
export function peerLabels(peer: End, subject: End): LabelSet {
  if (peer.kind !== 'node') return peer.labels;
  const local = isOwnNode(peer, subject);
  const labels: SourcedLabel[] = [
    { source: 'reserved', key: local ? 'host' : 'remote-node', value: '' },
    ...(peer.apiserver ? [apiserverLabel] : []),
  ];
  return new LabelSet(labels);
}

/** Whether `peer` is the node that `subject` runs on, or is. */
export function isOwnNode(peer: End, subject: End): boolean {
  if (peer.kind !== 'node') return false;
  if (subject.kind === 'pod') return subject.node === peer.name;
  return subject.kind === 'node' && subject.name === peer.name;
}

const apiserverLabel: SourcedLabel = { source: 'reserved', key: 'kube-apiserver', value: '' };

function nodeEnd(name: string, ip: string, labels: Labels, apiserver: boolean): NodeEnd {
  const own = [
    ...k8sLabels(labels),
    { source: 'reserved', key: 'host', value: '' },
    ...(apiserver ? [apiserverLabel] : []),
  ];
  return { kind: 'node', name, ip, apiserver, labels: new LabelSet(own) };
}

function podLabels(pod: Pod, namespaceLabels: Labels): SourcedLabel[] {
  const namespace = { 'kubernetes.io/metadata.name': pod.namespace, ...namespaceLabels };
  return [
    ...k8sLabels(pod.labels),
    ...k8sLabels(
      Object.fromEntries(
        Object.entries(namespace).map(([key, value]) => [`${namespaceLabelsPrefix}${key}`, value]),
      ),
    ),
    ...k8sLabels({
      [namespaceKey]: pod.namespace,
      [clusterKey]: clusterName,
      [serviceAccountKey]: pod.serviceAccount ?? 'default',
    }),
  ];
}

function k8sLabels(labels: Labels): SourcedLabel[] {
  return Object.entries(labels).map(([key, value]) => ({ source: 'k8s', key, value }));
}
