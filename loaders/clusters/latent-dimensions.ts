import {randomLcg, randomNormal} from "d3-random";
import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {timesColumns, timesRows, type Vectors} from "./vectors.js";

/**
 * Latent semantic analysis: the papers in the `dimensions` leading left singular vectors of their
 * matrix, scaled by the singular values, as one array a dimension.
 * @see Deerwester, S. et al. (1990). Indexing by latent semantic analysis. JASIS 41, 391–407.
 */
export function latentDimensions(
  vectors: Vectors,
  dimensions: number,
  {seed = 1}: {seed?: number} = {}
): Float64Array[] {
  const {values, vectors: found} = singularVectors(vectors, dimensions, seed);
  return found.map((vector, i) => vector.map((value) => value * (values[i] ?? 0)));
}

/** The leading singular values of the matrix of papers, and their left vectors, roughly. */
export function singularVectors(vectors: Vectors, count: number, seed: number): Eigenpairs {
  const {values, vectors: found} = leadingVectors(
    (vector) => timesRows(vectors, timesColumns(vectors, vector)),
    vectors.rows,
    count,
    {rounds: 8, seed}
  );
  return {values: values.map(Math.sqrt), vectors: found};
}

/** The leading eigenvalues of a matrix, largest first, and their eigenvectors, each of length 1. */
interface Eigenpairs {
  values: Float64Array;
  vectors: Float64Array[];
}

interface LeadingOptions {
  /** Rounds of subspace iteration at most; 200 by default. Fewer are enough for a rough basis. */
  rounds?: number;
  seed?: number;
}

const spare = 8;
const settledAt = 1e-13;

/**
 * The `count` leading eigenpairs of a symmetric, positive semi-definite matrix of `size` rows that
 * is only known by how it multiplies a vector, by subspace iteration with a Rayleigh–Ritz step. The
 * signs are such that the entry of largest size is positive.
 * @see Halko, N., Martinsson, P. G. & Tropp, J. A. (2011). Finding structure with randomness. SIAM
 * Review 53, 217–288.
 */
export function leadingVectors(
  multiply: (vector: Float64Array) => Float64Array,
  size: number,
  count: number,
  {rounds = 200, seed = 1}: LeadingOptions = {}
): Eigenpairs {
  const width = Math.min(size, count + Math.max(count, spare));
  if (width === 0) return {values: new Float64Array(0), vectors: []};
  const normal = randomNormal.source(randomLcg(seed))();
  let basis = orthonormal(
    Array.from({length: width}, () => Float64Array.from({length: size}, normal))
  );
  let sum = 0;
  for (let round = 0; round < rounds; ++round) {
    const images = basis.map(multiply);
    const reached = basis.reduce((all, vector, i) => all + dot(vector, images[i] ?? vector), 0);
    basis = orthonormal(images);
    if (Math.abs(reached - sum) <= settledAt * Math.abs(reached)) break;
    sum = reached;
  }
  return ritz(basis, basis.map(multiply), Math.min(count, width));
}

function ritz(
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
  count: number
): Eigenpairs {
  const small = new Matrix(basis.map((one) => images.map((image) => dot(one, image))));
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(small, {
    assumeSymmetric: true
  });
  const order = realEigenvalues.map((_, i) => i);
  order.sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  const vectors = order.slice(0, count).map((column) => {
    const vector = new Float64Array(basis[0]?.length ?? 0);
    basis.forEach((one, i) => {
      const share = eigenvectorMatrix.get(i, column);
      one.forEach((value, at) => (vector[at] = (vector[at] ?? 0) + share * value));
    });
    return withSign(vector);
  });
  return {
    values: Float64Array.from(order.slice(0, count), (i) => Math.max(0, realEigenvalues[i] ?? 0)),
    vectors
  };
}

function withSign(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) {
    if (Math.abs(value) > Math.abs(largest) + 1e-9) largest = value;
  }
  return largest < 0 ? vector.map((value) => -value) : vector;
}

/** Gram–Schmidt, each vector twice; one that lies in the span of those before it becomes zero. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const given of vectors) {
    const vector = given.slice();
    const before = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; ++pass) withoutAll(vector, basis);
    const length = Math.sqrt(dot(vector, vector));
    const lost = length <= 1e-12 * before;
    for (let i = 0; i < vector.length; ++i) vector[i] = lost ? 0 : (vector[i] ?? 0) / length;
    basis.push(vector);
  }
  return basis;
}

/**
 * Takes from a vector its share of each of some others in turn; the share of the next one is summed
 * up while that of one is taken away.
 */
function withoutAll(vector: Float64Array, others: readonly Float64Array[]): void {
  const [first] = others;
  if (first === undefined) return;
  let share = dot(first, vector);
  for (let at = 0; at < others.length; ++at) {
    const one = others[at] ?? first;
    const next = others[at + 1] ?? one;
    let sum = 0;
    for (let i = 0; i < vector.length; ++i) {
      const left = (vector[i] ?? 0) - share * (one[i] ?? 0);
      vector[i] = left;
      sum += (next[i] ?? 0) * left;
    }
    share = sum;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; ++i) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}
