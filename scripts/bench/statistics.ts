/** The middle value, or the mean of the two in the middle; `NaN` of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value below which a share of the values lies, between neighbors in proportion; `NaN` of nothing.
 *
 * @param share 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * How many times as large the one is as the other: the median of the ratios within each round, because whatever else
 * the machine did in a round it did to both.
 *
 * @param ones and `others` in the order of rounds, equally many
 */
export function ratioWithinRounds(ones: readonly number[], others: readonly number[]): number {
  if (ones.length !== others.length) throw new Error('Rounds are missing on one side.');
  return median(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
}
