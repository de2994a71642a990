import type { Counts, ShareInterval } from './levels.ts';
import { betaShape, mixtureQuantiles } from './mixture-quantiles.ts';

const UNIFORM = [{ shape: betaShape(1, 1), weight: 1 }];

/**
 * Where the share of right answers lies with 80 % probability, from these counts alone: before the first answer every
 * share is as likely.
 */
export function shareInterval({ right, wrong }: Counts): ShareInterval {
  const [low = 0, high = 1] = mixtureQuantiles(UNIFORM, right, wrong, [0.1, 0.9]);
  return { low, high };
}
