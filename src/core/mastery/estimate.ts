import { betaBinomial, convolve } from './beta-binomial.ts';
import { posterior, weighLevels, type Counts, type WeightedLevel } from './levels.ts';

/** What is known of a learner in one domain. */
export interface DomainEvidence extends Counts {
  readonly id: string;
  /** Questions that this domain has in a form. */
  readonly share: number;
}

/**
 * The probability of each number of right answers, from none to all, on a fresh form of questions like those answered.
 *
 * A hierarchical model: the learner has an own level m, prior Beta(3, 2); a domain's share known is Beta(κm, κ(1 − m))
 * around it. m is integrated over a grid; the right answers in each domain's part of a form are beta-binomial, and the
 * parts are convolved exactly. No sampling: the same evidence gives the same numbers.
 *
 * Says nothing about questions that are harder or easier than those answered.
 *
 * @param domains counts of at least zero, in any order
 * @param levels if the caller has weighed them already
 * @see Hambleton and Novick (1973), Journal of Educational Measurement 10(3); Wilcox (1976), Psychometrika 41(1)
 */
export function distributeScores(
  domains: readonly DomainEvidence[],
  levels: readonly WeightedLevel[] = weighLevels(domains),
): number[] {
  const length = domains.reduce((sum, { share }) => sum + share, 0);
  const scores = new Array<number>(length + 1).fill(0);
  for (const { weight, level } of levels) {
    const ofLevel = domains
      .map((domain) => betaBinomial(domain.share, ...posterior(level, domain)))
      .reduce(convolve, [1]);
    ofLevel.forEach((chance, score) => {
      scores[score] = (scores[score] ?? 0) + weight * chance;
    });
  }
  return scores;
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

function scoreAt(scores: readonly number[], probability: number): number {
  let sum = 0;
  for (const [score, chance] of scores.entries()) {
    sum += chance;
    if (sum >= probability) return score;
  }
  return Math.max(0, scores.length - 1);
}
