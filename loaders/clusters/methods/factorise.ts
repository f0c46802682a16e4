import type {Vectors} from "../vectors.js";
import {nonNegativeStart} from "./non-negative-start.js";

/** A non-negative factorisation: papers × k and features × k, both row by row. */
export interface Factors {
  k: number;
  papers: Float64Array;
  features: Float64Array;
}

/** How a factorisation is made. */
export interface FactorOptions {
  seed?: number;
  /** Rounds; 30 by default. */
  rounds?: number;
}

const least = 1e-12;

/**
 * Factorises the matrix of papers, X ≈ W H with no negative entries, so that the squared error is
 * small: by coordinate descent over the columns of W and the rows of H in turn (HALS), from
 * `nonNegativeStart`.
 * @see Cichocki, A. & Phan, A. H. (2009). Fast local algorithms for large scale nonnegative matrix
 * and tensor factorizations. IEICE Transactions E92-A, 708–721.
 */
export function factorise(
  vectors: Vectors,
  k: number,
  {seed = 1, rounds = 30}: FactorOptions = {}
): Factors {
  const {rows, features, starts, columns, values} = vectors;
  const width = features.length;
  const {papers: W, features: H} = nonNegativeStart(vectors, k, seed);
  const ofPapers = new Float64Array(rows * k);
  const ofFeatures = new Float64Array(width * k);

  for (let round = 0; round < rounds; ++round) {
    ofPapers.fill(0);
    for (let row = 0; row < rows; ++row) {
      const end = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < end; ++i) {
        const value = values[i] ?? 0;
        const at = (columns[i] ?? 0) * k;
        for (let c = 0; c < k; ++c) {
          ofPapers[row * k + c] = (ofPapers[row * k + c] ?? 0) + value * (H[at + c] ?? 0);
        }
      }
    }
    descend(W, ofPapers, gram(H, width, k), rows, k);
    ofFeatures.fill(0);
    for (let row = 0; row < rows; ++row) {
      const end = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < end; ++i) {
        const value = values[i] ?? 0;
        const at = (columns[i] ?? 0) * k;
        for (let c = 0; c < k; ++c) {
          ofFeatures[at + c] = (ofFeatures[at + c] ?? 0) + value * (W[row * k + c] ?? 0);
        }
      }
    }
    descend(H, ofFeatures, gram(W, rows, k), width, k);
  }
  return {k, papers: W, features: H};
}

/** One pass of coordinate descent over a factor, given the products with the other one. */
function descend(
  factor: Float64Array,
  products: Float64Array,
  square: Float64Array,
  rows: number,
  k: number
): void {
  for (let row = 0; row < rows; ++row) {
    for (let c = 0; c < k; ++c) {
      const own = square[c * k + c] ?? 0;
      if (own <= least) continue;
      let slope = -(products[row * k + c] ?? 0);
      for (let d = 0; d < k; ++d) slope += (square[c * k + d] ?? 0) * (factor[row * k + d] ?? 0);
      factor[row * k + c] = Math.max(0, (factor[row * k + c] ?? 0) - slope / own);
    }
  }
}

function gram(factor: Float64Array, rows: number, k: number): Float64Array {
  const square = new Float64Array(k * k);
  for (let row = 0; row < rows; ++row) {
    for (let c = 0; c < k; ++c) {
      const value = factor[row * k + c] ?? 0;
      if (value === 0) continue;
      for (let d = 0; d < k; ++d) {
        square[c * k + d] = (square[c * k + d] ?? 0) + value * (factor[row * k + d] ?? 0);
      }
    }
  }
  return square;
}
