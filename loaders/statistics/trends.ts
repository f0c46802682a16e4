import {normalProbability} from "./normal.js";

/** Papers of a year: all of them, and those that have what is followed. */
export interface YearCount {
  year: number;
  papers: number;
  having: number;
}

/** Whether a share rises or falls over years. */
export interface Trend {
  /** The statistic: above 0 where the share rises. */
  z: number;
  /** The two-sided p-value. */
  p: number;
  /** The change of the share a year, from the least squares line through the years' shares. */
  slope: number;
}

/**
 * Tests whether the share of papers that have something rises or falls over years, by the years
 * themselves as scores: a trend in proportions. Shares within years are compared, so a last year of
 * which only a part is known does no harm. The p-value is of the normal distribution, two-sided.
 * @returns Null where no year, or every paper, or but one year has any.
 * @title Cochran–Armitage trend test
 * @formula z=\frac{\sum_i t_i\,(x_i-n_i\bar p)}{\sqrt{\bar p(1-\bar p)\left(\sum_i n_i t_i^2-\frac{(\sum_i n_i t_i)^2}{n}\right)}}
 * @see Armitage, P. (1955). Tests for linear trends in proportions and frequencies. Biometrics 11(3),
 * 375–386.
 */
export function trendTest(years: readonly YearCount[]): Trend | null {
  const sum = (of: (row: YearCount) => number) => years.reduce((total, row) => total + of(row), 0);
  const n = sum(({papers}) => papers);
  const share = sum(({having}) => having) / n;
  const mean = sum(({year, papers}) => year * papers) / n;
  const spread = sum(({year, papers}) => papers * (year - mean) ** 2);
  if (n === 0 || share === 0 || share === 1 || spread === 0) return null;
  const together = sum(({year, papers, having}) => (year - mean) * (having - papers * share));
  const z = together / Math.sqrt(share * (1 - share) * spread);
  return {z, p: Math.min(1, 2 * normalProbability(-Math.abs(z))), slope: together / spread};
}

/**
 * In how many years, counted back from the last one, half of the citing papers came: the age of
 * attention. The year in which half is reached counts in part, as if its papers came evenly over it.
 * @returns Null without papers.
 * @title Half-life of attention
 * @formula h=k+\frac{\frac n2-\sum_{i<k} n_{T-i}}{n_{T-k}},\quad k=\min\Big\{k:\sum_{i\le k} n_{T-i}\ge\tfrac n2\Big\}
 * @see Burton, R. E. & Kebler, R. W. (1960). The “half-life” of some scientific and technical
 * literatures. American Documentation 11(1), 18–22; Garfield, E. (1972). Citation analysis as a tool in
 * journal evaluation. Science 178(4060), 471–479.
 */
export function halfLife(years: readonly Pick<YearCount, "year" | "papers">[]): number | null {
  const counts = new Map<number, number>();
  for (const {year, papers} of years) counts.set(year, (counts.get(year) ?? 0) + papers);
  const having = [...counts].filter(([, papers]) => papers > 0).sort(([a], [b]) => b - a);
  const [last] = having;
  if (last === undefined) return null;
  const half = having.reduce((sum, [, papers]) => sum + papers, 0) / 2;
  let before = 0;
  for (const [year, papers] of having) {
    if (before + papers >= half) return last[0] - year + (half - before) / papers;
    before += papers;
  }
  return null;
}
