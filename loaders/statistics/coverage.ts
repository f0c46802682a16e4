import {normalQuantile} from "./normal-quantile.js";

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
