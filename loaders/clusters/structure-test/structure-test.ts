import {deviation, mean} from "d3-array";
import {randomLcg} from "d3-random";
import {fewestPapers} from "../specification-grid.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {shuffleUnits} from "./shuffle-units.js";
import {sampleOfPapers} from "./sample-of-papers.js";
import {shuffledPhrases} from "./shuffled-phrases.js";
import {structureStatistic} from "./structure-statistic.js";

/** What is said about the structure of papers. */
export type StructureAnswer =
  "more than chance" | "undecided" | "no more than chance" | "too few papers";

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
  verdict: StructureAnswer;
  /** How many papers were looked at: those of different titles with words, and 2,000 at most. */
  papers: number;
}

/** How papers are tested. */
export interface StructureTestOptions {
  /** How many shuffles; by default 199, 99 above 200 papers, 39 above 1,000. */
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
 * and one test: p ≤ .05 is more than chance, p ≤ .1 undecided. Papers of the
 * same title count once. Of more than 2,000 a random 2,000 are tested. Fewer than six are too few.
 * Hubs of up to 200 papers have 199 shuffles, up to 1,000 papers 99, larger ones 39.
 * @title Structure test
 * @formula p=\frac{1+\#\{b: s_b\ge s\}}{1+B}
 * @see Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical
 * Applications in Genetics and Molecular Biology 9(1).
 */
export function structureTest(
  phrased: PhrasedPapers,
  {nulls, seed = 1}: StructureTestOptions = {}
): StructureTest {
  const random = randomLcg(seed);
  const tested = sampleOfPapers(phrased, random);
  const papers = tested.papers.length;
  if (papers < fewestPapers) {
    const nothing = {statistic: null, nullMean: null, nullDeviation: null, p: null};
    return {...nothing, nulls: 0, verdict: "too few papers", papers};
  }
  const units = shuffleUnits(tested);
  const statistic = structureStatistic(tested);
  const ofNulls = Array.from({length: nulls ?? defaultNulls(papers)}, () =>
    structureStatistic(shuffledPhrases(tested, random, units))
  );
  const asMuch = ofNulls.filter((value) => value >= statistic - tolerance).length;
  const p = (1 + asMuch) / (1 + ofNulls.length);
  return {
    statistic,
    nullMean: mean(ofNulls) ?? null,
    nullDeviation: deviation(ofNulls) ?? null,
    nulls: ofNulls.length,
    p,
    verdict: answerOf(p),
    papers
  };
}

/** How many shuffles papers are compared with by default. */
export function defaultNulls(papers: number): number {
  if (papers <= smallHub) return shufflesOfSmall;
  return papers <= mediumHub ? shufflesOfMedium : shufflesOfLarge;
}

function answerOf(p: number): StructureAnswer {
  if (p <= 0.05) return "more than chance";
  return p <= 0.1 ? "undecided" : "no more than chance";
}
