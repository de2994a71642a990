import type { EpochMs } from '../base/time.ts';
import type { PolicyWorld } from '../policy/engine.ts';
import type { End } from '../policy/ends.ts';
import { prepareWorld } from '../policy/prepared-world.ts';
import type { Direction } from '../policy/verdict.ts';
import type { JudgedFlow } from './bench.ts';
import { hubbleLines } from './hubble-lines.ts';
import { identityNumber } from './identity-name.ts';
import { stableNumber } from './stable-number.ts';

/** What `kubectl get cep -A` prints: a CiliumEndpoint for every pod that has an identity of its own. */
export function ciliumEndpoints(world: PolicyWorld): string {
  const rows = podsOf(world).map(({ pod, end }) => [
    pod.namespace,
    pod.name,
    String(identityNumber(end.labels.written)),
    'ready',
    pod.ip,
    '',
  ]);
  const head = ['NAMESPACE', 'NAME', 'SECURITY IDENTITY', 'ENDPOINT STATE', 'IPV4', 'IPV6'];
  return rows.length === 0 ? 'No resources found' : columns([head, ...rows]);
}

/** What `cilium-dbg endpoint list` prints in the agent on a node: the pods there, and the node itself. */
export function endpointList(world: PolicyWorld, node: string): string {
  const prepared = prepareWorld(world);
  const state = (end: End, direction: Direction): string => {
    const isOff = world.mode === 'never' || (end.kind === 'node' && !world.options?.hostFirewall);
    const enforces =
      (world.mode === 'always' && end.kind === 'pod') ||
      prepared.policyOf(end, direction).entries.length > 0;
    return enforces && !isOff ? 'Enabled' : 'Disabled';
  };
  const host = prepared.ends.node(node);
  const endpoints = [
    ...podsOf(world)
      .filter(({ pod }) => pod.node === node)
      .map(({ pod, end }) => ({
        id: 1 + stableNumber(`${pod.namespace}/${pod.name}`, 4095),
        end,
        labels: end.labels.written,
        ip: pod.ip,
      })),
    ...(host
      ? [
          {
            id: 1 + stableNumber(`node ${node}`, 4095),
            end: host,
            labels: ['reserved:host'],
            ip: '',
          },
        ]
      : []),
  ].sort((one, other) => one.id - other.id);
  const rows = endpoints.flatMap(({ id, end, labels, ip }) => {
    const [first = 'no labels', ...others] = labels;
    const identity = String(identityNumber(labels));
    return [
      [String(id), state(end, 'ingress'), state(end, 'egress'), identity, first, '', ip, 'ready'],
      ...others.map((label) => ['', '', '', '', label, '', '', '']),
    ];
  });
  return columns([
    [
      'ENDPOINT',
      'POLICY (ingress)',
      'POLICY (egress)',
      'IDENTITY',
      'LABELS (source:key[=value])',
      'IPv6',
      'IPv4',
      'STATUS',
    ],
    ['', 'ENFORCEMENT', 'ENFORCEMENT', '', '', '', '', ''],
    ...rows,
  ]);
}

/** What `hubble observe --verdict DROPPED` prints when each of these flows is sent once, one a second. */
export function droppedFlows(flows: readonly JudgedFlow[], from: EpochMs): string {
  return flows
    .flatMap(({ flow, verdict }, index) =>
      hubbleLines(flow, verdict)
        .filter((line) => line.verdict === 'DROPPED')
        .map(({ text }) => `${hubbleTime(from + index * 1000)}: ${text}`),
    )
    .join('\n');
}

/** `Nov 21 09:05:03.120`, in UTC, as Hubble writes it. */
function hubbleTime(at: number): string {
  const [, month, day, time] =
    /^\d+-(\d+)-(\d+)T([\d:.]+)Z$/.exec(new Date(at).toISOString()) ?? [];
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1];
  return `${name} ${String(Number(day)).padStart(2)} ${time}`;
}

function podsOf(world: PolicyWorld) {
  const { ends } = prepareWorld(world);
  return world.cluster.pods.flatMap((pod) => {
    const end = ends.pod(pod.namespace, pod.name);
    return end?.kind === 'pod' ? [{ pod, end }] : [];
  });
}

/** Columns as wide as their widest cell and three spaces, as both commands set them. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd((widths[index] ?? 0) + 3))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
