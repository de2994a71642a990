import { formatFlowEnd, type Flow, type FlowEnd } from '../policy/flow.ts';
import type { Cluster } from '../policy/cluster.ts';

/** A text that is equal for equal flows, to tell and keep them by. */
export function flowKey(flow: Flow): string {
  const { from, to, port, protocol, code, http, dns } = flow;
  return JSON.stringify([
    formatFlowEnd(from),
    formatFlowEnd(to),
    port,
    protocol,
    code ?? null,
    http ? [http.method, http.path, http.host ?? null, Object.entries(http.headers ?? {})] : null,
    dns ?? null,
  ]);
}

/** An end as people write it: `default/xwing`, `api.example.com`, `node kind-worker`, or a service's name. */
export function endName(end: FlowEnd, cluster?: Cluster): string {
  switch (end.kind) {
    case 'pod':
      return `${end.namespace}/${end.name}`;
    case 'node':
      return `node ${end.name}`;
    case 'host':
      return 'its own node';
    case 'external':
      return end.name;
    case 'address': {
      const service = cluster?.services.find(({ clusterIP }) => clusterIP === end.ip);
      return service ? `service ${service.namespace}/${service.name}` : end.ip;
    }
  }
}

/** What is sent: `80/TCP`, `GET /v1/x on 80/TCP`, `look-up of example.com on 53/UDP`, `ICMP type 8`. */
export function askName(flow: Flow): string {
  const { port, protocol, http, dns } = flow;
  const way = protocol.startsWith('ICMP') ? `${protocol} type ${port}` : `${port}/${protocol}`;
  if (http) return `${http.method} ${http.path} on ${way}`;
  return dns === undefined ? way : `look-up of ${dns} on ${way}`;
}

/** Whether a cluster has both ends of a flow, so that it can be judged there. */
export function hasEnds(cluster: Cluster, flow: Flow): boolean {
  const has = (end: FlowEnd): boolean => {
    switch (end.kind) {
      case 'pod':
        return cluster.pods.some(
          ({ namespace, name }) => namespace === end.namespace && name === end.name,
        );
      case 'node':
        return cluster.nodes.some(({ name }) => name === end.name);
      case 'external':
        return cluster.external.some(({ name }) => name === end.name);
      default:
        return true;
    }
  };
  return has(flow.from) && has(flow.to);
}
