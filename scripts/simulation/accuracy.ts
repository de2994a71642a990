/** What was predicted of a learner, 0 to 1, and what came. */
export interface Trial {
  readonly predicted: number;
  readonly passed: boolean;
}

/** The mean squared difference of prediction and outcome; 0 is best. */
export function brier(trials: readonly Trial[]): number {
  return mean(trials.map(squaredError));
}

/** How far predictions lie from what came of them, over ten equal bins, weighed by their trials. */
export function calibrationError(trials: readonly Trial[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    trials.filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === bin),
  );
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => {
      const gap = mean(bin.map((t) => t.predicted)) - mean(bin.map((t) => Number(t.passed)));
      return (bin.length / trials.length) * Math.abs(gap);
    })
    .reduce((sum, part) => sum + part, 0);
}

/**
 * Whether the first estimator's Brier score is lower than the second's, or higher by no more than two standard errors of the
 * difference over the same learners: a tie.
 */
export function isBestOrTied(own: readonly Trial[], other: readonly Trial[]): boolean {
  const differences = own.map((trial, place) => {
    const same = other[place];
    if (same === undefined) throw new Error('The estimators have met different learners');
    return squaredError(trial) - squaredError(same);
  });
  const average = mean(differences);
  const variance = mean(differences.map((difference) => (difference - average) ** 2));
  return average <= 2 * Math.sqrt(variance / differences.length);
}

function squaredError({ predicted, passed }: Trial): number {
  return (predicted - Number(passed)) ** 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
