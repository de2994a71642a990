import type { Cluster, ContainerPort, ServicePort } from '../policy/cluster.ts';
import { formatFlowEnd, type FlowEnd } from '../policy/flow.ts';
import type { FlowDraft } from './flow-draft.ts';

/**
 * Sets one end of a draft. A new destination that does not have the port brings its own first one,
 * and a request goes away with the port it was for.
 */
export function chooseEnd(
  cluster: Cluster,
  draft: FlowDraft,
  side: 'from' | 'to',
  end: FlowEnd,
): FlowDraft {
  const changed = { ...draft, [side]: formatFlowEnd(end) };
  if (side === 'from') return changed;
  const ports = portsOf(cluster, end);
  const [first] = ports;
  const isThere = ports.some(
    ({ port, protocol }) => String(port) === draft.port && protocol === draft.protocol,
  );
  if (first === undefined || isThere) return changed;
  return { ...changed, port: String(first.port), protocol: first.protocol, ask: 'none' };
}

function portsOf(cluster: Cluster, end: FlowEnd): readonly (ContainerPort | ServicePort)[] {
  if (end.kind === 'address') {
    return cluster.services.find(({ clusterIP }) => clusterIP === end.ip)?.ports ?? [];
  }
  if (end.kind !== 'pod') return [];
  const pod = cluster.pods.find(
    ({ namespace, name }) => namespace === end.namespace && name === end.name,
  );
  return pod?.ports ?? [];
}
