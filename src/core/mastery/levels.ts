import { madeOnce } from '../base/made-once.ts';
import { logBeta } from './log-gamma.ts';
import { betaShape, mixtureQuantiles, type BetaShape } from './mixture-quantiles.ts';

/** First answers that were right and wrong; fractions where older ones count less. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
}

/** A range for a share: both ends 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

export interface ShareEstimate {
  /** The expected share of questions like these that would be right, 0 to 1. */
  readonly mean: number;
  /** Where that share lies with 80 % probability. */
  readonly interval: ShareInterval;
}

/** A level that the learner may have over all domains. */
export interface WeightedLevel {
  readonly level: number;
  /** Probability; those of all levels sum to one. */
  readonly weight: number;
  readonly shape: BetaShape;
}

/** How many answers the learner's own level is worth in a domain, against that domain's answers. */
export const CONCENTRATION = 10;

/** Levels that are weighed: 0.02 to 0.98. */
const grid = madeOnce(() =>
  Array.from({ length: 49 }, (_, place) => {
    const level = (place + 1) / 50;
    return { level, shape: betaShape(CONCENTRATION * level, CONCENTRATION * (1 - level)) };
  }),
);

/** Levels that explain the answers less than a millionth as well as the best are left out: they change no digit shown. */
const LEAST_WEIGHT = 1e-6;

/** How likely each level is, by prior Beta(3, 2) and by how well it explains the answers in each domain. */
export function weighLevels(domains: readonly Counts[]): WeightedLevel[] {
  const answered = domains.filter(({ right, wrong }) => right + wrong > 0);
  const logs = grid().map(({ level }) => {
    const prior = 2 * Math.log(level) + Math.log(1 - level);
    const base = logBeta(...posterior(level, { right: 0, wrong: 0 }));
    return answered.reduce(
      (sum, counts) => sum + logBeta(...posterior(level, counts)) - base,
      prior,
    );
  });
  const most = Math.max(...logs);
  const weighed = grid()
    .map((point, place) => ({
      ...point,
      weight: Math.exp((logs[place] ?? -Infinity) - most),
    }))
    .filter(({ weight }) => weight > LEAST_WEIGHT);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map((point) => ({ ...point, weight: point.weight / total }));
}

/** The two parameters of the beta distribution of the share known in a domain or competency. */
export function posterior(level: number, { right, wrong }: Counts): [a: number, b: number] {
  return [CONCENTRATION * level + right, CONCENTRATION * (1 - level) + wrong];
}

/** As `estimateShare`, worked out once for equal counts: most parts of the exam have none for a long time. */
export function shareEstimator(
  levels: readonly WeightedLevel[],
): (counts: Counts) => ShareEstimate {
  const known = new Map<string, ShareEstimate>();
  return (counts) => {
    const key = `${counts.right} ${counts.wrong}`;
    const estimate = known.get(key) ?? estimateShare(levels, counts);
    known.set(key, estimate);
    return estimate;
  };
}

/** What these counts say of a part of the exam, drawn towards the learner's own level where they are few. */
export function estimateShare(levels: readonly WeightedLevel[], counts: Counts): ShareEstimate {
  const mean = levels.reduce((sum, { level, weight }) => {
    const [a, b] = posterior(level, counts);
    return sum + (weight * a) / (a + b);
  }, 0);
  const [low = 0, high = 1] = mixtureQuantiles(levels, counts.right, counts.wrong, [0.1, 0.9]);
  return { mean, interval: { low, high } };
}
