/** Cells that the range from 0 to 1 is cut into; a quantile is right to about half of one. */
const CELLS = 200;

const LOG_SHARES = Float64Array.from({ length: CELLS }, (_, cell) =>
  Math.log((cell + 0.5) / CELLS),
);

/** The outline of x^a (1 − x)^b at the middles of 200 cells. */
export type BetaShape = Float64Array;

/** One part of a mixture. The weights of all parts sum to one. */
export interface WeightedShape {
  readonly shape: BetaShape;
  readonly weight: number;
}

/** @param a at least zero, `b` too, and together below 1,000: past that the ends are too small for a number */
export function betaShape(a: number, b: number): BetaShape {
  return Float64Array.from(LOG_SHARES, (_, cell) => Math.exp(logHeight(cell, a, b)));
}

/**
 * Values that a mixture of beta distributions stays below with these probabilities, to about 0.003.
 *
 * Part i is Beta(aᵢ + right, bᵢ + wrong), where its shape was made from aᵢ and bᵢ. What all parts share is worked out once
 * and the shapes once for ever, so thirty domains and competencies take a millisecond or two. Each part is made to sum to one over
 * the cells, so neither the beta function nor an end with infinite density is needed.
 *
 * @param probabilities between 0 and 1, ascending
 */
export function mixtureQuantiles(
  parts: readonly WeightedShape[],
  right: number,
  wrong: number,
  probabilities: readonly number[],
): number[] {
  const common = commonHeights(right - 1, wrong - 1);
  const [from, to] = support(common);
  const masses = new Float64Array(CELLS);
  for (const { shape, weight } of parts) {
    let sum = 0;
    for (let cell = from; cell < to; cell += 1) sum += (common[cell] ?? 0) * (shape[cell] ?? 0);
    const scale = weight / sum;
    for (let cell = from; cell < to; cell += 1) {
      masses[cell] = (masses[cell] ?? 0) + scale * (shape[cell] ?? 0);
    }
  }
  for (let cell = from; cell < to; cell += 1) {
    masses[cell] = (masses[cell] ?? 0) * (common[cell] ?? 0);
  }
  return probabilities.map((probability) => quantile(masses, probability));
}

function logHeight(cell: number, a: number, b: number): number {
  return a * (LOG_SHARES[cell] ?? 0) + b * (LOG_SHARES[CELLS - 1 - cell] ?? 0);
}

/** Relative to the highest, so that exponentials neither overflow nor all vanish. */
function commonHeights(a: number, b: number): Float64Array {
  const heights = new Float64Array(CELLS);
  let most = -Infinity;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const height = logHeight(cell, a, b);
    heights[cell] = height;
    if (height > most) most = height;
  }
  for (let cell = 0; cell < CELLS; cell += 1) {
    heights[cell] = Math.exp((heights[cell] ?? 0) - most);
  }
  return heights;
}

/** The cells outside of which nothing is left to count. */
function support(heights: Float64Array): [from: number, to: number] {
  let from = 0;
  let to = CELLS;
  while (from < to && heights[from] === 0) from += 1;
  while (to > from && heights[to - 1] === 0) to -= 1;
  return [from, to];
}

/** Within a cell the probability is taken as even. */
function quantile(masses: Float64Array, probability: number): number {
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const mass = masses[cell] ?? 0;
    if (sum + mass >= probability) {
      return (cell + (mass === 0 ? 0 : (probability - sum) / mass)) / CELLS;
    }
    sum += mass;
  }
  return 1;
}
