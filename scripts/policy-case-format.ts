import * as v from 'valibot';
import type { Cluster, ContainerPort, TransportProtocol } from '../src/core/policy/cluster.ts';
import { parseFlowEnd, type Flow } from '../src/core/policy/flow.ts';
import { failure, success, type Result } from '../src/core/base/result.ts';

const labels = v.optional(v.record(v.string(), v.string()), {});
const transport = v.picklist(['TCP', 'UDP', 'SCTP']);

const cluster = v.object({
  namespaces: v.optional(v.array(v.object({ name: v.string(), labels })), []),
  nodes: v.optional(
    v.array(
      v.object({
        name: v.string(),
        labels,
        ip: v.optional(v.string(), ''),
        apiserver: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  pods: v.optional(
    v.array(
      v.object({
        name: v.string(),
        namespace: v.optional(v.string(), 'default'),
        labels,
        ip: v.optional(v.string(), ''),
        node: v.optional(v.string(), ''),
        ports: v.optional(v.record(v.string(), v.union([v.number(), v.string()])), {}),
        serviceAccount: v.optional(v.string()),
        hostNetwork: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  services: v.optional(
    v.array(
      v.object({
        name: v.string(),
        namespace: v.optional(v.string(), 'default'),
        labels,
        clusterIP: v.optional(v.nullable(v.string())),
        selector: v.optional(v.nullable(v.record(v.string(), v.string()))),
        endpoints: v.optional(
          v.nullable(v.array(v.union([v.string(), v.object({ ip: v.string() })]))),
        ),
        ports: v.optional(
          v.array(
            v.object({
              port: v.number(),
              targetPort: v.optional(v.union([v.number(), v.string()])),
              protocol: v.optional(transport, 'TCP'),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
  external: v.optional(
    v.array(v.object({ name: v.string(), ip: v.string(), apiserver: v.optional(v.boolean()) })),
    [],
  ),
});

const flow = v.object({
  from: v.string(),
  to: v.string(),
  port: v.optional(v.number(), 0),
  protocol: v.optional(v.picklist(['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6']), 'TCP'),
  code: v.optional(v.number()),
  http: v.optional(
    v.nullable(
      v.object({
        method: v.optional(v.string(), 'GET'),
        path: v.optional(v.string(), '/'),
        host: v.optional(v.string()),
        headers: v.optional(v.record(v.string(), v.string())),
      }),
    ),
  ),
  dns: v.optional(v.nullable(v.string())),
  expect: v.picklist(['FORWARDED', 'DROPPED', 'L7_DENIED']),
  decided_by: v.optional(v.picklist(['egress', 'ingress', 'none'])),
});

const caseSchema = v.object({
  id: v.string(),
  derived_from: v.string(),
  cluster,
  mode: v.optional(v.picklist(['default', 'always', 'never']), 'default'),
  policies: v.array(v.string()),
  flows: v.optional(v.array(flow), []),
  expect_invalid: v.optional(v.nullable(v.string()), null),
  options: v.optional(v.nullable(v.object({ hostFirewall: v.optional(v.boolean(), false) }))),
  rejected_by: v.optional(v.nullable(v.string())),
  confidence: v.optional(v.nullable(v.string())),
});

/** One case of a case file: a world, and what must come of its flows. */
export interface PolicyCase {
  readonly id: string;
  readonly derivedFrom: string;
  readonly cluster: Cluster;
  readonly mode: 'default' | 'always' | 'never';
  readonly hostFirewall: boolean;
  readonly texts: readonly string[];
  readonly flows: readonly ExpectedFlow[];
  /** Part of the message with which a policy is rejected. */
  readonly expectInvalid?: string;
  /** Reported, but no failure. */
  readonly uncertain: boolean;
}

export interface ExpectedFlow {
  readonly flow: Flow;
  readonly verdict: 'FORWARDED' | 'DROPPED' | 'L7_DENIED';
  readonly decidedBy?: 'egress' | 'ingress' | 'none';
}

/** Reads a case file. @returns the cases, or one sentence for each place that is not as the format says */
export function readCaseFile(text: string): Result<readonly PolicyCase[], readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure([
      `The file is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const parsed = v.safeParse(v.array(caseSchema), json);
  if (parsed.success) return success(parsed.output.map(toCase));
  return failure(
    parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`),
  );
}

type RawCase = v.InferOutput<typeof caseSchema>;

function toCase(raw: RawCase): PolicyCase {
  return {
    id: raw.id,
    derivedFrom: raw.derived_from,
    cluster: toCluster(raw.cluster),
    mode: raw.mode,
    hostFirewall: raw.options?.hostFirewall ?? false,
    texts: raw.policies,
    flows: raw.flows.map(toFlow),
    uncertain: raw.confidence === 'low',
    ...(raw.expect_invalid === null ? {} : { expectInvalid: raw.expect_invalid }),
  };
}

function toCluster(raw: RawCase['cluster']): Cluster {
  return {
    namespaces: raw.namespaces,
    nodes: raw.nodes.map(({ apiserver, ...node }) => ({
      ...node,
      ...(apiserver ? { apiserver } : {}),
    })),
    pods: raw.pods.map(({ ports, serviceAccount, hostNetwork, ...pod }) => ({
      ...pod,
      ports: Object.entries(ports).map(toContainerPort),
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
      ...(hostNetwork ? { hostNetwork } : {}),
    })),
    services: raw.services.map(({ clusterIP, selector, endpoints, ports, ...service }) => ({
      ...service,
      ...(clusterIP ? { clusterIP } : {}),
      ...(selector ? { selector } : {}),
      ...(endpoints
        ? { endpoints: endpoints.map((one) => (typeof one === 'string' ? one : one.ip)) }
        : {}),
      ports: ports.map(({ targetPort, ...port }) => ({
        ...port,
        ...(targetPort === undefined ? {} : { targetPort }),
      })),
    })),
    external: raw.external.map(({ apiserver, ...host }) => ({
      ...host,
      ...(apiserver ? { apiserver } : {}),
    })),
  };
}

/** A number is a TCP port; `"53/UDP"` names the protocol. */
function toContainerPort([name, port]: [string, number | string]): ContainerPort {
  const [number = '', protocol = 'TCP'] = String(port).split('/');
  return { name, port: Number(number), protocol: protocol as TransportProtocol };
}

function toFlow(raw: RawCase['flows'][number]): ExpectedFlow {
  const { http } = raw;
  return {
    flow: {
      from: parseFlowEnd(raw.from),
      to: parseFlowEnd(raw.to),
      port: raw.port,
      protocol: raw.protocol,
      ...(raw.code === undefined ? {} : { code: raw.code }),
      ...(http
        ? {
            http: {
              method: http.method,
              path: http.path,
              ...(http.host === undefined ? {} : { host: http.host }),
              ...(http.headers ? { headers: http.headers } : {}),
            },
          }
        : {}),
      ...(raw.dns ? { dns: raw.dns } : {}),
    },
    verdict: raw.expect,
    ...(raw.decided_by === undefined ? {} : { decidedBy: raw.decided_by }),
  };
}
