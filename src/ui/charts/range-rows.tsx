import type { ReactNode } from 'react';
import { percent, rem } from './chart-lengths.ts';
import './charts.css';

export interface RangeRow {
  readonly key: string;
  readonly label: ReactNode;
  /** All that the bar shows, in words. */
  readonly words: string;
  /** From where to where, and the value in it, on the scale; `null` where there is nothing to show. */
  readonly range: { readonly low: number; readonly high: number; readonly mark?: number } | null;
  /** Where the range should lie. */
  readonly fits?: { readonly low: number; readonly high: number };
}

interface RangeRowsProps {
  readonly rows: readonly RangeRow[];
  /** The value at the right end of the scale; the left end is zero. */
  readonly max: number;
  /** Values written under the scale. */
  readonly ticks: readonly { readonly value: number; readonly words: string }[];
  /** A value to compare with, drawn through all rows. */
  readonly line?: { readonly value: number; readonly words: string };
}

/** A range for each row on one scale. The words beside each bar say what it shows, so the bars are silent. */
export function RangeRows({ rows, max, ticks, line }: RangeRowsProps) {
  const at = (value: number) => percent(Math.min(1, value / max));
  return (
    <ul className="range-rows">
      {rows.map((row) => (
        <li key={row.key} className="range-row">
          <span className="range-label">
            <span>{row.label}</span> <span className="small quiet">{row.words}</span>
          </span>
          <RangeBar row={row} at={at} line={line?.value} max={max} />
        </li>
      ))}
      <li className="range-row range-scale" aria-hidden="true">
        <span className="range-label small quiet">{line?.words}</span>
        <svg className="chart-picture" width="100%" height={rem(1.4)}>
          {ticks.map(({ value, words }) => (
            <text
              key={value}
              x={at(value)}
              y={rem(1.1)}
              textAnchor={value === 0 ? 'start' : value >= max ? 'end' : 'middle'}
            >
              {words}
            </text>
          ))}
        </svg>
      </li>
    </ul>
  );
}

interface RangeBarProps {
  readonly row: RangeRow;
  readonly at: (value: number) => string;
  readonly line: number | undefined;
  readonly max: number;
}

function RangeBar({ row: { range, fits }, at, line, max }: RangeBarProps) {
  const width = (from: { low: number; high: number }) =>
    percent((Math.min(max, from.high) - Math.min(max, from.low)) / max);
  const middle = 0.9;
  return (
    <svg className="chart-picture" width="100%" height={rem(2 * middle)} aria-hidden="true">
      <line className="chart-axis" x1="0" x2="100%" y1={rem(middle)} y2={rem(middle)} />
      {fits !== undefined && (
        <rect
          className="chart-fits"
          x={at(fits.low)}
          width={width(fits)}
          y={rem(middle - 0.75)}
          height={rem(1.5)}
        />
      )}
      {line !== undefined && (
        <line className="chart-line" x1={at(line)} x2={at(line)} y1="0" y2="100%" />
      )}
      {range !== null && (
        <>
          <rect
            className="chart-range"
            x={at(range.low)}
            width={width(range)}
            y={rem(middle - 0.35)}
            height={rem(0.7)}
            rx="2"
          />
          {range.mark !== undefined && (
            <line
              className="chart-mark"
              x1={at(range.mark)}
              x2={at(range.mark)}
              y1={rem(middle - 0.55)}
              y2={rem(middle + 0.55)}
            />
          )}
        </>
      )}
    </svg>
  );
}
