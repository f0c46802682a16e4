import type {PaperWords} from "./paper-words.js";

/** The priors of the mixture: of a cluster to be taken, and of a word to be in a cluster. */
export interface MixturePriors {
  alpha: number;
  beta: number;
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
  readonly #beta: number;
  /** For each cluster and place i in a text, the product of V / (n + Vβ + i) since i's block began. */
  readonly #shares: Float64Array;
  readonly #width: number;
  /** For each cluster, up to where its shares are up to date. */
  readonly #filled: Int32Array;

  constructor(words: PaperWords, k: number, {alpha, beta}: MixturePriors) {
    this.k = k;
    this.posterior = new Float64Array(k);
    this.#words = words;
    this.#papers = new Float64Array(k).fill(alpha);
    this.#totals = new Float64Array(k).fill(words.vocabulary * beta);
    this.#counts = new Float64Array(words.vocabulary * k);
    this.#beta = beta;
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
    const {starts, words, earlier} = this.#words;
    const {k, posterior} = this;
    const counts = this.#counts;
    const start = starts[paper] ?? 0;
    const length = (starts[paper + 1] ?? 0) - start;
    for (let c = 0; c < k; ++c) {
      posterior[c] = this.#papers[c] ?? 0;
      if ((this.#filled[c] ?? 0) < length) this.#fill(c, length);
    }
    let sum = 0;
    for (let place = 0; place < length; place += 2) {
      const one = (words[start + place] ?? 0) * k;
      const ofOne = this.#beta + (earlier[start + place] ?? 0);
      if (place + 1 === length) {
        for (let c = 0; c < k; ++c) {
          posterior[c] = (posterior[c] ?? 0) * ((counts[one + c] ?? 0) + ofOne);
        }
      } else {
        const two = (words[start + place + 1] ?? 0) * k;
        const ofTwo = this.#beta + (earlier[start + place + 1] ?? 0);
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
