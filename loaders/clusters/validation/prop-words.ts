import {adjustedRandIndex} from "../../statistics/partitions.js";
import {clusterInput} from "../neighbours.js";
import type {Clustering, ClusterMethod} from "../methods/method.js";
import {phraseFeatures} from "../phrase-features.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {bestMatches, settingsOf} from "./stability.js";

/** What a frequent term that is left out does to a clustering. */
export interface PropWord {
  key: string;
  /** How many papers have it. */
  papers: number;
  /** The adjusted Rand index of the clustering with that without the term. */
  ari: number;
  /** For each cluster, the Jaccard index with its best match without the term. */
  jaccards: number[];
}

interface PropWordOptions {
  method: ClusterMethod;
  /** The most terms to try, the most frequent first; 30 by default. */
  most?: number;
}

const fewestPapers = 3;
const leastShare = 0.1;

/**
 * Leaves out each frequent term in turn (of three papers and a tenth of them at least), with all that
 * holds one of its words, and clusters again as the clustering was. A word is passed over where a
 * phrase with it stands in as many papers.
 */
export function propWords(
  phrased: PhrasedPapers,
  clustering: Clustering,
  {method, most = 30}: PropWordOptions
): PropWord[] {
  return frequentTerms(phrased)
    .slice(0, most)
    .map(({key, papers}) => {
      const input = clusterInput(phrased, {without: new Set(key.split(" "))});
      const {labels} = method.cluster(input, {...settingsOf(clustering), quick: false});
      return {
        key,
        papers,
        ari: adjustedRandIndex(clustering.labels, labels),
        jaccards: bestMatches(clustering.labels, labels, clustering.k).map((one) => one ?? 0)
      };
    });
}

/** The frequent words and phrases of two words, the most frequent first. */
function frequentTerms(phrased: PhrasedPapers): {key: string; papers: number}[] {
  const {words, papers, keyOf} = phraseFeatures(phrased, 2);
  const least = Math.max(fewestPapers, leastShare * phrased.papers.length);
  const frequent = words.flatMap((sequence, feature) => {
    const count = papers[feature] ?? 0;
    return count >= least ? [{key: keyOf(feature), papers: count, length: sequence.length}] : [];
  });
  const inPhrases = new Set(
    frequent
      .filter(({length}) => length > 1)
      .flatMap(({key, papers: count}) => key.split(" ").map((word) => `${String(count)} ${word}`))
  );
  return frequent
    .filter(
      ({key, papers: count, length}) => length > 1 || !inPhrases.has(`${String(count)} ${key}`)
    )
    .sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1))
    .map(({key, papers: count}) => ({key, papers: count}));
}
