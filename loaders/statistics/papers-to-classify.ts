import {normalQuantile} from "./normal-quantile.js";

/**
 * How many more papers must be classified to know every class's share within ± `margin` (a fraction
 * of 1, default 0.2) at confidence 1 − `alpha` (default 0.05), in the worst case of a share of one
 * half: the smallest simple random sample of the `total` N papers, rounded up. The `classified`
 * papers are not taken for a random draw, so they do not count towards it; but with all of the rest
 * classified every share is known, so it is never more than N − n.
 * @formula \min\!\left(N-n,\ \left\lceil\frac{n_0}{1+\frac{n_0-1}{N}}\right\rceil\right),\quad n_0=\frac{z^2}{4\,m^2}
 * @see Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 4.4. Wiley.
 */
export function papersToClassify(
  classified: number,
  total: number,
  {margin = 0.2, alpha = 0.05}: {margin?: number; alpha?: number} = {}
): number {
  if (total <= classified) return 0;
  const unlimited = normalQuantile(1 - alpha / 2) ** 2 / (4 * margin ** 2);
  const sample = Math.ceil(unlimited / (1 + (unlimited - 1) / total));
  return Math.min(sample, total - classified);
}
