import {randomLcg} from "d3-random";
import {adjustedRandIndex} from "../../statistics/partitions.js";
import {keyness, type TestAnswer} from "../../statistics/significance.js";
import {type PaperText, readCorpus} from "../../text/corpus.js";
import {noCuration} from "../../vocabulary/read-curation.js";
import {granularitySettings} from "../../tables/clusters.js";
import {leidenMethod, profileOf} from "../methods/leiden.js";
import {clusterInput} from "../neighbours.js";
import {phrasedPapers} from "../phrased-papers.js";
import {structureTest} from "./structure-test.js";
import {themeTest, type ThemesToTest} from "./theme-test.js";

/** Corpora of which it is known whether they have topics. */
export interface CalibrationCase {
  /** What is tested: the structure of the papers, their themes, or the words of random selections. */
  test: "structure" | "themes" | "words";
  name: string;
  /** Whether their papers are in groups. */
  structured: boolean;
  papers: number;
  corpora: number;
  /** How many shuffles each is compared with. */
  nulls: number;
  /** The seed of the first; the others follow by ones. */
  firstSeed: number;
  /** The papers of a seed, and the words that are special to a group. */
  make: (seed: number) => {papers: readonly PaperText[]; special?: ReadonlySet<string>};
}

/** What the structure test says of such corpora. */
export interface CalibrationResult extends Omit<CalibrationCase, "make"> {
  /** How many are said to have more structure than chance (p ≤ .05), and how many are undecided. */
  moreThanChance: number;
  undecided: number;
  /** How many of the words of their texts are special to a group, and of those no stop words. */
  specialShare: number;
  specialContentShare: number;
}

/** Tests the structure of corpora of which it is known whether they have topics. */
export function calibrateStructureTest({make, ...given}: CalibrationCase): CalibrationResult {
  const counts = {moreThanChance: 0, undecided: 0, special: 0, words: 0, content: 0};
  for (let seed = given.firstSeed; seed < given.firstSeed + given.corpora; ++seed) {
    const {papers, special = new Set()} = make(seed);
    const {words, lexicon} = readCorpus(papers);
    const phrased = phrasedPapers(papers, {own: noCuration, shared: noCuration});
    counts.words += words.length;
    counts.special += words.filter((word) => special.has(lexicon.keys[word] ?? "")).length;
    counts.content += phrased.papers.flat().reduce((sum, phrase) => sum + phrase.words.length, 0);
    const {answer} = structureTest(phrased, {nulls: given.nulls, seed});
    if (answer === "more than chance") counts.moreThanChance += 1;
    if (answer === "undecided") counts.undecided += 1;
  }
  return {
    ...given,
    moreThanChance: counts.moreThanChance,
    undecided: counts.undecided,
    specialShare: counts.special / counts.words,
    specialContentShare: counts.special / counts.content
  };
}

/**
 * Tests the themes of such corpora, as `found` finds them in papers: how many corpora have a theme that
 * is called more than chance, and how many are undecided.
 */
export function calibrateThemeTest(
  {make, ...given}: CalibrationCase,
  found: (papers: readonly PaperText[]) => ThemesToTest
): CalibrationResult {
  const answers = corporaOf(given).map((seed) => {
    const {papers} = make(seed);
    const phrased = phrasedPapers(papers, {own: noCuration, shared: noCuration});
    const test = themeTest(phrased, found(papers), {nulls: given.nulls, resamples: 0, seed});
    return test?.themes.map(({answer}) => answer) ?? [];
  });
  const withOne = (answer: TestAnswer) => answers.filter((all) => all.includes(answer)).length;
  const moreThanChance = withOne("more than chance");
  return {...given, ...noShares, moreThanChance, undecided: withOne("undecided")};
}

/**
 * Compares the words of selections drawn at random from such corpora, ten of each, with those of the
 * other papers: `corpora` are the selections, `moreThanChance` those that have a distinctive word.
 */
export function calibrateKeyness(
  {make, ...given}: CalibrationCase,
  found: (papers: readonly PaperText[]) => readonly (readonly number[])[]
): CalibrationResult {
  let wrong = 0;
  for (const seed of corporaOf(given)) {
    const random = randomLcg(seed);
    const having = found(make(seed).papers);
    for (let selection = 0; selection < selectionsOfCorpus; ++selection) {
      const share = 0.1 + 0.4 * random();
      const isOwn = Array.from({length: given.papers}, () => random() < share);
      const group = isOwn.filter((own) => own).length;
      const counts = having.map((papers) => {
        const inside = papers.filter((paper) => isOwn[paper]).length;
        return {group: inside, rest: papers.length - inside};
      });
      const tests = keyness(counts, {group, rest: given.papers - group});
      if (tests.some(({isDistinctive}) => isDistinctive)) wrong += 1;
    }
  }
  const corpora = given.corpora * selectionsOfCorpus;
  return {...given, ...noShares, corpora, moreThanChance: wrong, undecided: 0};
}

const selectionsOfCorpus = 10;
const noShares = {specialShare: 0, specialContentShare: 0};

function corporaOf({firstSeed, corpora}: {firstSeed: number; corpora: number}): number[] {
  return Array.from({length: corpora}, (_, i) => firstSeed + i);
}

/** Corpora whose groups are known; one group is papers without topics. */
export interface GroupCase {
  name: string;
  papers: number;
  groups: number;
  corpora: number;
  firstSeed: number;
  /** The papers of a seed, and the group of each. */
  make: (seed: number) => {papers: readonly PaperText[]; labels: readonly number[]};
}

/** How well the number of groups is found in such corpora. */
interface GroupResult extends Omit<GroupCase, "make"> {
  /** In how many corpora groups hold at some granularity. */
  plateaus: number;
  /** The mean adjusted Rand index with the groups of what a hub opens on, and at the best resolution. */
  opening: number;
  best: number;
}

/** Looks for the groups of corpora of which they are known. */
export function calibrateGroups({make, ...given}: GroupCase): GroupResult {
  const {resolutions} = granularitySettings;
  const each = resolutions.map(() => 0);
  let plateaus = 0;
  let opening = 0;
  for (let seed = given.firstSeed; seed < given.firstSeed + given.corpora; ++seed) {
    const {papers, labels} = make(seed);
    const input = clusterInput(phrasedPapers(papers, {own: noCuration, shared: noCuration}));
    if ((profileOf(input)?.plateau ?? null) !== null) plateaus += 1;
    opening += adjustedRandIndex(leidenMethod.cluster(input).labels, labels) / given.corpora;
    resolutions.forEach((resolution, i) => {
      const found = leidenMethod.cluster(input, {resolution}).labels;
      each[i] = (each[i] ?? 0) + adjustedRandIndex(found, labels) / given.corpora;
    });
  }
  return {...given, plateaus, opening, best: Math.max(...each)};
}
