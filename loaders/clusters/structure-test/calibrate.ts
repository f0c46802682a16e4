import {type PaperText, readCorpus} from "../../text/corpus.js";
import {noCuration} from "../../vocabulary/read-curation.js";
import {phrasedPapers} from "../phrased-papers.js";
import {structureTest} from "./structure-test.js";

/** Corpora of which it is known whether they have topics. */
export interface CalibrationCase {
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
interface CalibrationResult extends Omit<CalibrationCase, "make"> {
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
