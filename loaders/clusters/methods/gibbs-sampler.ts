import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {DirichletMixture, type MixturePriors} from "./dirichlet-mixture.js";
import type {PaperWords} from "./paper-words.js";

/** How the sampler runs. */
export interface SamplerOptions extends MixturePriors {
  /** The most clusters. */
  most: number;
  /** Sweeps over all papers that draw from the posterior. */
  sweeps: number;
  /** After how many of them clusters that are empty are given up. */
  trial: number;
  /** Sweeps after these that take the most probable cluster. */
  settling: number;
  seed: number;
}

/** The cluster of each paper, -1 without words, and papers × k posteriors, each row up to a factor. */
export interface Sample {
  labels: Int32Array;
  posteriors: Float64Array;
  k: number;
}

/**
 * Samples the clusters of papers from the posterior of a Dirichlet multinomial mixture. Papers are
 * visited in one random order: in that of a list sorted by subject, clusters run together.
 */
export function sample(
  words: PaperWords,
  {most, alpha, beta, sweeps, trial, settling, seed}: SamplerOptions
): Sample {
  const {starts} = words;
  const labels = new Int32Array(starts.length - 1).fill(-1);
  const random = randomLcg(seed);
  const papers = shuffler(random)(
    Array.from(labels, (_, paper) => paper).filter(
      (paper) => (starts[paper + 1] ?? 0) > (starts[paper] ?? 0)
    )
  );
  for (const paper of papers) labels[paper] = Math.floor(random() * most);

  let mixture = filled(most);
  for (let sweep = 0; sweep < sweeps + settling; ++sweep) {
    if (sweep === trial || sweep === sweeps) mixture = filled(renumber(labels));
    let moved = false;
    for (const paper of papers) {
      const before = labels[paper] ?? 0;
      mixture.move(paper, before, -1);
      const sum = mixture.weigh(paper);
      const cluster =
        sweep < sweeps ? drawn(mixture.posterior, random() * sum) : likeliest(mixture.posterior);
      moved ||= cluster !== before;
      labels[paper] = cluster;
      mixture.move(paper, cluster, 1);
    }
    if (!moved && sweep >= sweeps) break;
  }

  const posteriors = new Float64Array(labels.length * mixture.k);
  const settled = labels.slice();
  for (const paper of papers) {
    const own = labels[paper] ?? 0;
    mixture.move(paper, own, -1);
    mixture.weigh(paper);
    posteriors.set(mixture.posterior, paper * mixture.k);
    settled[paper] = likeliest(mixture.posterior);
    mixture.move(paper, own, 1);
  }
  return {labels: settled, posteriors, k: mixture.k};

  function filled(k: number): DirichletMixture {
    const made = new DirichletMixture(words, k, {alpha, beta});
    for (const paper of papers) made.move(paper, labels[paper] ?? 0, 1);
    return made;
  }
}

/** Numbers the labels in use from 0 on, in place; returns how many there are. */
function renumber(labels: Int32Array): number {
  const names = new Map<number, number>();
  labels.forEach((label, i) => {
    if (label < 0) return;
    const name = names.get(label) ?? names.size;
    names.set(label, name);
    labels[i] = name;
  });
  return names.size;
}

function drawn(posterior: Float64Array, at: number): number {
  let left = at;
  for (let c = 0; c < posterior.length; ++c) {
    left -= posterior[c] ?? 0;
    if (left < 0) return c;
  }
  return likeliest(posterior);
}

function likeliest(posterior: Float64Array): number {
  let best = 0;
  for (let c = 1; c < posterior.length; ++c) {
    if ((posterior[c] ?? 0) > (posterior[best] ?? 0)) best = c;
  }
  return best;
}
