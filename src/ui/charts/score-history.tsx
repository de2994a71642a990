import { labelSide, percent, rem } from './chart-lengths.ts';
import './charts.css';

export interface ScorePoint {
  readonly key: string;
  /** Written under the point. */
  readonly label: string;
  /** All of these 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly passed: boolean;
}

interface ScoreHistoryProps {
  /** Oldest first. */
  readonly points: readonly ScorePoint[];
  /** 0 to 1 */
  readonly passShare: number;
  readonly passWords: string;
  readonly name: string;
}

const top = 1;
const ground = 11;

/** A point for each exam with its range, against the pass mark: filled if it passed, hollow if not. */
export function ScoreHistory({ points, passShare, passWords, name }: ScoreHistoryProps) {
  const y = (share: number) => rem(ground - (ground - top) * share);
  const x = (place: number) => percent(0.16 + (0.78 * (place + 0.5)) / points.length);
  return (
    <svg
      className="chart-picture"
      width="100%"
      height={rem(ground + 1.6)}
      role="img"
      aria-label={name}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="chart-grid" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
          <text x="0" y={y(share)} dy="-0.3em">
            {100 * share} %
          </text>
        </g>
      ))}
      <line className="chart-line" x1="0" x2="100%" y1={y(passShare)} y2={y(passShare)} />
      <text className="chart-strong" x="100%" y={y(passShare)} dy="-0.35em" {...labelSide(1)}>
        {passWords}
      </text>
      {points.map(({ key, label, share, low, high, passed }, place) => (
        <g key={key}>
          <line className="chart-whisker" x1={x(place)} x2={x(place)} y1={y(low)} y2={y(high)} />
          <circle
            className={passed ? 'chart-point chart-point-pass' : 'chart-point'}
            cx={x(place)}
            cy={y(share)}
            r={rem(0.36)}
          />
          <text x={x(place)} y={rem(ground + 1.3)} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
