import type {Vectors} from "./vectors.js";

/** The k best of what is offered, by value and then by number, kept in order. */
export class Nearest {
  readonly #k: number;
  readonly #numbers: Int32Array;
  readonly #values: Float64Array;
  #count = 0;

  constructor(k: number) {
    this.#k = k;
    this.#numbers = new Int32Array(k);
    this.#values = new Float64Array(k);
  }

  clear(): void {
    this.#count = 0;
  }

  /** The value that has to be reached to come among the best: 0 while there is room. */
  least(): number {
    return this.#count < this.#k ? 0 : (this.#values[this.#k - 1] ?? 0);
  }

  offer(number: number, value: number): void {
    const full = this.#count === this.#k;
    if (full && !this.#goesBefore(number, value, this.#k - 1)) return;
    let at = full ? this.#k - 1 : this.#count;
    while (at > 0 && this.#goesBefore(number, value, at - 1)) {
      this.#numbers[at] = this.#numbers[at - 1] ?? 0;
      this.#values[at] = this.#values[at - 1] ?? 0;
      at -= 1;
    }
    this.#numbers[at] = number;
    this.#values[at] = value;
    if (!full) this.#count += 1;
  }

  /** Writes the best, best first, from an index on; returns how many there are. */
  write(numbers: Int32Array, values: Float64Array, from: number): number {
    numbers.set(this.#numbers.subarray(0, this.#count), from);
    values.set(this.#values.subarray(0, this.#count), from);
    return this.#count;
  }

  #goesBefore(number: number, value: number, at: number): boolean {
    const there = this.#values[at] ?? 0;
    return value > there || (value === there && number < (this.#numbers[at] ?? 0));
  }
}

/**
 * The inverted index of vectors: feature f stands in the rows `rows[i]` with `values[i]` for i from
 * `starts[f]` to `starts[f + 1]`, in the order of the rows; `most[f]` is the largest of its values.
 */
interface PostingLists {
  starts: Int32Array;
  rows: Int32Array;
  values: Float64Array;
  most: Float64Array;
}

/** Turns vectors into an inverted index. */
export function postingLists({rows, features, starts, columns, values}: Vectors): PostingLists {
  const offsets = new Int32Array(features.length + 1);
  for (const column of columns) offsets[column + 1] = (offsets[column + 1] ?? 0) + 1;
  for (let f = 0; f < features.length; ++f) {
    offsets[f + 1] = (offsets[f + 1] ?? 0) + (offsets[f] ?? 0);
  }
  const next = offsets.slice();
  const lists: PostingLists = {
    starts: offsets,
    rows: new Int32Array(columns.length),
    values: new Float64Array(columns.length),
    most: new Float64Array(features.length)
  };
  for (let row = 0; row < rows; ++row) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; ++i) {
      const column = columns[i] ?? 0;
      const value = values[i] ?? 0;
      const at = next[column] ?? 0;
      lists.rows[at] = row;
      lists.values[at] = value;
      next[column] = at + 1;
      if (value > (lists.most[column] ?? 0)) lists.most[column] = value;
    }
  }
  return lists;
}
