import type { Cluster } from '../policy/cluster.ts';
import type { Flow, FlowEnd } from '../policy/flow.ts';

/** A flow as an option: from where, to where, and what. */
export function describeFlow(cluster: Cluster, flow: Flow): string {
  return `From \`${endName(cluster, flow.from)}\` to \`${endName(cluster, flow.to)}\`: ${whatOf(flow)}`;
}

/** The request or the port of a flow. */
export function whatOf(flow: Flow): string {
  if (flow.dns !== undefined) return `lookup of \`${flow.dns}\``;
  if (flow.http) return `\`${flow.http.method} ${flow.http.path}\` on port ${flow.port}`;
  if (flow.protocol === 'ICMP') return 'ping';
  return `${flow.protocol} port ${flow.port}`;
}

/** `namespace/pod`, the name outside, or the service behind an address. */
export function endName(cluster: Cluster, end: FlowEnd): string {
  switch (end.kind) {
    case 'pod':
      return `${end.namespace}/${end.name}`;
    case 'address': {
      const service = cluster.services.find(({ clusterIP }) => clusterIP === end.ip);
      return service ? `service ${service.name}` : end.ip;
    }
    case 'host':
      return 'host';
    default:
      return end.name;
  }
}
