import {memoise} from "../../text/memoise.js";
import {keepDuplicatesTogether, withMemberships} from "./clustering.js";
import {sample, type SamplerOptions} from "./dirichlet-mixture.js";
import type {ClusterMethod} from "./method.js";
import {paperWords, type PaperWords} from "../phrase-features.js";
import type {PhrasedPapers} from "../phrased-papers.js";

const alpha = 0.1;
const beta = 0.15;
const mostClusters = 60;
const sweeps = 60;
const trial = 10;
const settling = 3;
const largeHub = 10_000;
const twiceAbove = 0.01;
const priorScale = 0.073;
const priorPower = 0.75;
const sweepsOfLarge = 45;
const manyPapers = 20_000;
const sweepsOfMany = 30;

/**
 * What was chosen on a draw of 5,000 PubMed titles; the benchmark reports other draws. Hubs of 10,000
 * papers or more are given fewer sweeps, as they have more words, and those of more than 20,000 half.
 */
export function samplerDefaults(papers: number): Omit<SamplerOptions, "seed"> {
  const most = Math.max(1, Math.min(mostClusters, papers));
  if (papers < largeHub) return {alpha, beta, most, sweeps, trial, settling};
  const fewer = papers > manyPapers ? sweepsOfMany : sweepsOfLarge;
  return {alpha, beta, byPapers: true, most, sweeps: fewer, trial, settling};
}

/**
 * The mean prior of a word of a large hub: it grows with the mean length L of a paper in words, as
 * 0.073 L^0.75. One that is right for titles parts longer texts into too many clusters.
 */
function meanPrior({starts, words}: PaperWords): number {
  return priorScale * (words.length / (starts.length - 1)) ** priorPower;
}

/**
 * The Dirichlet multinomial mixture by collapsed Gibbs sampling, made for short texts: a paper is in
 * one cluster, and the number of clusters is found, below a bound (k where it is told). Memberships
 * are the posterior of each paper given all others: by the papers m and the words n of each cluster z
 * without it. In hubs of 10,000 papers or more, which open on it, the prior β of a word is in proportion
 * to the papers that have it, as in Dirichlet smoothing (Zhai & Lafferty 2004), and grows with the
 * mean length of papers; a word of more than 1 % of the papers counts twice for once there, since rare
 * words tell clusters apart less surely. Where most of the common words are of no topic, that finds
 * less. In smaller hubs the prior is the same for all words.
 * @title GSDMM
 * @formula p(z_d=z\mid\vec z_{\neg d},\vec d)\propto (m_{z,\neg d}+\alpha)\frac{\prod_{w\in d}\prod_{j=1}^{N_d^w}(n^w_{z,\neg d}+\beta_w+j-1)}{\prod_{i=1}^{N_d}(n_{z,\neg d}+\sum_w\beta_w+i-1)}
 * @see Yin, J. & Wang, J. (2014). A Dirichlet multinomial mixture model-based approach for short
 * text clustering. KDD '14, 233–242.
 */
export const gsdmm: ClusterMethod = keepDuplicatesTogether({
  name: "gsdmm",
  title: "GSDMM",
  meaning: "a mixture of topics for short texts",
  cited: "the Dirichlet multinomial mixture by Gibbs sampling (Yin & Wang 2014)",
  reads: "words",
  needsK: false,
  cluster({phrased}, {seed = 1, k} = {}) {
    const words = wordsOf(phrased);
    const defaults = samplerDefaults(phrased.papers.length);
    const prior = defaults.byPapers === true ? meanPrior(words) : defaults.beta;
    const found = sample(words, {...defaults, beta: prior, most: k ?? defaults.most, seed});
    return withMemberships(found.labels, found.posteriors, found.k);
  }
});

const wordsOf = memoise((phrased: PhrasedPapers) =>
  paperWords(phrased, phrased.papers.length < largeHub ? {} : {twiceAbove})
);
