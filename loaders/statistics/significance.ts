import {newcombeInterval, type ShareDifference} from "./intervals.js";

/** A number of papers in a group, and one in the rest. */
interface GroupAndRest {
  group: number;
  rest: number;
}

/** The rounding that equal probabilities may differ by, as in R's fisher.test. */
const tied = 1 + 1e-7;

/**
 * The exact two-sided test of a term in a group of papers against the rest: of all ways to give the
 * papers that have the term to both, the share that is no more probable than what is seen, `having`,
 * where the group and the rest are of `sizes`. Also called Fisher's exact test. Papers are counted,
 * not places in them. Between 0 and 1; 1 where the term is in no paper or in all.
 * @title Hypergeometric test
 * @formula p=\sum_{x:\,h(x)\le h(y)} h(x),\quad h(x)=\binom{n}{x}\binom{n'}{y+y'-x}\Big/\binom{n+n'}{y+y'}
 * @see Fisher, R. A. (1935). The logic of inductive inference. JRSS 98(1); for words in texts,
 * Lijffijt, J. et al. (2016). Significance testing of word frequencies in corpora. DSH 31(2).
 */
export function hypergeometricTest(having: GroupAndRest, sizes: GroupAndRest): number {
  const {least, weights} = hypergeometricWeights(having.group + having.rest, sizes);
  const seen = (weights[having.group - least] ?? 0) * tied;
  let total = 0;
  let asRare = 0;
  for (const weight of weights) {
    total += weight;
    if (weight <= seen) asRare += weight;
  }
  return Math.min(1, asRare / total);
}

/**
 * How probable each number of `all` papers in a group is, where they are drawn at random from a group
 * and a rest of `sizes`: the weights, of which the largest is 1, of `least` papers and each number
 * after it.
 */
export function hypergeometricWeights(
  all: number,
  sizes: GroupAndRest
): {least: number; weights: Float64Array} {
  const least = Math.max(0, all - sizes.rest);
  const most = Math.min(all, sizes.group);
  const mode = Math.floor(((all + 1) * (sizes.group + 1)) / (sizes.group + sizes.rest + 2));
  const step = (x: number) =>
    ((sizes.group - x) * (all - x)) / ((x + 1) * (sizes.rest - all + x + 1));
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  for (let x = mode; x < most; ++x) weights[x + 1 - least] = (weights[x - least] ?? 0) * step(x);
  for (let x = mode - 1; x >= least; --x)
    weights[x - least] = (weights[x + 1 - least] ?? 0) / step(x);
  return {least, weights};
}

/**
 * Adjusts p-values for a false discovery rate: the result at i, compared with a rate q, says whether
 * test i is rejected. Same order as given, each between 0 and 1 and not below its p-value.
 * @title Benjamini–Hochberg adjustment
 * @formula \tilde p_{(i)} = \min_{j \ge i}\,\min\!\left(1,\ \frac{m\,p_{(j)}}{j}\right)
 * @see Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. JRSS B 57(1).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const adjusted = [...pValues];
  let least = 1;
  order.forEach((i, k) => {
    const rank = pValues.length - k;
    least = Math.min(least, (pValues[i] ?? 0) * (pValues.length / rank));
    adjusted[i] = least;
  });
  return adjusted;
}

/** How much more papers of a group have a term than those of the rest, and whether that is sure. */
export interface Keyness {
  /** The exact two-sided p-value of the term alone. */
  p: number;
  /** The same, adjusted for the false discovery rate over all terms that are compared. */
  adjusted: number;
  /**
   * Whether it sets the group apart, or the rest: `adjusted` is at most the rate, and the interval of
   * the difference stands clear of 0.
   */
  isDistinctive: boolean;
  /** The share of the group that has the term less that of the rest; null where either is empty. */
  difference: ShareDifference | null;
}

/** The false discovery rate that terms are compared at. */
export const discoveryRate = 0.05;

/**
 * Compares a group of papers with the rest, term by term: `counts` are of the papers that have each
 * term, `sizes` of all papers. Each term has the exact hypergeometric test, adjusted for a false
 * discovery rate of `rate` (default 0.05), and as its effect the difference of both shares with
 * Newcombe's interval. The intervals hold for the terms that pass as for one alone (at 1 − Rq/m
 * where R of m terms pass; at 1 − q/m where none does). A term is distinctive where it passes and its
 * interval stands clear of 0. The terms must not be what the group was selected by, nor the group one
 * that was made of its words.
 * @title Distinctive words
 * @formula \tilde p_w\le q \ \text{and}\ 0\notin\left[\hat d_w\right]_{1-Rq/m},\quad \hat d_w=\frac{y_w}{n}-\frac{y'_w}{n'}
 * @see Gries, S. Th. (2010). Useful statistics for corpus linguistics; Benjamini, Y. & Yekutieli, D.
 * (2005). False discovery rate–adjusted multiple confidence intervals. JASA 100(469).
 */
export function keyness(
  counts: readonly GroupAndRest[],
  sizes: GroupAndRest,
  {rate = discoveryRate}: {rate?: number} = {}
): Keyness[] {
  const pValues = counts.map((having) => hypergeometricTest(having, sizes));
  const adjusted = benjaminiHochberg(pValues);
  const passing = adjusted.filter((p) => p <= rate).length;
  const classes = counts.length / Math.max(1, passing);
  return counts.map(({group, rest}, i) => {
    const difference = newcombeInterval(
      {count: group, classified: sizes.group},
      {count: rest, classified: sizes.rest},
      {classes, alpha: rate}
    );
    const isClear = difference !== null && (difference.lower > 0 || difference.upper < 0);
    return {
      p: pValues[i] ?? 1,
      adjusted: adjusted[i] ?? 1,
      isDistinctive: isClear && (adjusted[i] ?? 1) <= rate,
      difference
    };
  });
}

/** What a test against shuffled phrases answers. */
export type TestAnswer = "more than chance" | "undecided" | "no more than chance";

/** The p-values up to which a test answers more than chance, and undecided. */
export const answerLevels = {moreThanChance: 0.05, undecided: 0.1} as const;

/** What a p-value answers: up to .05 more than chance, up to .1 undecided, else no more than chance. */
export function answerOf(p: number): TestAnswer {
  if (p <= answerLevels.moreThanChance) return "more than chance";
  return p <= answerLevels.undecided ? "undecided" : "no more than chance";
}

/**
 * Whether a test against `nulls` shuffles may end, as so many of those made so far show as much as what
 * is tested that it answers "no more than chance" whatever the others show: the answer is always that
 * of all of them.
 * @title When shuffles end
 * @formula \frac{1+\#\{b:s_b\ge s\}}{1+B}>.1
 * @see Besag, J. & Clifford, P. (1991). Sequential Monte Carlo p-values. Biometrika 78(2), 301–304.
 */
export function isNoMoreThanChance(asMuch: number, nulls: number): boolean {
  return asMuch > 0 && answerOf((1 + asMuch) / (1 + nulls)) === "no more than chance";
}

/** The least share of words that a test sees, from so many papers on. */
interface VisibleShare {
  papers: number;
  share: number;
}

/**
 * What the test of structure sees, by the number of papers: the least share of all words that four
 * groups have to have to themselves, drawn from sixty words each as realistic topics are, for nine of
 * ten corpora to be found. Measured by `npm run calibrate`.
 */
export const visibleShares: readonly VisibleShare[] = [
  {papers: 12, share: 0.5},
  {papers: 20, share: 0.3},
  {papers: 31, share: 0.25},
  {papers: 60, share: 0.2},
  {papers: 100, share: 0.15},
  {papers: 200, share: 0.125}
];

/**
 * What the test of themes sees in the same corpora: the share from which nine of ten have a theme that
 * is called more than chance. Measured by `npm run calibrate`.
 */
export const visibleThemeShares: readonly VisibleShare[] = [
  {papers: 12, share: 0.6},
  {papers: 20, share: 0.35},
  {papers: 31, share: 0.3},
  {papers: 60, share: 0.25},
  {papers: 100, share: 0.2}
];

/** The share of the text below which groups, or themes, do not reliably show; null below the fewest papers. */
export function visibleShare(
  papers: number,
  shares: readonly VisibleShare[] = visibleShares
): number | null {
  return shares.findLast((known) => known.papers <= papers)?.share ?? null;
}

/** What the statistic is made with, fixed before any hub was looked at. */
export const structureSettings = {
  statistic: "Leiden modularity",
  longest: 1,
  minPapers: 3,
  neighbours: 15,
  resolutions: [0.8, 1, 1.25],
  starts: 1
} as const;
