/**
 * The natural logarithm of the gamma function for numbers above zero, to about 14 digits.
 *
 * Stirling's series after shifting the argument above 10 by the recurrence.
 * @see Abramowitz and Stegun (1964), 6.1.15 and 6.1.41
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a number above zero, not ${x}`);
  let shifted = x;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) /
    shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TAU + series - Math.log(product);
}

/** The logarithm of the beta function, for two numbers above zero. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);
