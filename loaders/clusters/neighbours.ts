import type {WeightedNetwork} from "../networks/network.js";
import {searchNeighbours} from "./search-neighbours.js";
import type {Vectors} from "./vectors.js";

/**
 * The nearest neighbours of each row by cosine similarity, nearest first and equal ones in their
 * order: row r has `counts[r]` of them, at most k, `others[r * k + i]` with `similarities[r * k + i]`.
 * Rows without a feature in common are no neighbours.
 */
export interface Neighbours {
  rows: number;
  k: number;
  others: Int32Array;
  similarities: Float64Array;
  counts: Int32Array;
}

/** How many neighbours to look for. */
export interface NeighbourOptions {
  k?: number;
}

/** How many neighbours to look for, and how far. */
export interface BoundedOptions extends NeighbourOptions {
  /** How many places of features to look at for each row before no new rows are met. */
  places?: number;
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
  {k = defaultNeighbours(vectors.rows)}: NeighbourOptions = {}
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
  {k = defaultNeighbours(vectors.rows), places = 2000}: BoundedOptions = {}
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
  const one: number[] = [];
  const other: number[] = [];
  const weights: number[] = [];
  const lists = (row: number, neighbour: number) => {
    const end = row * k + (counts[row] ?? 0);
    for (let i = row * k; i < end; ++i) if (others[i] === neighbour) return true;
    return false;
  };
  for (let row = 0; row < rows; ++row) {
    for (let i = row * k; i < row * k + (counts[row] ?? 0); ++i) {
      const neighbour = others[i] ?? 0;
      if (neighbour < row && lists(neighbour, row)) continue;
      one.push(row);
      other.push(neighbour);
      weights.push(similarities[i] ?? 0);
    }
  }
  return {
    nodes: rows,
    one: Int32Array.from(one),
    other: Int32Array.from(other),
    weights: Float64Array.from(weights)
  };
}
