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
