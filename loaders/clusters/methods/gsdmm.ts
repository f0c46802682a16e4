import {memoise} from "../../text/memoise.js";
import {keepDuplicatesTogether, withMemberships} from "./clustering.js";
import {sample, type SamplerOptions} from "./dirichlet-mixture.js";
import type {ClusterMethod} from "./method.js";
import {paperWords} from "../phrase-features.js";
import type {PhrasedPapers} from "../phrased-papers.js";

const alpha = 0.1;
const beta = 0.15;
const mostClusters = 60;
const sweeps = 60;
const trial = 10;
const settling = 3;
const manyPapers = 20_000;
const sweepsOfMany = 30;

/**
 * What was chosen on a draw of 5,000 PubMed titles; the benchmark reports other draws. Hubs of more
 * than 20,000 papers are given half the sweeps.
 */
export function samplerDefaults(papers: number): Omit<SamplerOptions, "seed"> {
  const most = Math.max(1, Math.min(mostClusters, papers));
  return {alpha, beta, most, sweeps: papers > manyPapers ? sweepsOfMany : sweeps, trial, settling};
}

/**
 * The Dirichlet multinomial mixture by collapsed Gibbs sampling, made for short texts: a paper is in
 * one cluster, and the number of clusters is found, below a bound (k where it is told). Memberships
 * are the posterior of each paper given all others: by the papers m and the words n of each cluster z
 * without it, of a vocabulary of V words. It is what hubs of 10,000 papers or more open on.
 * @title GSDMM
 * @formula p(z_d=z\mid\vec z_{\neg d},\vec d)\propto (m_{z,\neg d}+\alpha)\frac{\prod_{w\in d}\prod_{j=1}^{N_d^w}(n^w_{z,\neg d}+\beta+j-1)}{\prod_{i=1}^{N_d}(n_{z,\neg d}+V\beta+i-1)}
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
    const defaults = samplerDefaults(phrased.papers.length);
    const found = sample(wordsOf(phrased), {...defaults, most: k ?? defaults.most, seed});
    return withMemberships(found.labels, found.posteriors, found.k);
  }
});

const wordsOf = memoise((phrased: PhrasedPapers) => paperWords(phrased));
