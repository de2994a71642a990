import type { Cluster } from '../policy/cluster.ts';
import { formatFlowEnd, parseFlowEnd, type Flow, type Protocol } from '../policy/flow.ts';
import { failure, success, type Result } from '../base/result.ts';
import { hasEnds } from './flow-text.ts';

/** A flow as a form holds it: as text, valid or not yet. */
export interface FlowDraft {
  /** Ends in short form: `namespace/pod`, `node:name`, `external:name`, `host` or an address. */
  readonly from: string;
  readonly to: string;
  readonly port: string;
  readonly protocol: Protocol;
  readonly ask: 'none' | 'http' | 'dns';
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly name: string;
}

/** The first thing that is wrong with a draft, and the field it is in. */
export interface DraftProblem {
  readonly field: keyof FlowDraft;
  readonly message: string;
}

export function draftOf(flow: Flow): FlowDraft {
  return {
    from: formatFlowEnd(flow.from),
    to: formatFlowEnd(flow.to),
    port: String(flow.port),
    protocol: flow.protocol,
    ask: flow.http ? 'http' : flow.dns === undefined ? 'none' : 'dns',
    method: flow.http?.method ?? 'GET',
    path: flow.http?.path ?? '/',
    host: flow.http?.host ?? '',
    name: flow.dns ?? '',
  };
}

/** A first draft for a cluster without flows; `undefined` for one without pods. */
export function firstDraft(cluster: Cluster): FlowDraft | undefined {
  const [source] = cluster.pods;
  if (!source) return undefined;
  const target =
    cluster.pods.find(({ ports }) => ports.length > 0) ?? cluster.pods.at(-1) ?? source;
  const [port] = target.ports;
  return draftOf({
    from: { kind: 'pod', namespace: source.namespace, name: source.name },
    to: { kind: 'pod', namespace: target.namespace, name: target.name },
    port: port?.port ?? 80,
    protocol: port?.protocol ?? 'TCP',
  });
}

/** The flow that a draft describes. */
export function readDraft(cluster: Cluster, draft: FlowDraft): Result<Flow, DraftProblem> {
  const { protocol, ask } = draft;
  const isIcmp = protocol.startsWith('ICMP');
  const most = isIcmp ? 255 : 65_535;
  const port = Number(draft.port);
  if (draft.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > most) {
    const what = isIcmp ? 'The ICMP type' : 'The port';
    return failure({ field: 'port', message: `${what} must be a whole number from 0 to ${most}.` });
  }
  const flow: Flow = { from: parseFlowEnd(draft.from), to: parseFlowEnd(draft.to), port, protocol };
  if (!hasEnds(cluster, flow)) {
    return failure({ field: 'from', message: 'Choose a source and a destination.' });
  }
  if (isIcmp || ask === 'none') return success(flow);
  if (ask === 'dns') {
    const dns = draft.name.trim();
    return /^[\w.-]+$/.test(dns)
      ? success({ ...flow, dns })
      : failure({ field: 'name', message: 'Write the name to look up, such as example.com.' });
  }
  if (!/^[A-Z]+$/.test(draft.method)) {
    return failure({ field: 'method', message: 'Write the method in capitals, such as GET.' });
  }
  if (!draft.path.startsWith('/')) {
    return failure({ field: 'path', message: 'The path starts with a slash, such as /v1/status.' });
  }
  const host = draft.host.trim();
  const { method, path } = draft;
  return success({ ...flow, http: { method, path, ...(host === '' ? {} : { host }) } });
}
