import type { Cluster, Pod } from '../policy/cluster.ts';

/** Pods that policies on pods cannot tell apart: one namespace, the same labels, account and ports. */
export interface PodGroup {
  /** `namespace/pod`, or `namespace/pod and 3 more`. */
  readonly name: string;
  /** Where the first of them stands in the cluster's list. */
  readonly index: number;
  readonly size: number;
}

/** The groups of a cluster, in the order of their first pods. Pods on the host network are their nodes. */
export function podGroups(cluster: Cluster): readonly PodGroup[] {
  const groups = new Map<string, { first: Pod; index: number; size: number }>();
  for (const [index, pod] of cluster.pods.entries()) {
    const { namespace, labels, serviceAccount, ports, hostNetwork, node } = pod;
    const sorted = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1));
    const key = JSON.stringify([namespace, sorted, serviceAccount, ports, hostNetwork && node]);
    const group = groups.get(key);
    if (group) group.size += 1;
    else groups.set(key, { first: pod, index, size: 1 });
  }
  return [...groups.values()].map(({ first, index, size }) => {
    const name = `${first.namespace}/${first.name}`;
    return { name: size === 1 ? name : `${name} and ${size - 1} more`, index, size };
  });
}
