import { Link } from 'wouter';
import { combCells, type CombCell } from '../../core/mastery/comb-cells.ts';
import type { DomainStanding } from '../../core/mastery/standing.ts';
import './comb.css';

/** Geometry in units of the drawing: pointy-topped cells in two rows that interlock. */
const cellRadius = 13;
const cellWidth = Math.sqrt(3) * cellRadius;
const rowHeight = 1.5 * cellRadius;
const edge = 1.5;

/**
 * The comb: one cell for each point of exam weight, grouped by domain. Filled as the evidence says that the
 * point is won, hatched where it may be, dotted where it says not yet, empty where there is none.
 */
export function Comb({ standings }: { readonly standings: readonly DomainStanding[] }) {
  return (
    <div className="comb">
      <svg className="comb-patterns" width="0" height="0" aria-hidden="true">
        <defs>
          <pattern
            id="comb-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="comb-hatch-ground" width="5" height="5" />
            <rect className="comb-hatch-line" width="2.2" height="5" />
          </pattern>
        </defs>
      </svg>
      <ul className="comb-domains">
        {standings.map((standing) => (
          <li key={standing.id} className="comb-domain">
            <p className="comb-title">
              <Link href={`/study/${standing.id}`}>{standing.title}</Link>
              <span className="small quiet">{evidenceWords(standing)}</span>
            </p>
            <CombGroup cells={combCells(standing)} />
          </li>
        ))}
      </ul>
      <CombLegend />
    </div>
  );
}

function CombGroup({ cells }: { readonly cells: readonly CombCell[] }) {
  const perRow = Math.ceil(cells.length / 2);
  const width = (perRow + 0.5) * cellWidth + 2 * edge;
  const height = rowHeight + 2 * cellRadius + 2 * edge;
  return (
    <svg
      className="comb-group"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={cellWords(cells)}
    >
      {cells.map((cell, index) => (
        <CombCellShape key={index} cell={cell} {...cellCenter(index)} />
      ))}
    </svg>
  );
}

/** Cells fill column by column, so that a domain's progress reads from left to right. */
function cellCenter(index: number): { x: number; y: number } {
  const row = index % 2;
  const column = Math.floor(index / 2);
  return {
    x: edge + (column + 0.5 + row * 0.5) * cellWidth,
    y: edge + cellRadius + row * rowHeight,
  };
}

function CombCellShape({ cell, x, y }: { cell: CombCell; x: number; y: number }) {
  return (
    <>
      <polygon className={`comb-cell comb-${cell}`} points={hexagon(x, y, cellRadius - 1.2)} />
      {cell === 'open' && <circle className="comb-dot" cx={x} cy={y} r={2.4} />}
    </>
  );
}

function hexagon(x: number, y: number, radius: number): string {
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${(x + radius * Math.cos(angle)).toFixed(2)},${(y + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

function CombLegend() {
  const meanings: readonly [CombCell, string][] = [
    ['won', 'likely won'],
    ['unsure', 'may be won'],
    ['open', 'not yet'],
    ['untouched', 'no answers yet'],
  ];
  const size = 2 * cellRadius;
  return (
    <ul className="comb-legend small quiet">
      {meanings.map(([cell, words]) => (
        <li key={cell}>
          <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
            <CombCellShape cell={cell} x={size / 2} y={size / 2} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

function cellWords(cells: readonly CombCell[]): string {
  const count = (kind: CombCell) => cells.filter((cell) => cell === kind).length;
  if (count('untouched') === cells.length) return `${cells.length} points, no answers yet`;
  return `${cells.length} points: ${count('won')} likely won, ${count('unsure')} may be won, ${count('open')} not yet`;
}

export function evidenceWords({ answered, correct, weight }: DomainStanding): string {
  const points = `${weight} points`;
  return answered === 0 ? points : `${points}, ${correct} of ${answered} right`;
}
