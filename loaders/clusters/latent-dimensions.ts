import {randomLcg, randomNormal} from "d3-random";
import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {timesColumns, timesRows, type Vectors} from "./vectors.js";

const alike = 1e-9;
const outside = 1e-8;
const fewRows = 60;
const exact = 1e-12;
const stepsBetweenChecks = 10;

/**
 * Latent semantic analysis: the papers in the `dimensions` leading left singular vectors of their
 * matrix, scaled by the singular values, as one array a dimension, to about ten digits. Dimensions
 * that are as strong as the last one are there too, so that distances do not depend on which of
 * them would be taken, and none that is 0. By the eigenvalues of the papers' cosines up to 60
 * papers, and above by the Lanczos method, each vector made orthogonal to all before.
 * @title Latent dimensions
 * @see Deerwester, S. et al. (1990). Indexing by latent semantic analysis. JASIS 41, 391–407. Golub,
 * G. H. & Van Loan, C. F. (2013). Matrix Computations. Johns Hopkins University Press, ch. 10.
 */
export function latentDimensions(vectors: Vectors, dimensions: number): Float64Array[] {
  const multiply = (vector: Float64Array) => timesRows(vectors, timesColumns(vectors, vector));
  let wanted = Math.min(dimensions, vectors.rows);
  for (;;) {
    const {values, vectors: found} = exactVectors(multiply, vectors.rows, wanted + 1);
    const last = values[wanted - 1] ?? 0;
    const tied = wanted < vectors.rows && (values[wanted] ?? 0) >= last * (1 - alike);
    if (tied && last > outside) {
      wanted += 1;
      continue;
    }
    return found.slice(0, wanted).flatMap((vector, i) => {
      const scale = Math.sqrt(values[i] ?? 0);
      return scale > outside ? [vector.map((value) => value * scale)] : [];
    });
  }
}

/** Which papers have a place in latent dimensions: those that are not at 0 in all of them. */
export function rowsInside(dimensions: readonly Float64Array[], rows: number): boolean[] {
  return Array.from(
    {length: rows},
    (_, row) => Math.hypot(...dimensions.map((values) => values[row] ?? 0)) > outside
  );
}

/** The leading eigenpairs of a symmetric, positive semi-definite matrix, each of them converged. */
function exactVectors(
  multiply: (vector: Float64Array) => Float64Array,
  size: number,
  count: number
): Eigenpairs {
  const wanted = Math.min(count, size);
  if (wanted === 0) return {values: new Float64Array(0), vectors: []};
  if (size <= fewRows) {
    const units = Array.from({length: size}, (_, i) => {
      const unit = new Float64Array(size);
      unit[i] = 1;
      return unit;
    });
    return ritz(units, units.map(multiply), wanted);
  }
  const pairs: {value: number; vector: Float64Array}[] = [];
  for (let run = 1; pairs.length < size; ++run) {
    const known = pairs.map(({vector}) => vector);
    const least = pairs.length < wanted ? 0 : (pairs[wanted - 1]?.value ?? 0);
    const more = lanczos(multiply, size, {known, count: run === 1 ? wanted : 1, seed: run});
    const better = more.filter(({value}) => run === 1 || value > least * (1 - alike));
    if (better.length === 0) break;
    pairs.push(...better);
    pairs.sort((a, b) => b.value - a.value);
  }
  const kept = pairs.slice(0, wanted);
  return {
    values: Float64Array.from(kept, ({value}) => Math.max(0, value)),
    vectors: kept.map(({vector}) => withSign(vector))
  };
}

/** Leading eigenpairs of the matrix beside known eigenvectors of it, by the Lanczos method. */
function lanczos(
  multiply: (vector: Float64Array) => Float64Array,
  size: number,
  {known, count, seed}: {known: readonly Float64Array[]; count: number; seed: number}
): {value: number; vector: Float64Array}[] {
  const normal = randomNormal.source(randomLcg(seed))();
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next: Float64Array = Float64Array.from({length: size}, normal);
  const most = size - known.length;
  let scale = 0;
  for (let step = 1; step <= most; ++step) {
    for (let pass = 0; pass < 2; ++pass) withoutAll(next, [...known, ...basis]);
    const length = Math.sqrt(dot(next, next));
    if (step > 1) {
      if (length <= 1e-13 * scale) break;
      beside.push(length);
    }
    const vector = next.map((value) => value / length);
    basis.push(vector);
    next = multiply(vector);
    const own = dot(vector, next);
    diagonal.push(own);
    scale = Math.max(scale, own, length);
    const due = step >= 2 * count && step % stepsBetweenChecks === 0;
    if (!due || step === most) continue;
    for (let pass = 0; pass < 2; ++pass) withoutAll(next, [...known, ...basis]);
    const rest = Math.sqrt(dot(next, next));
    const {values, last} = tridiagonal(diagonal, beside);
    const errors = Array.from({length: count}, (_, i) => rest * Math.abs(last[i] ?? 0));
    if (errors.every((error) => error <= exact * (values[0] ?? 0))) break;
  }
  const {order, values, columns} = tridiagonal(diagonal, beside);
  return order.slice(0, count).map((column, i) => {
    const vector = new Float64Array(size);
    basis.forEach((one, row) => {
      const share = columns.get(row, column);
      for (let at = 0; at < size; ++at) vector[at] = (vector[at] ?? 0) + share * (one[at] ?? 0);
    });
    return {value: values[i] ?? 0, vector};
  });
}

/** The eigenvalues of a symmetric tridiagonal matrix, largest first, and its eigenvectors. */
function tridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  const table = Matrix.zeros(size, size);
  diagonal.forEach((value, i) => table.set(i, i, value));
  beside.slice(0, size - 1).forEach((value, i) => {
    table.set(i, i + 1, value);
    table.set(i + 1, i, value);
  });
  const {realEigenvalues, eigenvectorMatrix: columns} = new EigenvalueDecomposition(table, {
    assumeSymmetric: true
  });
  const order = [...realEigenvalues.keys()].sort(
    (a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0)
  );
  const values = order.map((i) => realEigenvalues[i] ?? 0);
  const last = order.map((i) => columns.get(size - 1, i));
  return {order, values, last, columns};
}

/** The leading singular values of the matrix of papers, and their left vectors, roughly. */
export function singularVectors(vectors: Vectors, count: number, seed: number): Eigenpairs {
  const ofFeatures = new Float64Array(vectors.features.length);
  const {values, vectors: found} = leadingVectors(
    (vector, into) => timesRows(vectors, timesColumns(vectors, vector, ofFeatures), into),
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
 * is only known by how it multiplies a vector (into another one, where it is given that), by
 * subspace iteration with a Rayleigh–Ritz step. The signs are such that the entry of largest size
 * is positive.
 * @see Halko, N., Martinsson, P. G. & Tropp, J. A. (2011). Finding structure with randomness. SIAM
 * Review 53, 217–288.
 */
export function leadingVectors(
  multiply: (vector: Float64Array, into?: Float64Array) => Float64Array,
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
  let spareOnes: Float64Array[] = [];
  let sum = 0;
  for (let round = 0; round < rounds; ++round) {
    const images = basis.map((vector, i) => multiply(vector, spareOnes[i]));
    const reached = basis.reduce((all, vector, i) => all + dot(vector, images[i] ?? vector), 0);
    spareOnes = basis;
    basis = orthonormal(images);
    if (Math.abs(reached - sum) <= settledAt * Math.abs(reached)) break;
    sum = reached;
  }
  const images = basis.map((vector, i) => multiply(vector, spareOnes[i]));
  return ritz(basis, images, Math.min(count, width));
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
      for (let at = 0; at < one.length; ++at)
        vector[at] = (vector[at] ?? 0) + share * (one[at] ?? 0);
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

/** Gram–Schmidt in place, each vector twice; one in the span of those before it becomes zero. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
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
