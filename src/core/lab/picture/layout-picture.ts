import type { Cluster } from '../../policy/cluster.ts';
import { formatFlowEnd, type Flow, type FlowEnd } from '../../policy/flow.ts';
import type { JudgedFlow } from '../bench.ts';
import type { Arrow, Picture } from './picture.ts';
import { isNarrow, placeBoxes, type PlacedBox } from './place-boxes.ts';

/** Places along an arrow at which its sign may stand, best first. */
const signPlaces = [0.5, 0.4, 0.6, 0.32, 0.68];
/** Between the middles of two signs, so that they do not touch. */
const signDistance = 22;

/**
 * Draws a cluster and its flows. Flows whose ends cannot be drawn are left out; the list of flows has them.
 * @param width in pixels, 300 or more
 */
export function layoutPicture(
  cluster: Cluster,
  judged: readonly JudgedFlow[],
  width: number,
): Picture {
  const flows = judged.map(({ flow }) => drawnFlow(cluster, flow));
  const placed = placeBoxes(cluster, flows, width, countEnds(flows));
  const lines: Line[] = [];
  for (const [index, flow] of flows.entries()) {
    const from = placed.boxOf.get(formatFlowEnd(flow.from));
    const to = placed.boxOf.get(formatFlowEnd(flow.to));
    const one = judged[index];
    if (from && to && one && from !== to) lines.push({ from, to, judged: one });
  }
  const anchors = spreadAnchors(lines);
  const arrows: Arrow[] = [];
  for (const line of lines) arrows.push(arrow(line, anchors.get(line) ?? [0, 0], arrows, width));
  return {
    width,
    isNarrow: isNarrow(width),
    height: placed.height,
    regions: placed.regions,
    boxes: placed.boxes.map(({ column: _, ...box }) => box),
    arrows,
  };
}

interface Line {
  readonly from: PlacedBox;
  readonly to: PlacedBox;
  readonly judged: JudgedFlow;
}

/** `host` becomes the node of the other end, and an address the pod or node that has it. */
function drawnFlow(cluster: Cluster, flow: Flow): Flow {
  const drawn = (end: FlowEnd, other: FlowEnd): FlowEnd => {
    if (end.kind === 'host' && other.kind === 'pod') {
      const pod = cluster.pods.find(
        ({ namespace, name }) => namespace === other.namespace && name === other.name,
      );
      return pod ? { kind: 'node', name: pod.node } : end;
    }
    if (end.kind !== 'address') return end;
    const pod = cluster.pods.find(({ ip, hostNetwork }) => ip === end.ip && !hostNetwork);
    if (pod) return { kind: 'pod', namespace: pod.namespace, name: pod.name };
    const node = cluster.nodes.find(({ ip }) => ip === end.ip);
    return node ? { kind: 'node', name: node.name } : end;
  };
  return { ...flow, from: drawn(flow.from, flow.to), to: drawn(flow.to, flow.from) };
}

function countEnds(flows: readonly Flow[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { from, to } of flows) {
    for (const end of [formatFlowEnd(from), formatFlowEnd(to)]) {
      count.set(end, (count.get(end) ?? 0) + 1);
    }
  }
  return count;
}

/** The heights at which each line leaves and arrives: spread over its boxes, in the order of the other ends. */
function spreadAnchors(lines: readonly Line[]): ReadonlyMap<Line, readonly [number, number]> {
  const heights = new Map<Line, [number, number]>(lines.map((line) => [line, [0, 0]]));
  const boxes = new Set(lines.flatMap(({ from, to }) => [from, to]));
  for (const box of boxes) {
    const ends = lines
      .filter(({ from, to }) => from === box || to === box)
      .sort((one, other) => middle(otherEnd(one, box)) - middle(otherEnd(other, box)));
    for (const [index, line] of ends.entries()) {
      const y = box.y + (box.height * (index + 1)) / (ends.length + 1);
      const pair = heights.get(line);
      if (pair) pair[line.from === box ? 0 : 1] = y;
    }
  }
  return heights;
}

function otherEnd({ from, to }: Line, box: PlacedBox): PlacedBox {
  return from === box ? to : from;
}

function middle({ y, height }: PlacedBox): number {
  return y + height / 2;
}

function arrow(
  { from, to, judged }: Line,
  [startY, endY]: readonly [number, number],
  before: readonly Arrow[],
  width: number,
): Arrow {
  const startX = innerEdge(from);
  const endX = innerEdge(to);
  // Lines between boxes of one column bow into the space between the columns.
  const bow = from.column === to.column ? width * 0.13 : Math.abs(endX - startX) / 2;
  const one = { x: startX + (from.column === 'left' ? bow : -bow), y: startY };
  const two = { x: endX + (to.column === 'left' ? bow : -bow), y: endY };
  const round = (value: number): number => Math.round(value * 10) / 10;
  const signAt = (at: number) => ({
    x: round(bezier(startX, one.x, two.x, endX, at)),
    y: round(bezier(startY, one.y, two.y, endY, at)),
  });
  const room = ({ x, y }: Arrow['sign']): number =>
    Math.min(signDistance, ...before.map(({ sign }) => Math.hypot(sign.x - x, sign.y - y)));
  // Of places with the same room the sort keeps the best first.
  const [sign = signAt(0.5)] = signPlaces.map(signAt).sort((a, b) => room(b) - room(a));
  return {
    key: judged.key,
    path: `M${round(startX)} ${round(startY)}C${round(one.x)} ${round(one.y)} ${round(two.x)} ${round(two.y)} ${round(endX)} ${round(endY)}`,
    sign,
    outcome: judged.verdict.verdict,
    hasChanged: judged.was !== undefined,
  };
}

function innerEdge({ column, x, width }: PlacedBox): number {
  return column === 'left' ? x + width : x;
}

function bezier(start: number, one: number, two: number, end: number, at: number): number {
  const rest = 1 - at;
  return rest ** 3 * start + 3 * rest ** 2 * at * one + 3 * rest * at ** 2 * two + at ** 3 * end;
}
