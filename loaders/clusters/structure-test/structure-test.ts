import {deviation, mean, shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {leiden} from "../../networks/leiden.js";
import {modularity} from "../../statistics/partitions.js";
import {
  structureSettings,
  answerOf,
  isNoMoreThanChance,
  visibleShare,
  type TestAnswer
} from "../../statistics/significance.js";
import {neighbourGraph, neighbours} from "../neighbours.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {fewestPapers} from "../specification-grid.js";
import {vectors} from "../vectors.js";
import {differentPapers, shuffledPhrases, shuffleUnits} from "./shuffled-phrases.js";

type StructureAnswer = TestAnswer | "too few papers";

/** The structure of papers against that of their phrases shuffled. */
export interface StructureTest {
  /** Null where there are too few papers. */
  statistic: number | null;
  nullMean: number | null;
  nullDeviation: number | null;
  /** How many shuffles there were. */
  nulls: number;
  /** The share of shuffles with as much structure or more, the papers counted as one of them. */
  p: number | null;
  answer: StructureAnswer;
  /** The share of the text below which groups do not reliably show at so many papers; null if unknown. */
  visibleShare: number | null;
  /** How many papers were looked at: those of different titles with words, and 2,000 at most. */
  papers: number;
}

interface StructureTestOptions {
  /** The most shuffles; by default 199, 99 above 200 papers, 39 above 1,000. */
  nulls?: number;
  seed?: number;
}

const tolerance = 1e-9;
const smallHub = 200;
const mediumHub = 1000;
const shufflesOfSmall = 199;
const shufflesOfMedium = 99;
const shufflesOfLarge = 39;
/**
 * Tests whether papers show more structure than their phrases shuffled over them, by one statistic
 * and one test: p ≤ .05 is more than chance, p ≤ .1 undecided. Papers of the same title count
 * once. Of more than 2,000 a random 2,000 are tested. Fewer than six are too few. Hubs of up to 200
 * papers have 199 shuffles, up to 1,000 papers 99, larger ones 39, or as many as are made until
 * it is certain that all of them would answer no more than chance.
 * @title Structure test
 * @formula p=\frac{1+\#\{b: s_b\ge s\}}{1+B}
 * @see Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical
 * Applications in Genetics and Molecular Biology 9(1). Besag, J. & Clifford, P. (1991). Sequential
 * Monte Carlo p-values. Biometrika 78(2), 301–304.
 */
export function structureTest(
  phrased: PhrasedPapers,
  {nulls, seed = 1}: StructureTestOptions = {}
): StructureTest {
  const random = randomLcg(seed);
  const tested = sampleOfPapers(phrased, random);
  const papers = tested.papers.length;
  if (papers < fewestPapers) {
    const nothing = {
      statistic: null,
      nullMean: null,
      nullDeviation: null,
      p: null,
      visibleShare: null
    };
    return {...nothing, nulls: 0, answer: "too few papers", papers};
  }
  const units = shuffleUnits(tested);
  const statistic = structureStatistic(tested);
  const most = nulls ?? defaultNulls(papers);
  const ofNulls: number[] = [];
  let asMuch = 0;
  while (ofNulls.length < most && !isNoMoreThanChance(asMuch, most)) {
    const value = structureStatistic(shuffledPhrases(tested, random, units));
    ofNulls.push(value);
    if (value >= statistic - tolerance) asMuch += 1;
  }
  const p = (1 + asMuch) / (1 + ofNulls.length);
  return {
    statistic,
    nullMean: mean(ofNulls) ?? null,
    nullDeviation: deviation(ofNulls) ?? null,
    nulls: ofNulls.length,
    p,
    answer: answerOf(p),
    visibleShare: visibleShare(papers),
    papers
  };
}

/** How many shuffles papers are compared with at most by default. */
export function defaultNulls(papers: number): number {
  if (papers <= smallHub) return shufflesOfSmall;
  return papers <= mediumHub ? shufflesOfMedium : shufflesOfLarge;
}

/**
 * How much structure papers show: the highest modularity that the Leiden algorithm finds in the
 * graph of each paper's 15 nearest by the words of at least three papers, over the numbers of
 * clusters that three resolutions give. Single words, as their phrases are the same in the null. 0
 * where no two papers are near.
 */
export function structureStatistic(phrased: PhrasedPapers): number {
  const {longest, minPapers, resolutions, starts, neighbours: k} = structureSettings;
  const graph = neighbourGraph(neighbours(vectors(phrased, {longest, minPapers}), {k}));
  if (graph.weights.length === 0) return 0;
  return Math.max(
    ...resolutions.map((resolution) =>
      modularity(graph, leiden(graph, {resolution, starts, iterations: 5, seed: 1}))
    )
  );
}

/**
 * The papers that structure is looked for in: those with phrases, of those with the same title the
 * first, as they are versions of one, and of more than 2,000 a random sample, in their order.
 */
export function sampleOfPapers(
  phrased: PhrasedPapers,
  random: () => number,
  most = 2000
): PhrasedPapers {
  const {once} = differentPapers(phrased);
  const {words} = once;
  const different = once.papers.filter((phrases) => phrases.length > 0);
  if (different.length <= most) return {words, papers: different};
  const chosen = new Set(shuffler(random)([...different.keys()]).slice(0, most));
  return {words, papers: different.filter((_, paper) => chosen.has(paper))};
}
