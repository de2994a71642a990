import { useId } from 'react';
import { labelSide, percent, rem } from './chart-lengths.ts';
import { HatchPattern } from './hatch-pattern.tsx';
import './charts.css';

interface ScoreDistributionProps {
  /** The probability of each score, from none to all right. */
  readonly scores: readonly number[];
  readonly neededToPass: number;
  readonly band: { readonly low: number; readonly high: number };
  readonly name: string;
}

const top = 1.5;
const ground = 8.5;

/** A bar for each score: filled where it passes, hatched where it does not, with the pass mark and the middle 80 %. */
export function ScoreDistribution({ scores, neededToPass, band, name }: ScoreDistributionProps) {
  const hatch = useId();
  const highest = Math.max(...scores);
  const slot = 1 / scores.length;
  const barHeight = (chance: number) => ((ground - top - 0.25) * chance) / highest;
  const markAt = neededToPass * slot;
  const last = scores.length - 1;
  return (
    <svg
      className="chart-picture"
      width="100%"
      height={rem(ground + 2.4)}
      role="img"
      aria-label={name}
    >
      <HatchPattern id={hatch} />
      {scores.map((chance, score) => (
        <rect
          key={score}
          className={score >= neededToPass ? 'chart-bar chart-bar-pass' : 'chart-bar'}
          {...(score >= neededToPass ? {} : { fill: `url(#${hatch})` })}
          x={percent((score + 0.1) * slot)}
          width={percent(0.8 * slot)}
          y={rem(ground - barHeight(chance))}
          height={rem(barHeight(chance))}
        />
      ))}
      <line className="chart-axis" x1="0" x2="100%" y1={rem(ground)} y2={rem(ground)} />
      <line
        className="chart-line"
        x1={percent(markAt)}
        x2={percent(markAt)}
        y1={rem(0.2)}
        y2={rem(ground)}
      />
      <text className="chart-strong" x={percent(markAt)} y={rem(1)} {...labelSide(markAt)}>
        {neededToPass} to pass
      </text>
      <line
        className="chart-band"
        x1={percent(band.low * slot)}
        x2={percent((band.high + 1) * slot)}
        y1={rem(ground + 0.45)}
        y2={rem(ground + 0.45)}
      />
      {[0, Math.round(last / 4), Math.round(last / 2), Math.round((3 * last) / 4), last].map(
        (score) => (
          <text
            key={score}
            x={percent(score === 0 ? 0 : score === last ? 1 : (score + 0.5) * slot)}
            y={rem(ground + 1.8)}
            textAnchor={score === 0 ? 'start' : score === last ? 'end' : 'middle'}
          >
            {score}
          </text>
        ),
      )}
    </svg>
  );
}
