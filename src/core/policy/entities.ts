import { clusterKey, clusterName, k8sLabel } from './compile-selector.ts';
import type { Requirement } from './label-set.ts';

/** The selectors that an entity stands for; an end in any of them is part of it. @see pkg/policy/api/entity.go */
export function entitySelectors(entity: string): readonly (readonly Requirement[])[] {
  if (entity === 'all') return [[]];
  if (entity !== 'cluster' && entity !== 'cluster-mesh') return [[reserved(entity)]];
  const special = [
    'host',
    'remote-node',
    'init',
    'ingress',
    'health',
    'unmanaged',
    'kube-apiserver',
  ].map((name) => [reserved(name)]);
  return [...special, [k8sLabel(clusterKey, clusterName)]];
}

function reserved(name: string): Requirement {
  return { source: 'reserved', key: name, operator: 'Exists', values: [] };
}
