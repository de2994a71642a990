import * as v from 'valibot';
import type { ClusterNode, Namespace, Pod, Service } from '../policy/cluster.ts';

/** Where objects are put as they are read. */
export interface FoundObjects {
  readonly namespaces: Namespace[];
  readonly nodes: ClusterNode[];
  readonly pods: Pod[];
  readonly services: Service[];
}

/** Puts an object of this kind where it belongs, or says in a few words why not. */
export function readKubeObject(
  kind: string,
  object: unknown,
  found: FoundObjects,
): string | undefined {
  if (!Object.hasOwn(readers, kind)) return 'this kind takes no part here';
  return readers[kind as keyof typeof readers](object, found);
}

const readers = {
  Namespace: (object: unknown, { namespaces }: FoundObjects) => {
    const read = v.safeParse(namespaceSchema, object);
    if (!read.success) return problemOf(read.issues);
    namespaces.push({ name: read.output.metadata.name, labels: read.output.metadata.labels });
    return undefined;
  },
  Node: (object: unknown, { nodes }: FoundObjects) => {
    const read = v.safeParse(nodeSchema, object);
    if (!read.success) return problemOf(read.issues);
    const { metadata, status } = read.output;
    const ip = status.addresses.find(({ type }) => type === 'InternalIP')?.address ?? '';
    const apiserver = 'node-role.kubernetes.io/control-plane' in metadata.labels;
    nodes.push({
      name: metadata.name,
      labels: metadata.labels,
      ip,
      ...(apiserver ? { apiserver } : {}),
    });
    return undefined;
  },
  Pod: (object: unknown, { pods }: FoundObjects) => {
    const read = v.safeParse(podSchema, object);
    if (!read.success) return problemOf(read.issues);
    const { metadata, spec, status } = read.output;
    pods.push({
      name: metadata.name,
      namespace: metadata.namespace,
      labels: metadata.labels,
      ip: status.podIP,
      node: spec.nodeName,
      ports: spec.containers
        .flatMap(({ ports }) => ports)
        .map(({ name, containerPort, protocol }) => ({ name, port: containerPort, protocol })),
      serviceAccount: spec.serviceAccountName,
      ...(spec.hostNetwork ? { hostNetwork: true } : {}),
    });
    return undefined;
  },
  Service: (object: unknown, { services }: FoundObjects) => {
    const read = v.safeParse(serviceSchema, object);
    if (!read.success) return problemOf(read.issues);
    const { metadata, spec } = read.output;
    const { clusterIP, selector } = spec;
    services.push({
      name: metadata.name,
      namespace: metadata.namespace,
      labels: metadata.labels,
      ...(clusterIP === undefined || clusterIP === 'None' ? {} : { clusterIP }),
      ...(selector === undefined ? {} : { selector }),
      ports: spec.ports.map(({ port, targetPort, protocol }) => ({
        port,
        protocol,
        ...(targetPort === undefined ? {} : { targetPort }),
      })),
    });
    return undefined;
  },
};

function problemOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  return `${v.getDotPath(issue as never) ?? 'its root'}: ${issue.message}`;
}

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const labels = v.optional(v.record(v.string(), v.string()), {});
const metadata = v.object({ name, labels });
const namespaced = v.object({ name, namespace: v.optional(name, 'default'), labels });
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const protocol = v.optional(v.picklist(['TCP', 'UDP', 'SCTP']), 'TCP');

const namespaceSchema = v.object({ metadata });
const nodeSchema = v.object({
  metadata,
  status: v.optional(
    v.object({
      addresses: v.optional(v.array(v.object({ type: v.string(), address: v.string() })), []),
    }),
    { addresses: [] },
  ),
});
const podSchema = v.object({
  metadata: namespaced,
  spec: v.object({
    nodeName: v.optional(name, 'not scheduled'),
    serviceAccountName: v.optional(name, 'default'),
    hostNetwork: v.optional(v.boolean(), false),
    containers: v.optional(
      v.array(
        v.object({
          ports: v.optional(
            v.array(v.object({ name: v.optional(v.string(), ''), containerPort: port, protocol })),
            [],
          ),
        }),
      ),
      [],
    ),
  }),
  status: v.optional(v.object({ podIP: v.optional(v.string(), '') }), { podIP: '' }),
});
const serviceSchema = v.object({
  metadata: namespaced,
  spec: v.object({
    clusterIP: v.optional(v.string()),
    selector: v.optional(v.record(v.string(), v.string())),
    ports: v.optional(
      v.array(v.object({ port, targetPort: v.optional(v.union([port, v.string()])), protocol })),
      [],
    ),
  }),
});
