import * as v from 'valibot';
import { failure, success, type Result } from '../base/result.ts';
import type { Cluster } from '../policy/cluster.ts';
import { parsePrefix } from '../policy/cidr.ts';
import type { EngineOptions, EnforcementMode } from '../policy/engine.ts';
import { formatFlowEnd, parseFlowEnd, type Flow } from '../policy/flow.ts';

/** A cluster with policies and flows as one person hands it to another: all of it, and no more. */
export interface SharedLab {
  readonly cluster: Cluster;
  readonly policies: string;
  readonly mode: EnforcementMode;
  /** Links from before there were options have none. */
  readonly options: EngineOptions;
  readonly flows: readonly Flow[];
}

/** Bytes of text that a shared lab may have; a link that unpacks to more is refused. */
export const longestSharedLab = 256 * 1024;

export function formatSharedLab({ flows, ...lab }: SharedLab): string {
  const ends = flows.map((flow) => ({
    ...flow,
    from: formatFlowEnd(flow.from),
    to: formatFlowEnd(flow.to),
  }));
  return JSON.stringify({ version: 1, ...lab, flows: ends });
}

/** Reads what somebody else may have written: nothing of it is trusted. */
export function parseSharedLab(text: string): Result<SharedLab, string> {
  if (text.length > longestSharedLab) return failure('It is too large.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('It is damaged: expected JSON, found other text.');
  }
  const parsed = v.safeParse(labSchema, json);
  if (parsed.success) {
    const { version: _, ...lab } = parsed.output;
    return success(lab as SharedLab);
  }
  return failure(damage(parsed.issues[0]));
}

/** Valibot's own words are for programmers; those of our checks are for everybody. */
function damage(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'its root';
  if (issue.received === 'undefined') return `It is damaged: ${place} is missing.`;
  const found = issue.received.slice(0, 40);
  return issue.kind === 'schema'
    ? `It is damaged at ${place}: expected ${issue.expected ?? 'something else'}, found ${found}.`
    : `It is damaged at ${place}: ${issue.message}.`;
}

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
/** Valibot leaves out keys that would reach an object's prototype. */
const key = v.pipe(v.string(), v.maxLength(317));
const labels = v.pipe(
  v.record(key, v.pipe(v.string(), v.maxLength(63))),
  v.check((all) => Object.keys(all).length <= 60, 'expected at most 60 labels'),
);
const address = v.pipe(v.string(), v.maxLength(45));
const prefix = v.pipe(
  v.string(),
  v.maxLength(49),
  v.check((text) => parsePrefix(text) !== undefined, 'expected a prefix such as 10.0.0.0/8'),
);
const port = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));
const transport = v.picklist(['TCP', 'UDP', 'SCTP']);

function most<Entry extends v.GenericSchema>(schema: Entry, count: number) {
  return v.pipe(v.array(schema), v.maxLength(count, `expected at most ${count}`));
}

const clusterSchema = v.object({
  namespaces: most(v.object({ name, labels }), 100),
  nodes: most(
    v.object({ name, labels, ip: address, apiserver: v.exactOptional(v.boolean()) }),
    100,
  ),
  pods: most(
    v.object({
      name,
      namespace: name,
      labels,
      ip: address,
      node: name,
      ports: most(
        v.object({ name: v.pipe(v.string(), v.maxLength(63)), port, protocol: transport }),
        50,
      ),
      serviceAccount: v.exactOptional(name),
      hostNetwork: v.exactOptional(v.boolean()),
    }),
    400,
  ),
  services: most(
    v.object({
      name,
      namespace: name,
      labels,
      clusterIP: v.exactOptional(address),
      selector: v.exactOptional(labels),
      endpoints: v.exactOptional(most(address, 100)),
      ports: most(
        v.object({
          port,
          targetPort: v.exactOptional(v.union([port, v.pipe(v.string(), v.maxLength(63))])),
          protocol: transport,
        }),
        50,
      ),
    }),
    200,
  ),
  external: most(v.object({ name, ip: address, apiserver: v.exactOptional(v.boolean()) }), 100),
  cidrGroups: v.exactOptional(most(v.object({ name, labels, cidrs: most(prefix, 500) }), 50)),
});

const end = v.pipe(v.string(), v.maxLength(600), v.transform(parseFlowEnd));

const labSchema = v.object({
  version: v.literal(1),
  cluster: clusterSchema,
  policies: v.string(),
  mode: v.picklist(['default', 'always', 'never']),
  options: v.optional(v.object({ hostFirewall: v.exactOptional(v.boolean()) }), {}),
  flows: most(
    v.object({
      from: end,
      to: end,
      port,
      protocol: v.picklist(['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6']),
      code: v.exactOptional(port),
      http: v.exactOptional(
        v.object({
          method: v.pipe(v.string(), v.maxLength(20)),
          path: v.pipe(v.string(), v.maxLength(2000)),
          host: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
          headers: v.exactOptional(v.record(key, v.pipe(v.string(), v.maxLength(1000)))),
        }),
      ),
      dns: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
    }),
    100,
  ),
});
