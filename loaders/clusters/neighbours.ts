import type {WeightedNetwork} from "../networks/network.js";
import {memoise} from "../text/memoise.js";
import type {ClusterInput} from "./methods/method.js";
import {Nearest, postingLists} from "./nearest.js";
import type {PhrasedPapers} from "./phrased-papers.js";
import {type VectorOptions, type Vectors, vectors} from "./vectors.js";

/**
 * The nearest neighbours of each row by cosine similarity, nearest first and equal ones in their
 * order: row r has `counts[r]` of them, at most k, `others[r * k + i]` with `similarities[r * k +
 * i]`. Rows without a feature in common are no neighbours.
 */
export interface Neighbours {
  rows: number;
  k: number;
  others: Int32Array;
  similarities: Float64Array;
  counts: Int32Array;
}

const smallHub = 1000;
const fewNeighbours = 15;
const manyNeighbours = 50;

/**
 * The number of neighbours by which a graph of so many papers is made: ⌈√n⌉, at most 15 for hubs of
 * up to 1,000 papers and 50 for larger ones.
 * @title Neighbours of a paper
 * @formula k=\min\left(15\text{ or }50,\left\lceil\sqrt n\right\rceil\right)
 */
export function defaultNeighbours(rows: number): number {
  const most = rows > smallHub ? manyNeighbours : fewNeighbours;
  return Math.max(1, Math.min(most, Math.ceil(Math.sqrt(rows))));
}

/**
 * The exact nearest neighbours. An inverted index is read from a row's rarest feature on; once no
 * row that has not been met can come among the nearest any more, only those met are finished.
 */
export function neighbours(
  vectors: Vectors,
  {k = defaultNeighbours(vectors.rows)}: {k?: number} = {}
): Neighbours {
  return searchNeighbours(vectors, k, Infinity);
}

/**
 * Neighbours that are near, found in time that grows with the number of rows: rows are met through
 * the rarest features only, until `places` of them have been looked at (the last list is read to
 * its end if it is no longer than that); those met are compared in full.
 */
export function boundedNeighbours(
  vectors: Vectors,
  {k = defaultNeighbours(vectors.rows), places = 2000}: {k?: number; places?: number} = {}
): Neighbours {
  return searchNeighbours(vectors, k, places);
}

/**
 * The symmetric graph of rows and their neighbours: an edge where one is the other's, weighted by
 * similarity.
 */
export function neighbourGraph({
  rows,
  k,
  others,
  similarities,
  counts
}: Neighbours): WeightedNetwork {
  const one = new Int32Array(rows * k);
  const other = new Int32Array(rows * k);
  const weights = new Float64Array(rows * k);
  let links = 0;
  const lists = (row: number, neighbour: number) => {
    const end = row * k + (counts[row] ?? 0);
    for (let i = row * k; i < end; ++i) if (others[i] === neighbour) return true;
    return false;
  };
  for (let row = 0; row < rows; ++row) {
    for (let i = row * k; i < row * k + (counts[row] ?? 0); ++i) {
      const neighbour = others[i] ?? 0;
      if (neighbour < row && lists(neighbour, row)) continue;
      one[links] = row;
      other[links] = neighbour;
      weights[links] = similarities[i] ?? 0;
      links += 1;
    }
  }
  return {
    nodes: rows,
    one: one.slice(0, links),
    other: other.slice(0, links),
    weights: weights.slice(0, links)
  };
}

const slack = 1e-9;

/**
 * Looks for the k nearest rows of each row. Lists of rows are read from the rarest feature on, and
 * partial similarities summed up, until no row that has not been met can come among the k nearest,
 * or `places` entries have been read. Of those met, the ones that still can are compared in full.
 * @see Turtle, H. & Flood, J. (1995). Query evaluation: strategies and optimizations. Information
 * Processing & Management 31, 831–850.
 */
function searchNeighbours(vectors: Vectors, k: number, places: number): Neighbours {
  const {rows, features, starts, columns, values} = vectors;
  const lists = postingLists(vectors);
  const others = new Int32Array(rows * k).fill(-1);
  const similarities = new Float64Array(rows * k);
  const counts = new Int32Array(rows);
  const query = new Float64Array(features.length);
  const partial = new Float64Array(rows);
  const met = new Int32Array(rows);
  const nearest = new Nearest(k);
  let known = 0;

  for (let row = 0; row < rows; ++row) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    for (let i = from; i < to; ++i) query[columns[i] ?? 0] = values[i] ?? 0;
    known = 0;
    const unread = meet(row, from, to);
    const needed = unread === 0 ? 0 : threshold(row) - slack;
    nearest.clear();
    for (let i = 0; i < known; ++i) {
      const other = met[i] ?? 0;
      const least = partial[other] ?? 0;
      partial[other] = 0;
      if (other === row || least + unread < needed) continue;
      nearest.offer(other, unread === 0 ? least : product(other));
    }
    counts[row] = nearest.write(others, similarities, row * k);
    for (let i = from; i < to; ++i) query[columns[i] ?? 0] = 0;
  }
  return {rows, k, others, similarities, counts};

  /** Reads lists for a row; returns what the lists not read could add to a similarity at most. */
  function meet(row: number, from: number, to: number): number {
    let sum = 0;
    let squares = 0;
    for (let i = from; i < to; ++i) {
      sum += most(i);
      squares += (values[i] ?? 0) ** 2;
    }
    let left = places;
    for (let i = from; i < to; ++i) {
      const column = columns[i] ?? 0;
      const value = values[i] ?? 0;
      const start = lists.starts[column] ?? 0;
      const length = (lists.starts[column + 1] ?? 0) - start;
      const unread = Math.max(slack, Math.min(sum, Math.sqrt(Math.max(0, squares))));
      if (length > left && i > from) return unread;
      if (known > k && length > known && unread + slack < threshold(row)) return unread;
      if (length > left) {
        read(start + windowStart(row, start, length), start + length, left, value);
        return unread;
      }
      read(start, start + length, length, value);
      left -= length;
      sum -= most(i);
      squares -= value * value;
    }
    return 0;
  }

  function most(i: number): number {
    return (values[i] ?? 0) * (lists.most[columns[i] ?? 0] ?? 0);
  }

  function read(from: number, to: number, length: number, value: number): void {
    const end = Math.min(to, from + length);
    for (let i = from; i < end; ++i) {
      const other = lists.rows[i] ?? 0;
      const before = partial[other] ?? 0;
      if (before === 0) met[known++] = other;
      partial[other] = before + value * (lists.values[i] ?? 0);
    }
  }

  /** Where to start in a list too long to be read: at the row itself, or so that the end is reached. */
  function windowStart(row: number, start: number, length: number): number {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lists.rows[start + middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(low, length - places));
  }

  function threshold(row: number): number {
    nearest.clear();
    for (let i = 0; i < known; ++i) {
      const other = met[i] ?? 0;
      if (other !== row) nearest.offer(other, partial[other] ?? 0);
    }
    return nearest.least();
  }

  function product(row: number): number {
    let sum = 0;
    const to = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < to; ++i) {
      sum += (query[columns[i] ?? 0] ?? 0) * (values[i] ?? 0);
    }
    return sum;
  }
}

const mostExact = 20_000;

/**
 * The nearest papers of each paper of a hub: exact, and above 20,000 papers found in bounded time.
 * Of the same vectors they are looked for once.
 */
export const hubNeighbours = memoise((vectors: Vectors) =>
  vectors.rows > mostExact ? boundedNeighbours(vectors) : neighbours(vectors)
);

/** Makes the vectors and the graph of papers; above 20,000 papers the graph is the bounded one. */
export function clusterInput(phrased: PhrasedPapers, options: VectorOptions = {}): ClusterInput {
  const made = vectors(phrased, options);
  return {phrased, vectors: made, graph: neighbourGraph(hubNeighbours(made))};
}
