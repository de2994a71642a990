import { shareInterval } from './share-interval.ts';
import type { DomainStanding } from './standing.ts';

/** `won`: the evidence says so; `unsure`: it may be; `open`: the evidence says no; `untouched`: there is none. */
export type CombCell = 'won' | 'unsure' | 'open' | 'untouched';

/**
 * One cell for each point of a domain's weight. As many are won as the low end of the 80 % interval is
 * worth in whole points, unsure up to its high end, open beyond it. The estimate borrows from other domains; what is
 * called won or unsure has to be borne by the domain's own answers alone, too, and no point is won without a right answer
 * of its own: one answer wins one point at most, however likely more are.
 */
export function combCells(standing: DomainStanding): CombCell[] {
  const { weight, answered, correct, interval } = standing;
  if (answered === 0) return Array.from({ length: weight }, () => 'untouched');
  const own = shareInterval({ right: correct, wrong: answered - correct });
  const won = Math.min(correct, Math.floor(weight * Math.min(interval.low, own.low)));
  const possible = Math.max(won, Math.round(weight * Math.min(interval.high, own.high)));
  return Array.from({ length: weight }, (_, cell) =>
    cell < won ? 'won' : cell < possible ? 'unsure' : 'open',
  );
}
