import {Nearest} from "./nearest.js";
import type {Neighbours} from "./neighbours.js";
import {postingLists} from "./posting-lists.js";
import type {Vectors} from "./vectors.js";

const slack = 1e-9;

/**
 * Looks for the k nearest rows of each row. Lists of rows are read from the rarest feature on, and
 * partial similarities summed up, until no row that has not been met can come among the k nearest,
 * or `places` entries have been read. Of those met, the ones that still can are compared in full.
 * @see Turtle, H. & Flood, J. (1995). Query evaluation: strategies and optimizations. Information
 * Processing & Management 31, 831–850.
 */
export function searchNeighbours(vectors: Vectors, k: number, places: number): Neighbours {
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
