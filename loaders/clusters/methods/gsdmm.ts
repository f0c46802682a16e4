import {withMemberships} from "./clustering.js";
import {sample, type SamplerOptions} from "./gibbs-sampler.js";
import type {ClusterMethod} from "./method.js";
import {paperWords} from "./paper-words.js";
import {togetherIfEqual} from "./together-if-equal.js";

const manyPapers = 20_000;

/**
 * What was chosen on a draw of 5,000 PubMed titles; the benchmark reports other draws. Hubs of more
 * than 20,000 papers are given half the sweeps.
 */
export function samplerDefaults(papers: number): Omit<SamplerOptions, "seed"> {
  const most = Math.max(1, Math.min(60, papers));
  const sweeps = papers > manyPapers ? 30 : 60;
  return {alpha: 0.1, beta: 0.15, most, sweeps, trial: 10, settling: 3};
}

/**
 * The Dirichlet multinomial mixture by collapsed Gibbs sampling, made for short texts: a paper is in
 * one cluster, and the number of clusters is found, below a bound (k where it is told). Memberships
 * are the posterior of each paper given all others.
 * @see Yin, J. & Wang, J. (2014). A Dirichlet multinomial mixture model-based approach for short
 * text clustering. KDD '14, 233–242.
 */
export const gsdmm: ClusterMethod = togetherIfEqual({
  name: "gsdmm",
  needsK: false,
  cluster({phrased}, {seed = 1, k} = {}) {
    const defaults = samplerDefaults(phrased.papers.length);
    const found = sample(paperWords(phrased), {...defaults, most: k ?? defaults.most, seed});
    return withMemberships(found.labels, found.posteriors, found.k);
  }
});
