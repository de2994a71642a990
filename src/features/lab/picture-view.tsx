import { useMemo, type KeyboardEvent } from 'react';
import type { JudgedFlow } from '../../core/lab/bench.ts';
import { layoutPicture } from '../../core/lab/picture/layout-picture.ts';
import { boxLineHeight, type Arrow, type Box } from '../../core/lab/picture/picture.ts';
import { outcomeNames } from '../../core/lab/verdict-words.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import { formatFlowEnd, type FlowEnd } from '../../core/policy/flow.ts';
import { changedSign, SignShape } from './outcome-sign.tsx';

interface PictureViewProps {
  readonly cluster: Cluster;
  readonly flows: readonly JudgedFlow[];
  /** Of the drawing, in pixels at full size. */
  readonly width: number;
  readonly chosen: { readonly from: FlowEnd; readonly to: FlowEnd; readonly key: string };
  /** Which end the next choice of a box sets. */
  readonly next: 'from' | 'to';
  readonly onChooseEnd: (end: FlowEnd) => void;
  readonly onChooseFlow: (key: string) => void;
}

/** The cluster and its flows. A box can be chosen by pointer or keyboard; the list of flows has the arrows as text. */
export function PictureView({
  cluster,
  flows,
  width,
  chosen,
  next,
  onChooseEnd,
  onChooseFlow,
}: PictureViewProps) {
  const picture = useMemo(() => layoutPicture(cluster, flows, width), [cluster, flows, width]);
  const roleOf = (box: Box): 'from' | 'to' | undefined => {
    const end = formatFlowEnd(box.end);
    if (end === formatFlowEnd(chosen.from)) return 'from';
    return end === formatFlowEnd(chosen.to) ? 'to' : undefined;
  };
  return (
    <svg
      className="lab-picture"
      data-narrow={picture.isNarrow}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-label={`The cluster. Choose a box to make it the ${next === 'from' ? 'source' : 'destination'}.`}
    >
      {picture.regions.map(({ kind, title, x, y, width: wide, height }) => (
        <g key={`${kind} ${title}`} className="lab-region" data-kind={kind}>
          <rect x={x} y={y} width={wide} height={height} rx="10" />
          <text x={x + 12} y={y + 19}>
            {title}
          </text>
        </g>
      ))}
      {picture.arrows.map((arrow) => (
        <ArrowView
          key={arrow.key}
          arrow={arrow}
          isChosen={arrow.key === chosen.key}
          onChoose={() => onChooseFlow(arrow.key)}
        />
      ))}
      {picture.boxes.map((box) => (
        <BoxView
          key={`${box.kind} ${formatFlowEnd(box.end)}`}
          box={box}
          role={roleOf(box)}
          onChoose={() => onChooseEnd(box.end)}
        />
      ))}
    </svg>
  );
}

interface ArrowViewProps {
  readonly arrow: Arrow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Pointer only: the same flow is a button in the list below. */
function ArrowView({ arrow, isChosen, onChoose }: ArrowViewProps) {
  const { path, sign, outcome, hasChanged } = arrow;
  return (
    <g
      className="lab-arrow"
      data-outcome={outcome}
      data-chosen={isChosen}
      aria-hidden="true"
      onClick={onChoose}
    >
      <path className="lab-arrow-reach" d={path} />
      <path className="lab-arrow-line" d={path} />
      <ArrowHead path={path} />
      <SignShape outcome={outcome} x={sign.x} y={sign.y} />
      <text className="lab-sign-text" x={sign.x} y={sign.y + 4.5}>
        {outcomeNames[outcome].sign}
      </text>
      {hasChanged && (
        <text className="lab-changed-text" x={sign.x + 9} y={sign.y - 1}>
          {changedSign}
        </text>
      )}
    </g>
  );
}

/** A triangle at the end of the path, which always arrives level. */
function ArrowHead({ path }: { readonly path: string }) {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [beforeX = 0, , x = 0, y = 0] = numbers.slice(-4);
  const back = beforeX < x ? x - 9 : x + 9;
  return <path className="lab-arrow-head" d={`M${x} ${y}L${back} ${y - 5}L${back} ${y + 5}Z`} />;
}

interface BoxViewProps {
  readonly box: Box;
  readonly role: 'from' | 'to' | undefined;
  readonly onChoose: () => void;
}

function BoxView({ box, role, onChoose }: BoxViewProps) {
  const { x, y, width, height, kind, title, lines, textInset, description } = box;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  const chosenAs = role === 'from' ? ', source' : role === 'to' ? ', destination' : '';
  return (
    <g
      className="lab-box"
      data-kind={kind}
      data-role={role}
      role="button"
      tabIndex={0}
      aria-label={`${kindNames[kind]} ${description}${chosenAs}`}
      aria-pressed={role !== undefined}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <title>{description}</title>
      <rect x={x} y={y} width={width} height={height} rx={kind === 'service' ? 25 : 6} />
      <text className="lab-box-title" x={x + textInset} y={y + 21}>
        {title}
      </text>
      {lines.map((line, index) => (
        <text
          key={index}
          className="lab-box-line"
          x={x + textInset}
          y={y + 38 + index * boxLineHeight}
        >
          {line}
        </text>
      ))}
      {role !== undefined && (
        <text className="lab-box-role" x={x + width - 6} y={y - 3}>
          {role}
        </text>
      )}
    </g>
  );
}

const kindNames: Readonly<Record<Box['kind'], string>> = {
  pod: 'Pod',
  group: 'Pods',
  service: 'Service',
  node: 'Node',
  external: 'Outside:',
};
