const series = 3;
const terms = 200;

/**
 * The probability that a standard normal variable is at most `z`, to about 13 digits of its size: by
 * the series of Marsaglia near the middle, and in the tails by Laplace's continued fraction.
 * @title Normal probability
 * @see Marsaglia, G. (2004). Evaluating the normal distribution. Journal of Statistical Software
 * 11(4); Abramowitz, M. & Stegun, I. A. (1964). Handbook of Mathematical Functions, 26.2.14.
 */
export function normalProbability(z: number): number {
  if (z > series) return 1 - normalProbability(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < -series) {
    let below = -z;
    for (let k = terms; k > 0; --k) below = -z + k / below;
    return density / below;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < terms; ++k) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + sum * density;
}
