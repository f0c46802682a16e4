import {inverseDocumentFrequency} from "../statistics/term-weights.js";
import {phraseFeatures} from "./phrase-features.js";
import type {PhrasedPapers} from "./phrased-papers.js";

/**
 * Papers as sparse vectors of length 1, one row a paper in compressed rows: row p holds the
 * features `columns[i]` with `values[i]` for i from `starts[p]` to `starts[p + 1]`. Features are
 * numbered from the rarest on, and a row is in that order. A paper without features has an empty
 * row.
 */
export interface Vectors {
  rows: number;
  /** The keys of the features' words, with a space between. */
  features: readonly string[];
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/** How papers become vectors. */
export interface VectorOptions {
  /** The most words of a feature; 2 by default. */
  longest?: number;
  /** The fewest papers of a feature; 2 by default. */
  minPapers?: number;
  /** Features to leave out, by their keys, with all that hold one of these as a word. */
  without?: ReadonlySet<string>;
}

/**
 * Weighs the words and word sequences inside the phrases of papers by sublinear TF-IDF,
 * (1 + log tf) × (log((1 + N) / (1 + df)) + 1), where tf counts titles twice, and scales each paper
 * to length 1. N and df are those of the papers themselves: what tells the papers of a hub apart is
 * how they differ among each other, and no other hub, nor its size, changes a weight.
 * @title Vectors of papers
 * @formula x_{pw}\propto(1+\log\mathrm{tf}_{pw})\left(\log\frac{1+N}{1+\mathrm{df}_w}+1\right)
 * @see Salton, G. & Buckley, C. (1988). Term-weighting approaches in automatic text retrieval.
 * Information Processing & Management 24(5), 513–523.
 */
export function vectors(
  phrased: PhrasedPapers,
  {longest = 2, minPapers = 2, without = new Set()}: VectorOptions = {}
): Vectors {
  const rows = phrased.papers.length;
  const found = phraseFeatures(phrased, longest);
  const isLeftOut = (feature: number) =>
    without.has(found.keyOf(feature)) ||
    (found.words[feature] ?? []).some((word) => without.has(phrased.words[word] ?? ""));
  const frequent = fromRarest(found.papers, minPapers);
  const kept = without.size > 0 ? frequent.filter((feature) => !isLeftOut(feature)) : frequent;
  const columnOf = new Int32Array(found.words.length).fill(-1);
  const lists = new Int32Array(kept.length + 1);
  kept.forEach((feature, column) => {
    columnOf[feature] = column;
    lists[column + 1] = (lists[column] ?? 0) + (found.papers[feature] ?? 0);
  });

  const length = lists.at(-1) ?? 0;
  const starts = new Int32Array(rows + 1);
  const rowsOf = new Int32Array(length);
  const frequencies = new Int32Array(length);
  const ends = lists.slice();
  for (let row = 0, count = 0; row < rows; ++row) {
    const end = found.starts[row + 1] ?? 0;
    for (let i = found.starts[row] ?? 0; i < end; ++i) {
      const column = columnOf[found.features[i] ?? 0] ?? -1;
      if (column < 0) continue;
      const at = ends[column] ?? 0;
      ends[column] = at + 1;
      rowsOf[at] = row;
      frequencies[at] = found.frequencies[i] ?? 0;
      count += 1;
    }
    starts[row + 1] = count;
  }

  const columns = new Int32Array(length);
  const values = new Float64Array(length);
  const next = starts.slice();
  kept.forEach((feature, column) => {
    const idf = inverseDocumentFrequency(found.papers[feature] ?? 0, rows);
    for (let i = lists[column] ?? 0; i < (ends[column] ?? 0); ++i) {
      const row = rowsOf[i] ?? 0;
      const at = next[row] ?? 0;
      next[row] = at + 1;
      columns[at] = column;
      values[at] = (1 + Math.log(frequencies[i] ?? 0)) * idf;
    }
  });
  for (let row = 0; row < rows; ++row) scale(values, starts[row] ?? 0, starts[row + 1] ?? 0);
  return {rows, features: kept.map(found.keyOf), starts, columns, values};
}

/**
 * The features of so many papers at least, from the rarest on, and those of as many in their order.
 */
function fromRarest(papers: readonly number[], minPapers: number): number[] {
  const most = papers.reduce((highest, count) => Math.max(highest, count), 0);
  const places = new Int32Array(most + 2);
  for (const count of papers)
    if (count >= minPapers) places[count + 1] = (places[count + 1] ?? 0) + 1;
  for (let count = 0; count <= most; ++count)
    places[count + 1] = (places[count + 1] ?? 0) + (places[count] ?? 0);
  const kept = new Array<number>(places[most + 1] ?? 0).fill(0);
  papers.forEach((count, feature) => {
    if (count < minPapers) return;
    const place = places[count] ?? 0;
    kept[place] = feature;
    places[count] = place + 1;
  });
  return kept;
}

function scale(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; ++i) sum += (values[i] ?? 0) * (values[i] ?? 0);
  const length = Math.sqrt(sum);
  for (let i = from; i < to; ++i) values[i] = (values[i] ?? 0) / length;
}

/** For each row whether it has features at all. */
export function rowsWithFeatures({rows, starts}: Vectors): boolean[] {
  return Array.from({length: rows}, (_, row) => (starts[row + 1] ?? 0) > (starts[row] ?? 0));
}

/**
 * Multiplies a vector over features with the matrix of papers: one number a paper, put into
 * `result`.
 */
export function timesRows(
  {rows, starts, columns, values}: Vectors,
  weights: Float64Array,
  result: Float64Array = new Float64Array(rows)
): Float64Array {
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

/**
 * Multiplies a vector over papers with the matrix of papers: one number a feature, put into
 * `result`.
 */
export function timesColumns(
  {rows, features, starts, columns, values}: Vectors,
  weights: Float64Array,
  result: Float64Array = new Float64Array(features.length)
): Float64Array {
  result.fill(0);
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

/** The cosines of a paper with all papers, by their rows. */
export function cosinesTo(vectors: Vectors, row: number): Float64Array {
  const {features, starts, columns, values} = vectors;
  const query = new Float64Array(features.length);
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); ++i) {
    query[columns[i] ?? 0] = values[i] ?? 0;
  }
  return timesRows(vectors, query);
}
