import { betaBinomial, convolve } from './beta-binomial.ts';
import { logBeta } from './log-gamma.ts';
import { mixtureQuantiles, type WeightedBeta } from './mixture-quantiles.ts';
import type { ShareInterval } from './wilson-interval.ts';

/** What is known of a learner in one domain. */
export interface DomainEvidence {
  readonly id: string;
  /** Questions that this domain has in a form. */
  readonly share: number;
  /** First answers that were right and wrong; fractions where older ones count less. */
  readonly right: number;
  readonly wrong: number;
}

export interface DomainEstimate {
  readonly id: string;
  /** The expected share of questions like these that would be right, 0 to 1. */
  readonly mean: number;
  /** Where that share lies with 80 % probability. */
  readonly interval: ShareInterval;
}

export interface Estimate {
  readonly domains: readonly DomainEstimate[];
  /** The probability of each number of right answers on a fresh form, from none to all. */
  readonly scores: readonly number[];
}

/** How many answers the learner's own level is worth in a domain, against that domain's answers. */
const CONCENTRATION = 10;

/** Levels that are weighed: 0.02 to 0.98. */
const GRID = Array.from({ length: 49 }, (_, place) => (place + 1) / 50);

/**
 * What a learner would score on fresh questions like those answered.
 *
 * A hierarchical model: the learner has an own level m, prior Beta(3, 2); a domain's share known is Beta(κm, κ(1 − m))
 * around it. m is integrated over a grid; the right answers in each domain's part of a form are beta-binomial, and the
 * parts are convolved exactly. No sampling: the same evidence gives the same numbers.
 *
 * Says nothing about questions that are harder or easier than those answered.
 *
 * @param domains counts of at least zero, in any order
 * @see Hambleton and Novick (1973), Journal of Educational Measurement 10(3); Wilcox (1976), Psychometrika 41(1)
 */
export function estimateScore(domains: readonly DomainEvidence[]): Estimate {
  const levels = weighLevels(domains);
  const length = domains.reduce((sum, { share }) => sum + share, 0);
  const scores = new Array<number>(length + 1).fill(0);
  for (const { weight, level } of levels) {
    const ofLevel = domains
      .map(({ share, right, wrong }) => betaBinomial(share, ...posterior(level, right, wrong)))
      .reduce(convolve, [1]);
    ofLevel.forEach((chance, score) => {
      scores[score] = (scores[score] ?? 0) + weight * chance;
    });
  }
  return { domains: domains.map((domain) => estimateDomain(domain, levels)), scores };
}

/** The probability of at least this many right answers. */
export function chanceOfAtLeast(scores: readonly number[], count: number): number {
  return scores.slice(Math.max(0, count)).reduce((sum, chance) => sum + chance, 0);
}

/** The fewest and most right answers of the middle 80 % of a distribution of scores. */
export function scoreBand(scores: readonly number[]): {
  readonly low: number;
  readonly high: number;
} {
  return { low: scoreAt(scores, 0.1), high: scoreAt(scores, 0.9) };
}

interface WeightedLevel {
  readonly level: number;
  /** Probability; those of all levels sum to one. */
  readonly weight: number;
}

/** Levels that explain the answers less than a millionth as well as the best are left out: they change no digit shown. */
const LEAST_WEIGHT = 1e-6;

function weighLevels(domains: readonly DomainEvidence[]): WeightedLevel[] {
  const answered = domains.filter(({ right, wrong }) => right + wrong > 0);
  const logs = GRID.map((level) => {
    const prior = 2 * Math.log(level) + Math.log(1 - level);
    const [a, b] = posterior(level, 0, 0);
    const base = logBeta(a, b);
    return answered.reduce(
      (sum, { right, wrong }) => sum + logBeta(...posterior(level, right, wrong)) - base,
      prior,
    );
  });
  const most = Math.max(...logs);
  const weighed = GRID.map((level, place) => ({
    level,
    weight: Math.exp((logs[place] ?? -Infinity) - most),
  })).filter(({ weight }) => weight > LEAST_WEIGHT);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ level, weight }) => ({ level, weight: weight / total }));
}

/** The two parameters of the beta distribution of a domain's share known. */
function posterior(level: number, right: number, wrong: number): [a: number, b: number] {
  return [CONCENTRATION * level + right, CONCENTRATION * (1 - level) + wrong];
}

function estimateDomain(
  { id, right, wrong }: DomainEvidence,
  levels: readonly WeightedLevel[],
): DomainEstimate {
  const parts = levels.map(({ level, weight }): WeightedBeta => {
    const [a, b] = posterior(level, right, wrong);
    return { a, b, weight };
  });
  const mean = parts.reduce((sum, { a, b, weight }) => sum + (weight * a) / (a + b), 0);
  const [low = 0, high = 1] = mixtureQuantiles(parts, [0.1, 0.9]);
  return { id, mean, interval: { low, high } };
}

function scoreAt(scores: readonly number[], probability: number): number {
  let sum = 0;
  for (const [score, chance] of scores.entries()) {
    sum += chance;
    if (sum >= probability) return score;
  }
  return Math.max(0, scores.length - 1);
}
