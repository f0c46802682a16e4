import type {Interval} from "./interval.js";
import {normalQuantile} from "./normal-quantile.js";

/**
 * The Wilson score interval of a share, from `count` x of `classified` n papers. It is the sampling
 * error *if* the classified papers were a random draw. `classes` k intervals that are to hold at
 * once are widened by Bonferroni's correction, α/k (default 1); `alpha` is the error rate of all of
 * them together (default 0.05).
 * @returns Null without classified papers.
 * @formula \frac{\hat p + \frac{z^2}{2n} \pm z\sqrt{\frac{\hat p(1-\hat p)}{n} + \frac{z^2}{4n^2}}}{1 + \frac{z^2}{n}}
 * @see Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
 * Journal of the American Statistical Association 22(158), 209–212.
 */
export function wilsonInterval(
  count: number,
  classified: number,
  {classes = 1, alpha = 0.05}: {classes?: number; alpha?: number} = {}
): Interval | null {
  if (classified === 0) return null;
  const z = normalQuantile(1 - alpha / Math.max(1, classes) / 2);
  const share = count / classified;
  const scale = 1 + z ** 2 / classified;
  const middle = (share + z ** 2 / (2 * classified)) / scale;
  const half =
    (z / scale) * Math.sqrt((share * (1 - share)) / classified + z ** 2 / (4 * classified ** 2));
  return {
    lower: count === 0 ? 0 : Math.max(0, middle - half),
    upper: count === classified ? 1 : Math.min(1, middle + half)
  };
}
