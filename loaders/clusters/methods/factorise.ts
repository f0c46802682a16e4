import type {Vectors} from "../vectors.js";
import {Factor} from "./factor.js";
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
