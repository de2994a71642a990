import type { TransportProtocol } from './cluster.ts';

export type Protocol = TransportProtocol | 'ICMP' | 'ICMPv6';

/** The first packet of a connection, and what is asked over it. Replies follow the connection. */
export interface Flow {
  readonly from: FlowEnd;
  /** An address that is a service's cluster address is translated to a backend before policy. */
  readonly to: FlowEnd;
  /** Destination port, 0 to 65535; for ICMP the type, 0 to 255. */
  readonly port: number;
  readonly protocol: Protocol;
  /** ICMP code; only "fragmentation needed" (type 3, code 4) is treated apart. For type 3, 4 if missing. */
  readonly code?: number;
  /** One HTTP request over the connection. Without it only the connection itself is judged. */
  readonly http?: HttpRequest;
  /** A name asked from a DNS server over this flow. */
  readonly dns?: string;
}

export interface HttpRequest {
  readonly method: string;
  /** The request target with its query string. */
  readonly path: string;
  /** Host header as sent, with the port if there is one. */
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type FlowEnd =
  | { readonly kind: 'pod'; readonly namespace: string; readonly name: string }
  /** The host namespace of a node: `host` for pods there, `remote-node` for all others. */
  | { readonly kind: 'node'; readonly name: string }
  /** The node on which the other end runs. */
  | { readonly kind: 'host' }
  /** Whatever has this address: a service, a pod, a node, else the world. */
  | { readonly kind: 'address'; readonly ip: string }
  | { readonly kind: 'external'; readonly name: string };

/**
 * Reads the short form of an end: `namespace/pod`, `external:name`, `node:name`, `host` or an IP address.
 * Whether such a pod or name exists is for `findFlowProblem` to say.
 */
export function parseFlowEnd(text: string): FlowEnd {
  if (text === 'host') return { kind: 'host' };
  const prefixed = /^(external|node):(.+)$/.exec(text);
  if (prefixed) {
    const kind = prefixed[1] === 'node' ? 'node' : 'external';
    return { kind, name: prefixed[2] ?? '' };
  }
  const slash = text.indexOf('/');
  if (slash < 0) return { kind: 'address', ip: text };
  return { kind: 'pod', namespace: text.slice(0, slash), name: text.slice(slash + 1) };
}

/** The short form of an end, which `parseFlowEnd` reads. */
export function formatFlowEnd(end: FlowEnd): string {
  switch (end.kind) {
    case 'pod':
      return `${end.namespace}/${end.name}`;
    case 'node':
      return `node:${end.name}`;
    case 'host':
      return 'host';
    case 'address':
      return end.ip;
    case 'external':
      return `external:${end.name}`;
  }
}
