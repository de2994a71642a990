import { percent, rem } from './chart-lengths.ts';
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
  readonly name: string;
}

const top = 1;
const ground = 11;

/** A point for each exam with its range, against the pass mark: filled if it passed, hollow if not. */
export function ScoreHistory({ points, passShare, name }: ScoreHistoryProps) {
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
        <Tick key={share} share={share} y={y(share)} isPassMark={false} />
      ))}
      <Tick share={passShare} y={y(passShare)} isPassMark />
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

interface TickProps {
  readonly share: number;
  readonly y: string;
  readonly isPassMark: boolean;
}

function Tick({ share, y, isPassMark }: TickProps) {
  return (
    <>
      <line className={isPassMark ? 'chart-line' : 'chart-grid'} x1="0" x2="100%" y1={y} y2={y} />
      <text className={isPassMark ? 'chart-strong' : undefined} x="0" y={y} dy="-0.3em">
        {Math.round(100 * share)} %
      </text>
    </>
  );
}
