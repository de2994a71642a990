import * as v from 'valibot';
import { stringify } from 'yaml';
import type { Cluster, ClusterNode, Namespace, Pod, Service } from '../policy/cluster.ts';
import { readYamlText } from '../policy/yaml-documents.ts';
import { readKubeObject, type FoundObjects } from './kube-kinds.ts';

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
  const found: FoundObjects = { namespaces: [], nodes: [], pods: [], services: [] };
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
    const problem = readKubeObject(kind, object, found);
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

const headSchema = v.object({
  kind: v.string(),
  metadata: v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(253)) }),
});
const listSchema = v.object({ items: v.pipe(v.array(v.unknown()), v.maxLength(5000)) });
