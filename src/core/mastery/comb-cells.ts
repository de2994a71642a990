import type { DomainStanding } from './standing.ts';

/** `won`: the evidence says so; `unsure`: it may be; `open`: the evidence says no; `untouched`: there is none. */
export type CombCell = 'won' | 'unsure' | 'open' | 'untouched';

/**
 * One cell for each point of a domain's weight. As many are won as the low end of the 80 % interval is
 * worth in whole points, unsure up to its high end, open beyond it.
 */
export function combCells(standing: DomainStanding): CombCell[] {
  const { weight, answered, interval } = standing;
  if (answered === 0) return Array.from({ length: weight }, () => 'untouched');
  const won = Math.floor(weight * interval.low);
  const possible = Math.max(won, Math.round(weight * interval.high));
  return Array.from({ length: weight }, (_, cell) =>
    cell < won ? 'won' : cell < possible ? 'unsure' : 'open',
  );
}
