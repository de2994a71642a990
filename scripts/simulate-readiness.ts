// `npm run simulate`: how well the estimate of readiness predicts, on synthetic learners, beside simpler estimators.
import { shareItems } from '../src/core/blueprint/share-items.ts';
import { createRng, type Rng } from '../src/core/base/rng.ts';
import { betaBinomial, convolve } from '../src/core/mastery/beta-binomial.ts';
import {
  chanceOfAtLeast,
  distributeScores,
  type DomainEvidence,
} from '../src/core/mastery/estimate.ts';

const WEIGHTS = [20, 18, 16, 10, 10, 10, 10, 6].map((weight, place) => ({
  id: String(place),
  weight,
}));
const ITEMS = 60;
const PASS = 45;
const LEARNERS_PER_SEED = 500;
const SEEDS = ['one', 'two', 'three', 'four', 'five'];
const SIZES = [24, 60, 150];

/** Learners around the pass mark: levels in logits with this mean and spread, domains spread around the level. */
const LEVEL = { mean: 1, spread: 0.8 };
const DOMAIN_SPREAD = Number(process.argv[2] ?? 0.45);

type Estimator = (evidence: readonly DomainEvidence[]) => number;

const estimators: Readonly<Record<string, Estimator>> = {
  'pass if raw score is at least 75 %': (evidence) => {
    const { right, all } = totals(evidence);
    return right / all >= 0.75 ? 1 : 0;
  },
  'one pooled binomial': (evidence) => {
    const { right, all } = totals(evidence);
    return chanceOfAtLeast(
      betaBinomial(ITEMS, 1e6 * (right / all) + 1e-3, 1e6 * (1 - right / all) + 1e-3),
      PASS,
    );
  },
  'neutral prior per domain': (evidence) => withPrior(evidence, 4, 0.5),
  'own-mean prior per domain': (evidence) => {
    const { right, all } = totals(evidence);
    return withPrior(evidence, 8, (right + 3) / (all + 5));
  },
  'hierarchical (ours)': (evidence) => chanceOfAtLeast(distributeScores(evidence), PASS),
};

function withPrior(
  evidence: readonly DomainEvidence[],
  concentration: number,
  mean: number,
): number {
  const parts = evidence.map(({ share, right, wrong }) =>
    betaBinomial(share, concentration * mean + right, concentration * (1 - mean) + wrong),
  );
  return chanceOfAtLeast(parts.reduce(convolve, [1]), PASS);
}

function totals(evidence: readonly DomainEvidence[]): { right: number; all: number } {
  const right = evidence.reduce((sum, domain) => sum + domain.right, 0);
  return { right, all: right + evidence.reduce((sum, domain) => sum + domain.wrong, 0) };
}

/** A number from the standard normal distribution (Box and Muller). */
function normal(rng: Rng): number {
  const [one, other] = [uniform(rng), uniform(rng)];
  return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
}

/** Between 0 and 1, neither included. */
function uniform(rng: Rng): number {
  return (rng.below(2 ** 32) + 0.5) / 2 ** 32;
}

function rightOf(count: number, ability: number, rng: Rng): number {
  return Array.from({ length: count }, () => Number(uniform(rng) < ability)).reduce(
    (a, b) => a + b,
    0,
  );
}

interface Trial {
  readonly predicted: number;
  readonly passed: boolean;
}

/** Draws learners, lets them answer `size` questions and then sit a form; what was predicted, and what came. */
function simulate(size: number): Record<string, Trial[]> {
  const trials = Object.fromEntries(
    Object.keys(estimators).map((name): [string, Trial[]] => [name, []]),
  );
  const shares = shareItems(ITEMS, WEIGHTS);
  const practised = shareItems(size, WEIGHTS);
  for (const seed of SEEDS) {
    const rng = createRng(`${seed} ${size}`);
    for (let learner = 0; learner < LEARNERS_PER_SEED; learner += 1) {
      const level = LEVEL.mean + LEVEL.spread * normal(rng);
      const evidence: DomainEvidence[] = [];
      let score = 0;
      for (const { id } of WEIGHTS) {
        const ability = 1 / (1 + Math.exp(-(level + DOMAIN_SPREAD * normal(rng))));
        const [count = 0, share = 0] = [practised[id], shares[id]];
        const right = rightOf(count, ability, rng);
        evidence.push({ id, share, right, wrong: count - right });
        score += rightOf(share, ability, rng);
      }
      for (const [name, estimate] of Object.entries(estimators)) {
        trials[name]?.push({ predicted: estimate(evidence), passed: score >= PASS });
      }
    }
  }
  return trials;
}

/** The mean squared difference of prediction and outcome; 0 is best. */
function brier(trials: readonly Trial[]): number {
  const sum = trials.reduce(
    (total, { predicted, passed }) => total + (predicted - Number(passed)) ** 2,
    0,
  );
  return sum / trials.length;
}

/** How far predictions lie from what came of them, over ten equal bins, weighed by their trials. */
function calibrationError(trials: readonly Trial[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    trials.filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === bin),
  );
  const mean = (bin: readonly Trial[], of: (trial: Trial) => number) =>
    bin.reduce((sum, trial) => sum + of(trial), 0) / bin.length;
  return bins
    .filter((bin) => bin.length > 0)
    .map(
      (bin) =>
        bin.length * Math.abs(mean(bin, (t) => t.predicted) - mean(bin, (t) => Number(t.passed))),
    )
    .reduce((sum, part) => sum + part / trials.length, 0);
}

const columns = SIZES.map((size) => ({ size, trials: simulate(size) }));
const rows = Object.keys(estimators).map((name) => [
  name,
  Object.fromEntries(
    columns.map(({ size, trials }) => {
      const own = trials[name] ?? [];
      return [`${size} answers`, `${brier(own).toFixed(3)} / ${calibrationError(own).toFixed(3)}`];
    }),
  ),
]);
console.log(
  `Brier score / calibration error, ${SEEDS.length * LEARNERS_PER_SEED} learners, domain spread ${DOMAIN_SPREAD}`,
);
console.table(Object.fromEntries(rows));
