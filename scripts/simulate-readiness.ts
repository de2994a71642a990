// `npm run -s simulate`: how well the estimate of readiness predicts, on synthetic learners, beside simpler estimators.
// Ends with 1 when a bound is not met. `npm run -s simulate -- 0.9` spreads each learner's domains further.
import { asEpochMs } from '../src/core/base/time.ts';
import { foldEvidence, HALF_LIFE_DAYS } from '../src/core/mastery/evidence.ts';
import { standingsByDomain } from '../src/core/mastery/standing.ts';
import { readinessOf } from '../src/core/mastery/readiness.ts';
import { buildDomains, buildOutline } from '../tests/support/builders.ts';
import { brier, calibrationError, isBestOrTied, type Trial } from './simulation/accuracy.ts';
import {
  others,
  ours,
  toEntry,
  wholeAnswers,
  withHalfLife,
  withLab,
  type Estimator,
} from './simulation/estimators.ts';
import { drawLearners, type Population } from './simulation/learners.ts';

const SEEDS = ['one', 'two', 'three', 'four', 'five'];
const LEARNERS_PER_SEED = 500;
const SIZES = [24, 60, 150];
const MOST_CALIBRATION_ERROR: Readonly<Record<number, number>> = { 24: 0.07, 60: 0.06, 150: 0.05 };
const MOST_MS = 5;

const steady: Population = {
  levelMean: 1,
  levelSpread: 0.8,
  domainSpread: Number(process.argv[2] ?? 0.45),
  learnedPerDay: 0,
};
const learning: Population = { ...steady, learnedPerDay: 0.05 };

type Trials = Readonly<Record<string, Readonly<Record<number, readonly Trial[]>>>>;

/** Every estimator meets the same learners. */
function tryOut(estimators: Readonly<Record<string, Estimator>>, population: Population): Trials {
  const learners = Object.fromEntries(
    SIZES.map((size) => [
      size,
      SEEDS.flatMap((seed) => drawLearners(population, size, LEARNERS_PER_SEED, seed)),
    ]),
  );
  const tried = Object.entries(estimators).map(([name, estimate]) => [
    name,
    Object.fromEntries(
      SIZES.map((size) => [
        size,
        (learners[size] ?? []).map((learner) => ({
          predicted: estimate(learner),
          passed: learner.passed,
        })),
      ]),
    ),
  ]);
  return Object.fromEntries(tried) as Trials;
}

function print(title: string, trials: Trials): void {
  const rows = Object.entries(trials).map(([name, bySize]) => [
    name,
    Object.fromEntries(
      SIZES.map((size) => {
        const own = bySize[size] ?? [];
        const figures = [brier(own), calibrationError(own)].map((figure) => figure.toFixed(3));
        return [`${size} answers`, figures.join(' / ')];
      }),
    ),
  ]);
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows));
}

/** One sentence for each bound of calibration that is not met. */
function miscalibrated(trials: Trials, own: string): string[] {
  return SIZES.flatMap((size) => {
    const error = calibrationError(trials[own]?.[size] ?? []);
    const most = MOST_CALIBRATION_ERROR[size] ?? 0;
    return error > most
      ? [`${size} answers: calibration error ${error.toFixed(3)} of "${own}" > ${most}`]
      : [];
  });
}

/** One sentence for each estimator that does better than our own. */
function beaten(trials: Trials, own: string): string[] {
  return SIZES.flatMap((size) => {
    const trialsOf = (name: string) => trials[name]?.[size] ?? [];
    const better = Object.keys(trials).filter(
      (name) => !isBestOrTied(trialsOf(own), trialsOf(name)),
    );
    return better.map((name) => `${size} answers: "${name}" has a lower Brier score`);
  });
}

/** Median milliseconds, after enough runs for the compiler. */
function timeOf(task: () => void): number {
  const times = Array.from({ length: 101 }, () => {
    const startedAt = performance.now();
    task();
    return performance.now() - startedAt;
  });
  return times.sort((a, b) => a - b)[50] ?? 0;
}

function timeLargeLog(): { fold: number; estimate: number } {
  const exam = buildOutline(buildDomains());
  const keys = exam.domains.flatMap(({ competencies }) => competencies.map(({ key }) => key));
  const entries = Array.from({ length: 50_000 }, (_, place) => {
    const entry = toEntry(
      { domain: 'any', day: place / 1000, correct: place % 4 > 0 },
      place % 2000,
    );
    return { ...entry, competency: keys[place % keys.length] ?? entry.competency };
  });
  const [last = [], evidence] = [entries.slice(-1), foldEvidence(entries)];
  const at = asEpochMs(60 * 86_400_000);
  return {
    fold: timeOf(() => foldEvidence(last, evidence)),
    estimate: timeOf(() => {
      standingsByDomain(exam.domains, evidence, at);
      readinessOf(exam, evidence, at);
    }),
  };
}

const own = 'hierarchical, fading (ours)';
const count = SEEDS.length * LEARNERS_PER_SEED;
const steadyTrials = tryOut({ ...others, [own]: ours }, steady);
print(
  `Brier score / calibration error: ${count} learners who stay as they are, domain spread ${steady.domainSpread}`,
  steadyTrials,
);
const halfLives = [7, HALF_LIFE_DAYS, 63, Infinity].map((days): [string, Estimator] => [
  days === Infinity ? 'nothing fades' : `half-life of ${days} days`,
  withHalfLife(days),
]);
print('What the half-life costs these learners', tryOut(Object.fromEntries(halfLives), steady));
print(
  `What it brings ${count} learners whose odds grow by 5 % a day while they practice`,
  tryOut(Object.fromEntries(halfLives), learning),
);
const lab = 'at most a tenth of the answers there (ours)';
const labTrials = tryOut(
  { 'no mission counts': ours, [lab]: withLab, 'a whole right answer each': wholeAnswers },
  steady,
);
print('What it costs when each of these learners has solved 40 missions of one domain', labTrials);
const { fold, estimate } = timeLargeLog();
console.log(
  `\nWith 50,000 answers: ${fold.toFixed(3)} ms for one more, ${estimate.toFixed(2)} ms for all estimates (at most ${MOST_MS}).`,
);
const problems = [
  ...miscalibrated(steadyTrials, own),
  ...miscalibrated(labTrials, lab),
  ...beaten(steadyTrials, own),
  ...(estimate > MOST_MS ? [`the estimates take ${estimate.toFixed(2)} ms`] : []),
];
console.log(problems.length === 0 ? 'All bounds are met.' : `Not met:\n  ${problems.join('\n  ')}`);
process.exitCode = problems.length === 0 ? 0 : 1;
