import * as v from 'valibot';
import { stringify } from 'yaml';
import type { Cluster, ClusterNode, Namespace, Pod, Service } from '../policy/cluster.ts';
import { readYamlText } from '../policy/yaml-documents.ts';

/** What was found in the output of `kubectl get … -o yaml`. */
export interface KubeObjects {
  readonly namespaces: readonly Namespace[];
  readonly nodes: readonly ClusterNode[];
  readonly pods: readonly Pod[];
  readonly services: readonly Service[];
  /** Policies that stood among them, as YAML text. */
  readonly policies: string;
  /** What was left out or could not be read, in sentences. */
  readonly notes: readonly string[];
}

const policyKinds = [
  'NetworkPolicy',
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'CiliumCIDRGroup',
];

/** Notes that one text may cause; nobody reads more. */
const mostNotes = 20;

/**
 * Reads pods, namespaces, services and nodes from YAML: one list, as kubectl prints it, or documents one by one.
 * Other kinds are named in the notes and left out; nothing in the text makes this throw.
 */
export function readKubeObjects(text: string): KubeObjects {
  const found = {
    namespaces: [] as Namespace[],
    nodes: [] as ClusterNode[],
    pods: [] as Pod[],
    services: [] as Service[],
  };
  const policies: string[] = [];
  const notes: string[] = [];
  const objects = listObjects(text, notes);
  for (const object of objects) {
    const head = v.safeParse(headSchema, object);
    if (!head.success) {
      notes.push('Something without `kind` and `metadata.name` was left out.');
      continue;
    }
    const { kind, metadata } = head.output;
    const title = `${kind} ${metadata.name}`;
    if (policyKinds.includes(kind)) {
      policies.push(stringify(withoutServerFields(object)));
      continue;
    }
    const reader = Object.hasOwn(readers, kind) ? readers[kind as keyof typeof readers] : undefined;
    if (!reader) {
      notes.push(`${title} was left out: this kind takes no part here.`);
      continue;
    }
    const problem = reader(object, found);
    if (problem !== undefined) notes.push(`${title} was left out: ${problem}.`);
  }
  if (objects.length === 0 && notes.length === 0) notes.push('The text has no objects.');
  return {
    ...found,
    policies: policies.join('---\n'),
    notes:
      notes.length > mostNotes
        ? [...notes.slice(0, mostNotes), `And ${notes.length - mostNotes} more.`]
        : notes,
  };
}

/** The cluster with these objects in it: those of the same kind and name are replaced. */
export function withObjects(cluster: Cluster, objects: KubeObjects): Cluster {
  const merge = <One extends { readonly name: string; readonly namespace?: string }>(
    old: readonly One[],
    fresh: readonly One[],
  ): One[] => {
    const id = ({ namespace = '', name }: One): string => `${namespace}/${name}`;
    return [...new Map([...old, ...fresh].map((one) => [id(one), one])).values()];
  };
  const pods = merge(cluster.pods, objects.pods);
  const used = [...pods, ...objects.services].map(({ namespace }) => ({
    name: namespace,
    labels: {},
  }));
  const hosts = pods.map(({ node }) => ({ name: node, labels: {}, ip: '' }));
  const named = merge(cluster.namespaces, objects.namespaces);
  const nodes = merge(cluster.nodes, objects.nodes);
  return {
    ...cluster,
    namespaces: merge(used, named),
    nodes: merge(hosts, nodes),
    pods,
    services: merge(cluster.services, objects.services),
  };
}

function listObjects(text: string, notes: string[]): unknown[] {
  const yaml = readYamlText(text);
  if ('refusal' in yaml) {
    notes.push(yaml.refusal);
    return [];
  }
  return yaml.documents.flatMap(({ document, mistakes }, index) => {
    const [mistake] = mistakes;
    if (mistake) {
      notes.push(`Document ${index + 1}, line ${mistake.at.line}: ${mistake.message}`);
      return [];
    }
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch {
      notes.push(`Document ${index + 1} cannot be read: its aliases multiply it.`);
      return [];
    }
    const list = v.safeParse(listSchema, value);
    if (list.success) return list.output.items;
    return value === null || value === undefined ? [] : [value];
  });
}

/** What the API server added and no one wrote. */
function withoutServerFields(object: unknown): unknown {
  const { status: _, ...rest } = object as Record<string, unknown>;
  const { name, namespace, labels } = rest.metadata as Record<string, unknown>;
  return {
    ...rest,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(labels === undefined ? {} : { labels }),
    },
  };
}

type Found = {
  readonly namespaces: Namespace[];
  readonly nodes: ClusterNode[];
  readonly pods: Pod[];
  readonly services: Service[];
};

/** Each puts an object where it belongs, or says why not. */
const readers = {
  Namespace: (object: unknown, { namespaces }: Found) => {
    const read = v.safeParse(namespaceSchema, object);
    if (!read.success) return problemOf(read.issues);
    namespaces.push({ name: read.output.metadata.name, labels: read.output.metadata.labels });
    return undefined;
  },
  Node: (object: unknown, { nodes }: Found) => {
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
  Pod: (object: unknown, { pods }: Found) => {
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
  Service: (object: unknown, { services }: Found) => {
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

const headSchema = v.object({ kind: v.string(), metadata: v.object({ name }) });
const listSchema = v.object({ items: v.pipe(v.array(v.unknown()), v.maxLength(5000)) });
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
