import type { Cluster, Labels, Pod } from '../../policy/cluster.ts';
import { formatFlowEnd, type Flow, type FlowEnd } from '../../policy/flow.ts';
import type { Box, Rectangle, Region } from './picture.ts';

/** Clusters with more pods are drawn by identity: pods of one namespace with the same labels share a box. */
const mostPodsApart = 30;

const margin = 12;
const padding = 12;
const heading = 40;
const rowGap = 14;
const regionGap = 16;
const leastHeight = 50;
/** Room for one end of an arrow. */
const heightOfEnd = 18;

type Column = 'left' | 'right';

/** A box before it has a place. */
interface Draft {
  readonly end: FlowEnd;
  readonly kind: Box['kind'];
  readonly title: string;
  readonly subtitle: string;
  readonly column: Column;
  /** All ends that are drawn here, in short form. */
  readonly ends: readonly string[];
}

export interface PlacedBox extends Box {
  readonly column: Column;
}

export interface Placed {
  readonly height: number;
  readonly regions: readonly Region[];
  readonly boxes: readonly PlacedBox[];
  /** The box of each end, by its short form. */
  readonly boxOf: ReadonlyMap<string, PlacedBox>;
}

/**
 * Puts everything into regions of two columns, one below the other: on the left what only sends, on the right
 * what receives, so that arrows run through the space between.
 * @param width of the whole picture, 300 or more
 * @param endsOf how many arrows end at a box, by the short form of an end
 */
export function placeBoxes(
  cluster: Cluster,
  flows: readonly Flow[],
  width: number,
  endsOf: ReadonlyMap<string, number>,
): Placed {
  const gap = Math.max(72, width * 0.2);
  const boxWidth = (width - 2 * (margin + padding) - gap) / 2;
  const left = margin + padding;
  const regions: Region[] = [];
  const boxes: PlacedBox[] = [];
  const boxOf = new Map<string, PlacedBox>();
  let top = margin;

  const fill = (draft: Draft, y: number): number => {
    const ends = draft.ends.reduce((sum, end) => sum + (endsOf.get(end) ?? 0), 0);
    const rectangle: Rectangle = {
      x: draft.column === 'left' ? left : left + boxWidth + gap,
      y,
      width: boxWidth,
      height: Math.max(leastHeight, ends * heightOfEnd + 8),
    };
    const { end, kind, column } = draft;
    const room = boxWidth - (kind === 'service' ? 36 : 18);
    const box: PlacedBox = {
      ...rectangle,
      end,
      kind,
      column,
      title: shorten(draft.title, room / 9.4),
      subtitle: shorten(draft.subtitle, room / 7.2),
      description: draft.subtitle === '' ? draft.title : `${draft.title}, ${draft.subtitle}`,
    };
    boxes.push(box);
    for (const one of draft.ends) boxOf.set(one, box);
    return y + rectangle.height + rowGap;
  };

  for (const { kind, title, drafts } of groupDrafts(cluster, flows)) {
    const next = { left: top + heading, right: top + heading };
    for (const draft of drafts) next[draft.column] = fill(draft, next[draft.column]);
    const bottom = Math.max(next.left, next.right, top + heading + rowGap) - rowGap + padding;
    regions.push({
      kind,
      title,
      x: margin,
      y: top,
      width: width - 2 * margin,
      height: bottom - top,
    });
    top = bottom + regionGap;
  }
  return { height: top - regionGap + margin, regions, boxes, boxOf };
}

interface RegionDraft {
  readonly kind: Region['kind'];
  readonly title: string;
  readonly drafts: readonly Draft[];
}

function groupDrafts(cluster: Cluster, flows: readonly Flow[]): RegionDraft[] {
  const targets = new Set(flows.map(({ to }) => formatFlowEnd(to)));
  const names = new Set([
    ...cluster.namespaces.map(({ name }) => name),
    ...cluster.pods.map(({ namespace }) => namespace),
  ]);
  const namespaces = [...names].map((name) => ({
    kind: 'namespace' as const,
    title: `namespace ${name}`,
    drafts: [...serviceDrafts(cluster, name), ...podDrafts(cluster, name, targets)],
  }));
  const nodes = cluster.nodes.map(({ name, apiserver }, index) => ({
    end: { kind: 'node' as const, name },
    kind: 'node' as const,
    title: name,
    subtitle: apiserver ? 'node, API server' : 'node',
    column: index % 2 === 0 ? ('left' as const) : ('right' as const),
    ends: [`node:${name}`],
  }));
  return [
    ...namespaces,
    {
      kind: 'outside' as const,
      title: 'outside the cluster',
      drafts: outsideDrafts(cluster, flows, targets),
    },
    { kind: 'nodes' as const, title: 'nodes', drafts: nodes },
  ].filter(({ kind, drafts }) => kind === 'namespace' || drafts.length > 0);
}

function serviceDrafts(cluster: Cluster, namespace: string): Draft[] {
  return cluster.services.flatMap(({ name, namespace: home, clusterIP, ports }) => {
    if (home !== namespace || clusterIP === undefined) return [];
    const end: FlowEnd = { kind: 'address', ip: clusterIP };
    const subtitle = `service ${ports.map(({ port }) => port).join(', ')}`;
    return [{ end, kind: 'service', title: name, subtitle, column: 'right', ends: [clusterIP] }];
  });
}

function podDrafts(cluster: Cluster, namespace: string, targets: ReadonlySet<string>): Draft[] {
  const pods = cluster.pods.filter((pod) => pod.namespace === namespace);
  const groups = new Map<string, Pod[]>();
  for (const pod of pods) {
    const key = cluster.pods.length > mostPodsApart ? labelText(pod.labels) : pod.name;
    groups.set(key, [...(groups.get(key) ?? []), pod]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const ends = group.map(({ name }) => `${namespace}/${name}`);
    const receives =
      group.some(({ ports }) => ports.length > 0) || ends.some((end) => targets.has(end));
    const labels = labelText(first.labels);
    return [
      {
        end: { kind: 'pod', namespace, name: first.name },
        kind: group.length > 1 ? 'group' : 'pod',
        title: group.length > 1 ? `${group.length} × ${first.name}` : first.name,
        subtitle: first.hostNetwork ? `host network ${labels}` : labels,
        column: receives ? 'right' : 'left',
        ends,
      },
    ];
  });
}

function outsideDrafts(
  cluster: Cluster,
  flows: readonly Flow[],
  targets: ReadonlySet<string>,
): Draft[] {
  const known = new Set([
    ...cluster.services.map(({ clusterIP }) => clusterIP),
    ...cluster.pods.map(({ ip }) => ip),
    ...cluster.nodes.map(({ ip }) => ip),
    ...cluster.external.map(({ ip }) => ip),
  ]);
  const addresses = flows
    .flatMap(({ from, to }) => [from, to])
    .flatMap((end) => (end.kind === 'address' && !known.has(end.ip) ? [end.ip] : []));
  const draft = (end: FlowEnd, title: string, subtitle: string, ip: string): Draft => {
    const ends = [...new Set([formatFlowEnd(end), ip])];
    const column = ends.some((one) => targets.has(one)) ? 'right' : 'left';
    return { end, kind: 'external', title, subtitle, column, ends };
  };
  return [
    ...cluster.external.map(({ name, ip }) => draft({ kind: 'external', name }, name, ip, ip)),
    ...[...new Set(addresses)].map((ip) => draft({ kind: 'address', ip }, ip, 'address', ip)),
  ];
}

function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}

function shorten(text: string, most: number): string {
  const room = Math.max(4, Math.floor(most));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
