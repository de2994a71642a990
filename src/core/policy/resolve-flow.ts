import type { Cluster, Service, ServicePort } from './cluster.ts';
import type { End, Ends } from './ends.ts';
import { formatFlowEnd, type Flow, type FlowEnd, type Protocol } from './flow.ts';

/** A flow between known ends. Policy never sees a service: it is translated to a backend here. */
export interface ResolvedFlow {
  readonly source: End;
  readonly destination: End;
  readonly port: number;
  readonly protocol: Protocol;
  readonly service?: Service;
  /** The service has no backend for this port, so no packet leaves. */
  readonly unserved?: boolean;
}

/** What is wrong with a flow from outside, in one sentence; nothing if `decide` can judge it. */
export function findFlowProblem(cluster: Cluster, flow: Flow): string | undefined {
  const unknown = [flow.from, flow.to].find((end) => !isKnown(cluster, end));
  if (unknown) return `The cluster has no ${formatFlowEnd(unknown)}.`;
  if (flow.from.kind === 'host' && flow.to.kind === 'host') {
    return 'Both ends are `host`, the node of the other end: name at least one of them.';
  }
  const limit = flow.protocol.startsWith('ICMP') ? 255 : 65_535;
  if (!Number.isInteger(flow.port) || flow.port < 0 || flow.port > limit) {
    return `The port must be a whole number from 0 to ${limit}.`;
  }
  return undefined;
}

function isKnown(cluster: Cluster, end: FlowEnd): boolean {
  switch (end.kind) {
    case 'pod':
      return cluster.pods.some((pod) => pod.namespace === end.namespace && pod.name === end.name);
    case 'node':
      return (
        cluster.nodes.some((node) => node.name === end.name) ||
        cluster.pods.some((pod) => pod.node === end.name)
      );
    case 'external':
      return cluster.external.some((host) => host.name === end.name);
    default:
      return true;
  }
}

/** @throws RangeError if an end is not in the cluster */
export function resolveFlow(cluster: Cluster, ends: Ends, flow: Flow): ResolvedFlow {
  const problem = findFlowProblem(cluster, flow);
  if (problem !== undefined) throw new RangeError(problem);
  const { protocol } = flow;
  const target = translate(cluster, ends, flow);
  const destination =
    target?.destination ?? (flow.to.kind === 'host' ? undefined : lookUp(ends, flow.to));
  const source = flow.from.kind === 'host' ? ownNode(ends, destination) : lookUp(ends, flow.from);
  return {
    source,
    destination: destination ?? ownNode(ends, source),
    port: target?.port ?? flow.port,
    protocol,
    ...(target ? { service: target.service, unserved: target.destination === undefined } : {}),
  };
}

function lookUp(ends: Ends, end: Exclude<FlowEnd, { kind: 'host' }>): End {
  const found =
    end.kind === 'pod'
      ? ends.pod(end.namespace, end.name)
      : end.kind === 'node'
        ? ends.node(end.name)
        : end.kind === 'external'
          ? ends.external(end.name)
          : ends.at(end.ip);
  if (!found) throw new RangeError(`The cluster has no ${formatFlowEnd(end)}.`);
  return found;
}

/** The node of a pod; the node itself for a node. An outside end has none, so it stands for itself. */
function ownNode(ends: Ends, other: End | undefined): End {
  if (!other) throw new RangeError('One end must say which node `host` is.');
  return other.kind === 'pod' ? (ends.node(other.node) ?? other) : other;
}

interface Translation {
  readonly service: Service;
  readonly destination?: End;
  readonly port: number;
}

function translate(cluster: Cluster, ends: Ends, flow: Flow): Translation | undefined {
  const ip = flow.to.kind === 'address' ? flow.to.ip : undefined;
  if (ip === undefined) return undefined;
  const service = cluster.services.find((one) => one.clusterIP === ip);
  if (!service) return undefined;
  const entry = service.ports.find(
    (one) => one.port === flow.port && one.protocol === flow.protocol,
  );
  const backend = entry && firstBackend(cluster, ends, service, entry);
  return backend
    ? { service, destination: backend.end, port: backend.port }
    : { service, port: flow.port };
}

function firstBackend(
  cluster: Cluster,
  ends: Ends,
  service: Service,
  entry: ServicePort,
): { end: End; port: number } | undefined {
  const target = entry.targetPort ?? entry.port;
  for (const pod of servicePods(cluster, service)) {
    const named = pod.ports.find((one) => one.name === target && one.protocol === entry.protocol);
    const port = typeof target === 'number' ? target : named?.port;
    const end = ends.pod(pod.namespace, pod.name);
    if (port !== undefined && end) return { end, port };
  }
  const address = service.endpoints?.[0];
  if (address === undefined) return undefined;
  const [, ip = address, port] = /^([^:]+):(\d+)$/.exec(address) ?? [];
  const number = typeof target === 'number' ? target : entry.port;
  return { end: ends.at(ip), port: port === undefined ? number : Number(port) };
}

/** The pods behind a service with a selector. */
export function servicePods(cluster: Cluster, service: Service): Cluster['pods'] {
  const wanted = Object.entries(service.selector ?? {});
  if (wanted.length === 0) return [];
  return cluster.pods.filter(
    (pod) =>
      pod.namespace === service.namespace &&
      wanted.every(([key, value]) => Object.hasOwn(pod.labels, key) && pod.labels[key] === value),
  );
}
