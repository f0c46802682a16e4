import {leadingVectors} from "./leading-vectors.js";
import type {Vectors} from "./vectors.js";

/** Multiplies a vector over features with the matrix of papers: one number a paper. */
export function timesRows({rows, starts, columns, values}: Vectors, weights: Float64Array) {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; ++row) {
    let sum = 0;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; ++i) {
      sum += (values[i] ?? 0) * (weights[columns[i] ?? 0] ?? 0);
    }
    result[row] = sum;
  }
  return result;
}

/** Multiplies a vector over papers with the matrix of papers: one number a feature. */
export function timesColumns(
  {rows, features, starts, columns, values}: Vectors,
  weights: Float64Array
): Float64Array {
  const result = new Float64Array(features.length);
  for (let row = 0; row < rows; ++row) {
    const weight = weights[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; ++i) {
      const column = columns[i] ?? 0;
      result[column] = (result[column] ?? 0) + weight * (values[i] ?? 0);
    }
  }
  return result;
}

/**
 * Latent semantic analysis: the papers in the `dimensions` leading left singular vectors of their
 * matrix, scaled by the singular values, as one array a dimension.
 * @see Deerwester, S. et al. (1990). Indexing by latent semantic analysis. JASIS 41, 391–407.
 */
export function latentDimensions(
  vectors: Vectors,
  dimensions: number,
  {rounds = 8, seed = 1}: {rounds?: number; seed?: number} = {}
): Float64Array[] {
  const {values, vectors: found} = leadingVectors(
    (vector) => timesRows(vectors, timesColumns(vectors, vector)),
    vectors.rows,
    dimensions,
    {rounds, seed}
  );
  return found.map((vector, i) => vector.map((value) => value * Math.sqrt(values[i] ?? 0)));
}
