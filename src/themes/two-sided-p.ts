/**
 * The two-sided p-value of a standard normal `z`, to about 15 decimals: one less the error function
 * at |z| / √2, by its series (Abramowitz & Stegun 1964, 7.1.6).
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x > 6) return 0;
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; ++n) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return Math.max(0, 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum);
}
