import { logBeta } from './log-gamma.ts';

/**
 * The probabilities of 0 to `count` right answers in `count` new questions, when the share known is distributed
 * as Beta(a, b).
 *
 * @param a above zero, `b` too; `count` a whole number of at least zero
 * @see Wilcox (1976), Psychometrika 41(1)
 */
export function betaBinomial(count: number, a: number, b: number): number[] {
  const chances = [Math.exp(logBeta(a, b + count) - logBeta(a, b))];
  // Each from the one before: p(k + 1) / p(k) = (n − k)(a + k) / ((k + 1)(b + n − k − 1)).
  for (let right = 0; right < count; right += 1) {
    const ratio = ((count - right) * (a + right)) / ((right + 1) * (b + count - right - 1));
    chances.push((chances[right] ?? 0) * ratio);
  }
  return chances;
}

/** The distribution of the sum of two independent counts, exactly. */
export function convolve(one: readonly number[], other: readonly number[]): number[] {
  const sum = new Array<number>(one.length + other.length - 1).fill(0);
  for (let count = 0; count < one.length; count += 1) {
    const chance = one[count] ?? 0;
    for (let otherCount = 0; otherCount < other.length; otherCount += 1) {
      const both = count + otherCount;
      sum[both] = (sum[both] ?? 0) + chance * (other[otherCount] ?? 0);
    }
  }
  return sum;
}
