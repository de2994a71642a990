/** One part of a mixture of beta distributions. The weights of all parts sum to one. */
export interface WeightedBeta {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Cells that the range from 0 to 1 is cut into; a quantile is right to about half of one. */
const CELLS = 400;

const LOG_SHARES = Array.from({ length: CELLS }, (_, cell) => Math.log((cell + 0.5) / CELLS));

/**
 * Values that a mixture of beta distributions stays below with these probabilities, to about 0.002.
 *
 * Each part's density is taken at the middles of 400 cells and made to sum to one, so neither the beta function nor an
 * end with infinite density is needed.
 *
 * @param probabilities between 0 and 1, ascending
 */
export function mixtureQuantiles(
  parts: readonly WeightedBeta[],
  probabilities: readonly number[],
): number[] {
  const masses = new Float64Array(CELLS);
  const density = new Float64Array(CELLS);
  for (const { a, b, weight } of parts) {
    const peak = logDensity(cellOfPeak(a, b), a, b);
    let sum = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      const height = Math.exp(logDensity(cell, a, b) - peak);
      density[cell] = height;
      sum += height;
    }
    for (let cell = 0; cell < CELLS; cell += 1) {
      masses[cell] = (masses[cell] ?? 0) + (weight * (density[cell] ?? 0)) / sum;
    }
  }
  return probabilities.map((probability) => quantile(masses, probability));
}

function logDensity(cell: number, a: number, b: number): number {
  return (a - 1) * (LOG_SHARES[cell] ?? 0) + (b - 1) * (LOG_SHARES[CELLS - 1 - cell] ?? 0);
}

/** Where the density is near its highest, so that exponentials neither overflow nor all vanish. */
function cellOfPeak(a: number, b: number): number {
  const mean = a / (a + b);
  const mode = a > 1 && b > 1 ? (a - 1) / (a + b - 2) : mean;
  return Math.min(CELLS - 1, Math.floor(mode * CELLS));
}

/** Within a cell the probability is taken as even. */
function quantile(masses: Float64Array, probability: number): number {
  let sum = 0;
  for (const [cell, mass] of masses.entries()) {
    if (sum + mass >= probability) {
      return (cell + (mass === 0 ? 0 : (probability - sum) / mass)) / CELLS;
    }
    sum += mass;
  }
  return 1;
}
