import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import type {PaperWords} from "../phrase-features.js";

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
interface Sample {
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
  {most, sweeps, trial, settling, seed, ...priors}: SamplerOptions
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
    const made = new DirichletMixture(words, k, priors);
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

/** The priors of the mixture. */
interface MixturePriors {
  /** Of a cluster to be taken. */
  alpha: number;
  /** Of a word to be in a cluster, as a mean over the vocabulary. */
  beta: number;
  /**
   * Whether the prior of a word is in proportion to the papers that it stands in, so that a small
   * cluster expects the words of the collection (Zhai & Lafferty 2004, Dirichlet smoothing); false by
   * default, the same for all words.
   */
  byPapers?: boolean;
}

const block = 20;

/**
 * A Dirichlet multinomial mixture over the words of papers: the counts of each cluster, kept up to
 * date as papers come and go, and the posterior of a paper given all others.
 * @see Yin, J. & Wang, J. (2014). A Dirichlet multinomial mixture model-based approach for short
 * text clustering. KDD '14, equation 4.
 */
export class DirichletMixture {
  readonly k: number;
  readonly posterior: Float64Array;
  readonly #words: PaperWords;
  /** Papers by cluster, the prior α included. */
  readonly #papers: Float64Array;
  /** Words by cluster, the prior β of each word included. */
  readonly #totals: Float64Array;
  /** For each word how often it is in each cluster. */
  readonly #counts: Float64Array;
  /** For each place in the texts the prior of its word and how often that stands earlier in the text. */
  readonly #priors: Float64Array;
  /** For each cluster and place i in a text, the product of V / (n + Vβ + i) since i's block began. */
  readonly #shares: Float64Array;
  readonly #width: number;
  /** For each cluster, up to where its shares are up to date. */
  readonly #filled: Int32Array;

  constructor(words: PaperWords, k: number, {alpha, beta, byPapers = false}: MixturePriors) {
    this.k = k;
    this.posterior = new Float64Array(k);
    this.#words = words;
    this.#papers = new Float64Array(k).fill(alpha);
    this.#totals = new Float64Array(k).fill(words.vocabulary * beta);
    this.#counts = new Float64Array(words.vocabulary * k);
    const places = words.papers.reduce((sum, count) => sum + count, 0);
    const scale = (words.vocabulary * beta) / places;
    this.#priors = Float64Array.from(
      words.words,
      (word, i) => (byPapers ? scale * (words.papers[word] ?? 0) : beta) + (words.earlier[i] ?? 0)
    );
    this.#width = words.starts.reduce(
      (most, start, i) => Math.max(most, start - (words.starts[i - 1] ?? 0)),
      0
    );
    this.#shares = new Float64Array(k * this.#width);
    this.#filled = new Int32Array(k);
  }

  /** Puts a paper into a cluster (1) or takes it out (-1). */
  move(paper: number, cluster: number, sign: 1 | -1): void {
    const {starts, words} = this.#words;
    const start = starts[paper] ?? 0;
    const end = starts[paper + 1] ?? 0;
    this.#papers[cluster] = (this.#papers[cluster] ?? 0) + sign;
    this.#totals[cluster] = (this.#totals[cluster] ?? 0) + sign * (end - start);
    for (let i = start; i < end; ++i) {
      const at = (words[i] ?? 0) * this.k + cluster;
      this.#counts[at] = (this.#counts[at] ?? 0) + sign;
    }
    this.#filled[cluster] = 0;
  }

  /**
   * Fills `posterior` for a paper with words that is in no cluster, up to a factor; returns the sum.
   */
  weigh(paper: number): number {
    const {starts, words} = this.#words;
    const {k, posterior} = this;
    const counts = this.#counts;
    const priors = this.#priors;
    const start = starts[paper] ?? 0;
    const length = (starts[paper + 1] ?? 0) - start;
    for (let c = 0; c < k; ++c) {
      posterior[c] = this.#papers[c] ?? 0;
      if ((this.#filled[c] ?? 0) < length) this.#fill(c, length);
    }
    let sum = 0;
    for (let place = 0; place < length; place += 2) {
      const one = (words[start + place] ?? 0) * k;
      const ofOne = priors[start + place] ?? 0;
      if (place + 1 === length) {
        for (let c = 0; c < k; ++c) {
          posterior[c] = (posterior[c] ?? 0) * ((counts[one + c] ?? 0) + ofOne);
        }
      } else {
        const two = (words[start + place + 1] ?? 0) * k;
        const ofTwo = priors[start + place + 1] ?? 0;
        for (let c = 0; c < k; ++c) {
          posterior[c] =
            (posterior[c] ?? 0) *
            (((counts[one + c] ?? 0) + ofOne) * ((counts[two + c] ?? 0) + ofTwo));
        }
      }
      const next = Math.min(place + 2, length);
      if (next % block === 0 || next === length) sum = this.#share(next - 1);
    }
    return sum;
  }

  /**
   * Divides by the sizes of the clusters for the block that ends at a place, and rescales; returns
   * the sum.
   */
  #share(place: number): number {
    const {k, posterior} = this;
    const shares = this.#shares;
    const width = this.#width;
    let most = 0;
    for (let c = 0; c < k; ++c) {
      const value = (posterior[c] ?? 0) * (shares[c * width + place] ?? 0);
      posterior[c] = value;
      if (value > most) most = value;
    }
    let sum = 0;
    for (let c = 0; c < k; ++c) {
      const value = (posterior[c] ?? 0) / most;
      posterior[c] = value;
      sum += value;
    }
    return sum;
  }

  #fill(cluster: number, length: number): void {
    const {vocabulary} = this.#words;
    const base = this.#totals[cluster] ?? 0;
    const at = cluster * this.#width;
    for (let i = this.#filled[cluster] ?? 0; i < length; ++i) {
      const before = i % block === 0 ? 1 : (this.#shares[at + i - 1] ?? 1);
      this.#shares[at + i] = (before * vocabulary) / (base + i);
    }
    this.#filled[cluster] = length;
  }
}
