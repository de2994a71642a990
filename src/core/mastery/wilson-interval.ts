/** A range for a share: both ends 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** The 90th percentile of the standard normal distribution: both tails together leave 80 %. */
const Z_80 = 1.2815515655446004;

/**
 * The 80 % interval for a share of which `correct` of `total` were seen (Wilson's score interval).
 * Stays inside 0 to 1 and is honest for few answers; with none it is everything.
 *
 * @param z how many standard errors to either side; another value gives another coverage
 * @see Wilson (1927), Journal of the American Statistical Association 22(158), 209-212
 */
export function wilsonInterval(correct: number, total: number, z = Z_80): ShareInterval {
  if (total === 0) return { low: 0, high: 1 };
  const share = correct / total;
  const z2 = z ** 2;
  const center = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half =
    (z / (1 + z2 / total)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total ** 2));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}
