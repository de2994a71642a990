import type { Cluster, Labels, Pod } from '../../policy/cluster.ts';
import { formatFlowEnd, type Flow, type FlowEnd } from '../../policy/flow.ts';
import { fitLines, fitText } from './fit-text.ts';
import { boxLineHeight, type Box, type Rectangle, type Region } from './picture.ts';

/** Clusters with more pods are drawn by identity: pods of one namespace with the same labels share a box. */
const mostPodsApart = 30;

const heading = 40;
const rowGap = 14;
const regionGap = 16;
const mostLines = 2;
/** Of their letters; `lab.css` has the same. */
const lineSize = 12;
const titleHeight = 34;
/** Room for one end of an arrow: signs on neighboring arrows do not touch. */
const heightOfEnd = 22;

/** Measures that depend on the room there is. */
interface Scale {
  /** Around regions. */
  readonly margin: number;
  /** Around the boxes of a region. */
  readonly padding: number;
  /** Between the columns. */
  readonly gap: number;
  /** Between the side of a box and its text. */
  readonly inset: number;
  /** Of the letters of titles; `lab.css` has the same. */
  readonly titleSize: number;
}

/** Below this width, in pixels, every pixel goes to the names. */
const narrow = 420;

export function isNarrow(width: number): boolean {
  return width < narrow;
}

function scaleOf(width: number): Scale {
  return isNarrow(width)
    ? { margin: 1, padding: 8, gap: 60, inset: 8, titleSize: 13 }
    : {
        margin: 12,
        padding: 12,
        gap: Math.max(72, width * 0.2),
        inset: 10,
        titleSize: 15,
      };
}

type Column = 'left' | 'right';

/** A box before it has a place. */
interface Draft {
  readonly end: FlowEnd;
  readonly kind: Box['kind'];
  readonly title: string;
  /** What it says below its name, such as one label each. */
  readonly lines: readonly string[];
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
  const { margin, padding, gap, inset, titleSize } = scaleOf(width);
  const boxWidth = (width - 2 * (margin + padding) - gap) / 2;
  const left = margin + padding;
  const regions: Region[] = [];
  const boxes: PlacedBox[] = [];
  const boxOf = new Map<string, PlacedBox>();
  let top = margin;

  const fill = (draft: Draft, y: number): number => {
    const ends = draft.ends.reduce((sum, end) => sum + (endsOf.get(end) ?? 0), 0);
    const shownLines = Math.min(Math.max(1, draft.lines.length), mostLines);
    const rectangle: Rectangle = {
      x: draft.column === 'left' ? left : left + boxWidth + gap,
      y,
      width: boxWidth,
      height: Math.max(titleHeight + shownLines * boxLineHeight, (ends + 1) * heightOfEnd),
    };
    const { end, kind, column } = draft;
    const textInset = inset + (kind === 'service' ? 8 : 0);
    const room = boxWidth - 2 * textInset + 2;
    const box: PlacedBox = {
      ...rectangle,
      end,
      kind,
      column,
      textInset,
      title: fitText(draft.title, room, 1.1 * titleSize),
      lines: fitLines(draft.lines, mostLines, room, lineSize),
      description: [draft.title, draft.lines.join(' ')].filter((text) => text !== '').join(', '),
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
    lines: [apiserver ? 'node, API server' : 'node'],
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
    const lines = [`service ${ports.map(({ port }) => port).join(', ')}`];
    return [{ end, kind: 'service', title: name, lines, column: 'right', ends: [clusterIP] }];
  });
}

function podDrafts(cluster: Cluster, namespace: string, targets: ReadonlySet<string>): Draft[] {
  const pods = cluster.pods.filter((pod) => pod.namespace === namespace);
  const groups = new Map<string, Pod[]>();
  for (const pod of pods) {
    const key = cluster.pods.length > mostPodsApart ? labelLines(pod.labels).join(' ') : pod.name;
    groups.set(key, [...(groups.get(key) ?? []), pod]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const ends = group.map(({ name }) => `${namespace}/${name}`);
    const receives =
      group.some(({ ports }) => ports.length > 0) || ends.some((end) => targets.has(end));
    const labels = labelLines(first.labels);
    return [
      {
        end: { kind: 'pod', namespace, name: first.name },
        kind: group.length > 1 ? 'group' : 'pod',
        title: group.length > 1 ? `${group.length} × ${first.name}` : first.name,
        lines: first.hostNetwork ? ['host network', ...labels] : labels,
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
  const draft = (end: FlowEnd, title: string, line: string, ip: string): Draft => {
    const ends = [...new Set([formatFlowEnd(end), ip])];
    const column = ends.some((one) => targets.has(one)) ? 'right' : 'left';
    return { end, kind: 'external', title, lines: [line], column, ends };
  };
  return [
    ...cluster.external.map(({ name, ip }) => draft({ kind: 'external', name }, name, ip, ip)),
    ...[...new Set(addresses)].map((ip) => draft({ kind: 'address', ip }, ip, 'address', ip)),
  ];
}

function labelLines(labels: Labels): readonly string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
