import {errorRate} from "./intervals.js";
import {normalQuantile} from "./normal.js";
import {hypergeometricWeights} from "./significance.js";

/** How much of a population is classified. */
export interface Coverage {
  /** How many papers have a class, by the totals. */
  classified: number;
  /** How many papers there are. */
  total: number;
  /** How many papers have no class; 0 where the totals exceed the papers. */
  unclassified: number;
  /** By how many the totals exceed the papers: then some paper is counted in several classes. */
  excess: number;
  /**
   * Classified papers over all papers, 0 to 1; null without papers, or where the totals exceed
   * them.
   */
  share: number | null;
}

/**
 * The coverage of `total` papers of which totals say that `classified` have a class. Totals that
 * exceed the papers are reported as an excess and give no share, because they then count classes,
 * not papers.
 * @formula \mathrm{coverage} = \frac{n}{N}
 */
export function coverage(classified: number, total: number): Coverage {
  const excess = Math.max(0, classified - total);
  return {
    classified,
    total,
    unclassified: Math.max(0, total - classified),
    excess,
    share: total === 0 || excess > 0 ? null : classified / total
  };
}

/**
 * What may be shown of shares: `counts` and bounds only, `dots` with their Wilson interval, or
 * `bars` with it.
 */
type EvidenceGate = "counts" | "dots" | "bars";

/** What `classified` papers allow: counts below 5, dots from 5 to 9, bars from 10. */
export function evidenceGate(classified: number): EvidenceGate {
  return classified < 5 ? "counts" : classified < 10 ? "dots" : "bars";
}

type MissingGrade =
  "excellent" | "good" | "acceptable" | "poor" | "critical" | "completely missing";

/**
 * The grade of `missing` papers of `total`, by bibliometrix's scale of missing data: none is
 * excellent, up to 10 % good, up to 20 % acceptable, up to 50 % poor, less than all critical, and
 * all completely missing.
 * @returns Null without papers.
 * @see Aria, M. & Cuccurullo, C. (2017). bibliometrix: An R-tool for comprehensive science mapping
 * analysis. Journal of Informetrics 11(4), 959–975 (its function `missingData`).
 */
export function missingGrade(missing: number, total: number): MissingGrade | null {
  if (total === 0) return null;
  if (missing === 0) return "excellent";
  if (missing * 10 <= total) return "good";
  if (missing * 5 <= total) return "acceptable";
  if (missing * 2 <= total) return "poor";
  return missing < total ? "critical" : "completely missing";
}

/** Up to how many papers the sample is checked exactly; a larger one is scaled from there. */
const exactTotal = 500;

/**
 * How many more papers must be classified to know the shares of all classes at once, each within
 * ± `margin` (a fraction of 1, default 0.2), with confidence 1 − `alpha` (default 0.05), however many
 * classes there are: a simple random sample of the `total` N papers. It is Thompson's size, the
 * largest over numbers m of equal classes, corrected for the finite population, and raised until
 * the chance that any share is further off is at most `alpha` for every composition of the papers,
 * by the hypergeometric distribution and the sum over classes. The `classified` papers are not taken
 * for a random draw, so they do not count towards it; but with all of the rest classified every share
 * is known, so it is never more than N − n.
 * @formula \min\!\left(N-n,\ \left\lceil\frac{n_0}{1+\frac{n_0-1}{N}}\right\rceil\right),\quad n_0=\max_m\frac{z_{1-\alpha/2m}^2\,\frac1m\left(1-\frac1m\right)}{d^2}
 * @see Thompson, S. K. (1987). Sample size for estimating multinomial proportions. The American
 * Statistician 41(1), 42–46; Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 4.4.
 */
export function papersToClassify(
  classified: number,
  total: number,
  {margin = 0.2, alpha = errorRate}: {margin?: number; alpha?: number} = {}
): number {
  if (total <= classified) return 0;
  return Math.min(sampleSize(total, margin, alpha), total - classified);
}

const sizes = new Map<string, number>();

function sampleSize(total: number, margin: number, alpha: number): number {
  const key = `${String(Math.min(total, exactTotal))} ${String(margin)} ${String(alpha)}`;
  const known = sizes.get(key) ?? exactSize(Math.min(total, exactTotal), margin, alpha);
  sizes.set(key, known);
  if (total <= exactTotal) return known;
  const unlimited = (known * (1 - 1 / exactTotal)) / (1 - known / exactTotal);
  return Math.ceil(unlimited / (1 + (unlimited - 1) / total));
}

function exactSize(total: number, margin: number, alpha: number): number {
  const unlimited = Math.max(
    ...[2, 3, 4, 5, 6].map(
      (m) => (normalQuantile(1 - alpha / 2 / m) ** 2 * (1 / m) * (1 - 1 / m)) / margin ** 2
    )
  );
  let sample = Math.min(total, Math.ceil(unlimited / (1 + (unlimited - 1) / total)));
  while (sample < total && worstChance(sample, total, margin) > alpha) ++sample;
  return sample;
}

/**
 * The most that the chances that a class's share in a sample is further than `margin` from that in
 * all `total` papers can add up to, over all ways to put the papers into classes. Of two classes both
 * are off at once.
 */
export function worstChance(sample: number, total: number, margin: number): number {
  const missed = Array.from({length: total + 1}, (_, papers) =>
    chanceOff(papers, sample, total, margin)
  );
  const sums = new Float64Array(total + 1);
  for (let papers = 1; papers <= total; ++papers) {
    let most = 0;
    for (let own = 1; own <= papers; ++own)
      most = Math.max(most, (missed[own] ?? 0) + (sums[papers - own] ?? 0));
    sums[papers] = most;
  }
  const ofTwo = Math.max(...missed);
  const ofThree = Math.max(
    ...missed.slice(1, total).map((first, i) => first + restOf(total - i - 1))
  );
  return Math.max(ofTwo, ofThree);

  function restOf(papers: number): number {
    let most = 0;
    for (let own = 1; own < papers; ++own)
      most = Math.max(most, (missed[own] ?? 0) + (sums[papers - own] ?? 0));
    return most;
  }
}

function chanceOff(papers: number, sample: number, total: number, margin: number): number {
  const {least, weights} = hypergeometricWeights(papers, {group: sample, rest: total - sample});
  let all = 0;
  let off = 0;
  weights.forEach((weight, i) => {
    all += weight;
    if (Math.abs((least + i) / sample - papers / total) > margin + 1e-9) off += weight;
  });
  return off / all;
}
