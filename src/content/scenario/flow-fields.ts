import * as v from 'valibot';
import { parseFlowEnd, type Flow } from '../../core/policy/flow.ts';
import type { FieldGuide } from '../markdown/checked-yaml.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

const request = v.strictObject({
  method: v.pipe(v.string(), v.regex(/^[A-Z]+$/)),
  path: v.pipe(v.string(), v.regex(/^\//)),
  host: v.optional(text),
  headers: v.optional(v.record(v.string(), v.string())),
});

/** How a flow is written, without what it is to get. */
export const flowFields = {
  from: text,
  to: text,
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  protocol: v.optional(v.picklist(['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6']), 'TCP'),
  http: v.optional(request),
  dns: v.optional(text),
};

export const verdictField = v.picklist(['FORWARDED', 'DROPPED', 'L7_DENIED']);

export type FlowFields = v.InferOutput<v.ObjectSchema<typeof flowFields, undefined>>;

/** Help for the fields of a list of flows. @param prefix where the list stands, such as `visible.*` */
export function flowGuide(prefix: string, verdict: string): FieldGuide {
  const end = {
    expected: 'an end: namespace/pod, external:name, node:name, host, or an address',
    fix: 'write it like default/xwing, or the address of a service',
  };
  return {
    [prefix]: {
      expected: `a flow with from, to, port and ${verdict}`,
      fix: `write it like { from: default/xwing, to: default/deathstar, port: 80, ${verdict}: DROPPED }`,
    },
    [`${prefix}.from`]: end,
    [`${prefix}.to`]: end,
    [`${prefix}.port`]: {
      expected: 'a destination port from 0 to 65535, or the type of an ICMP message',
      fix: 'write a number without quotes',
    },
    [`${prefix}.protocol`]: {
      expected: 'TCP, UDP, SCTP, ICMP or ICMPv6',
      fix: 'write one of them, or leave the field out for TCP',
    },
    [`${prefix}.http`]: {
      expected: 'a request with method and path',
      fix: 'write it like { method: POST, path: /v1/request-landing }',
    },
    [`${prefix}.http.method`]: { expected: 'a method in capital letters', fix: 'write it like GET' },
    [`${prefix}.http.path`]: {
      expected: 'a path that starts with a slash',
      fix: 'write the path as it is requested, with its query',
    },
    [`${prefix}.http.host`]: { expected: 'a host header', fix: 'write a name, or remove the field' },
    [`${prefix}.http.headers.*`]: { expected: 'the value of a header', fix: 'write it in quotes' },
    [`${prefix}.dns`]: { expected: 'a name that is looked up', fix: 'write it like api.example.com' },
    [`${prefix}.${verdict}`]: {
      expected: 'FORWARDED, DROPPED or L7_DENIED',
      fix: 'write the verdict that the flow is to get',
    },
  };
}

export function toFlow({ from, to, port, protocol, http, dns }: FlowFields): Flow {
  const { host, headers, ...line } = http ?? {};
  return {
    from: parseFlowEnd(from),
    to: parseFlowEnd(to),
    port,
    protocol,
    ...(http && {
      http: {
        ...(line as { method: string; path: string }),
        ...(host === undefined ? {} : { host }),
        ...(headers === undefined ? {} : { headers }),
      },
    }),
    ...(dns === undefined ? {} : { dns }),
  };
}
