import {singularVectors} from "../latent-dimensions.js";
import {timesColumns, type Vectors} from "../vectors.js";

/** A non-negative factorisation: papers × k and features × k, both row by row. */
export interface Factors {
  k: number;
  papers: Float64Array;
  features: Float64Array;
}

interface FactorOptions {
  seed?: number;
  /** Rounds; 30 by default. */
  rounds?: number;
}

/**
 * Factorises the matrix of papers, X ≈ W H with no negative entries, so that the squared error is
 * small: by coordinate descent over the columns of W and the rows of H in turn (HALS), from
 * `nonNegativeStart`.
 * @title How a factorisation is found
 * @see Cichocki, A. & Phan, A. H. (2009). Fast local algorithms for large scale nonnegative matrix
 * and tensor factorizations. IEICE Transactions E92-A, 708–721.
 */
export function factorise(
  vectors: Vectors,
  k: number,
  {seed = 1, rounds = 30}: FactorOptions = {}
): Factors {
  const {rows, starts, columns, values} = vectors;
  const start = nonNegativeStart(vectors, k, seed);
  const ofPapers = new Factor(start.papers, k);
  const ofFeatures = new Factor(start.features, k);
  for (let round = 0; round < rounds; ++round) {
    ofPapers.products.fill(0);
    for (let row = 0; row < rows; ++row) {
      const end = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < end; ++i) {
        ofFeatures.addTo(ofPapers, columns[i] ?? 0, row, values[i] ?? 0);
      }
    }
    ofPapers.descend(ofFeatures);
    ofFeatures.products.fill(0);
    for (let row = 0; row < rows; ++row) {
      const end = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < end; ++i) {
        ofPapers.addTo(ofFeatures, row, columns[i] ?? 0, values[i] ?? 0);
      }
    }
    ofFeatures.descend(ofPapers);
  }
  return {k, papers: ofPapers.values, features: ofFeatures.values};
}

/**
 * Factors to start a non-negative factorisation from: of each leading pair of singular vectors the
 * positive or the negative side, whichever has more weight (NNDSVD), with the entries that would
 * be 0 set a little above it.
 * @see Boutsidis, C. & Gallopoulos, E. (2008). SVD based initialization. Pattern Recognition 41,
 * 1350–1362.
 */
function nonNegativeStart(
  vectors: Vectors,
  k: number,
  seed: number
): {papers: Float64Array; features: Float64Array} {
  const {rows, values: entries} = vectors;
  const width = vectors.features.length;
  const {values, vectors: left} = singularVectors(vectors, k, seed);
  const mean = entries.reduce((sum, value) => sum + value, 0) / Math.max(1, rows * width);
  const papers = new Float64Array(rows * k).fill(mean);
  const features = new Float64Array(width * k).fill(mean);
  left.forEach((ofPapers, c) => {
    const singular = values[c] ?? 0;
    if (singular === 0) return;
    const ofFeatures = timesColumns(vectors, ofPapers).map((value) => value / singular);
    const [up, down] = [1, -1].map((sign) => length(ofPapers, sign) * length(ofFeatures, sign));
    const sign = (up ?? 0) >= (down ?? 0) ? 1 : -1;
    const spread = (into: Float64Array, from: Float64Array, other: Float64Array) => {
      const scale = Math.sqrt((singular * length(other, sign)) / length(from, sign));
      for (let i = 0; i < from.length; ++i) {
        const value = (from[i] ?? 0) * sign;
        if (value > 0) into[i * k + c] = value * scale;
      }
    };
    spread(papers, ofPapers, ofFeatures);
    spread(features, ofFeatures, ofPapers);
  });
  return {papers, features};
}

function length(vector: Float64Array, sign: number): number {
  let sum = 0;
  for (const value of vector) if (value * sign > 0) sum += value * value;
  return Math.sqrt(sum);
}

/**
 * One side of a factorisation: rows of k entries, none of them negative, of which most become 0.
 * What is not 0 is known row by row, so that sums pass over the rest.
 */
export class Factor {
  readonly k: number;
  readonly values: Float64Array;
  /** The products of the matrix with the other side, in the same rows. */
  readonly products: Float64Array;
  /** For each row its places that are not 0, in order, and how many there are. */
  readonly #places: Int32Array;
  readonly #counts: Int32Array;

  constructor(values: Float64Array, k: number) {
    const rows = k > 0 ? values.length / k : 0;
    this.k = k;
    this.values = values;
    this.products = new Float64Array(values.length);
    this.#places = new Int32Array(values.length);
    this.#counts = new Int32Array(rows);
    for (let row = 0; row < rows; ++row) this.#list(row);
  }

  /** Adds a row, weighed, to a row of the products of the other side. */
  addTo({products}: Factor, row: number, otherRow: number, weight: number): void {
    const {k, values} = this;
    const places = this.#places;
    const at = row * k;
    const to = otherRow * k;
    const end = at + (this.#counts[row] ?? 0);
    for (let i = at; i < end; ++i) {
      const c = places[i] ?? 0;
      products[to + c] = (products[to + c] ?? 0) + weight * (values[at + c] ?? 0);
    }
  }

  /** One pass of coordinate descent over the rows, given the products with the other side. */
  descend(other: Factor): void {
    const {k, values, products} = this;
    const square = other.#square();
    const places = this.#places;
    for (let row = 0; row < this.#counts.length; ++row) {
      const at = row * k;
      let count = this.#counts[row] ?? 0;
      let before = 0;
      for (let c = 0; c < k; ++c) {
        while (before < count && (places[at + before] ?? 0) < c) before += 1;
        const own = square[c * k + c] ?? 0;
        const product = products[at + c] ?? 0;
        const value = values[at + c] ?? 0;
        if (own <= 1e-12) continue;
        let slope = -product;
        for (let i = at; i < at + count && (slope < 0 || value > 0); ++i) {
          const d = places[i] ?? 0;
          slope += (square[c * k + d] ?? 0) * (values[at + d] ?? 0);
        }
        const next = Math.max(0, value - slope / own);
        values[at + c] = next;
        if (value === 0 && next > 0) {
          places.copyWithin(at + before + 1, at + before, at + count);
          places[at + before] = c;
          count += 1;
        } else if (value > 0 && next === 0) {
          places.copyWithin(at + before, at + before + 1, at + count);
          count -= 1;
        }
      }
      this.#counts[row] = count;
    }
  }

  #list(row: number): void {
    const at = row * this.k;
    let count = 0;
    for (let c = 0; c < this.k; ++c) {
      if (this.values[at + c] !== 0) this.#places[at + count++] = c;
    }
    this.#counts[row] = count;
  }

  /** The products of the columns with each other, k × k. */
  #square(): Float64Array {
    const {k, values} = this;
    const square = new Float64Array(k * k);
    for (let row = 0; row < this.#counts.length; ++row) {
      const at = row * k;
      const end = at + (this.#counts[row] ?? 0);
      for (let i = at; i < end; ++i) {
        const c = this.#places[i] ?? 0;
        const value = values[at + c] ?? 0;
        for (let j = at; j < end; ++j) {
          const d = this.#places[j] ?? 0;
          square[c * k + d] = (square[c * k + d] ?? 0) + value * (values[at + d] ?? 0);
        }
      }
    }
    return square;
  }
}
