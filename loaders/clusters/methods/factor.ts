const least = 1e-12;

/**
 * One side of a factorisation: rows of k entries, none of them negative, of which most become 0.
 * What is not 0 is known row by row, so that sums pass over the rest.
 */
export class Factor {
  readonly k: number;
  readonly values: Float64Array;
  /** The products of the matrix with the other side, in the same rows. */
  readonly products: Float64Array;
  /** For each row its places that are not 0, in order, and how many there are. */
  readonly #places: Int32Array;
  readonly #counts: Int32Array;

  constructor(values: Float64Array, k: number) {
    const rows = k > 0 ? values.length / k : 0;
    this.k = k;
    this.values = values;
    this.products = new Float64Array(values.length);
    this.#places = new Int32Array(values.length);
    this.#counts = new Int32Array(rows);
    for (let row = 0; row < rows; ++row) this.#list(row);
  }

  /** Adds a row, weighed, to a row of the products of the other side. */
  addTo({products}: Factor, row: number, otherRow: number, weight: number): void {
    const {k, values} = this;
    const places = this.#places;
    const at = row * k;
    const to = otherRow * k;
    const end = at + (this.#counts[row] ?? 0);
    for (let i = at; i < end; ++i) {
      const c = places[i] ?? 0;
      products[to + c] = (products[to + c] ?? 0) + weight * (values[at + c] ?? 0);
    }
  }

  /** One pass of coordinate descent over the rows, given the products with the other side. */
  descend(other: Factor): void {
    const {k, values, products} = this;
    const square = other.#square();
    const places = this.#places;
    for (let row = 0; row < this.#counts.length; ++row) {
      const at = row * k;
      let count = this.#counts[row] ?? 0;
      let before = 0;
      for (let c = 0; c < k; ++c) {
        while (before < count && (places[at + before] ?? 0) < c) before += 1;
        const own = square[c * k + c] ?? 0;
        const product = products[at + c] ?? 0;
        const value = values[at + c] ?? 0;
        if (own <= least) continue;
        let slope = -product;
        for (let i = at; i < at + count && (slope < 0 || value > 0); ++i) {
          const d = places[i] ?? 0;
          slope += (square[c * k + d] ?? 0) * (values[at + d] ?? 0);
        }
        const next = Math.max(0, value - slope / own);
        values[at + c] = next;
        if (value === 0 && next > 0) {
          places.copyWithin(at + before + 1, at + before, at + count);
          places[at + before] = c;
          count += 1;
        } else if (value > 0 && next === 0) {
          places.copyWithin(at + before, at + before + 1, at + count);
          count -= 1;
        }
      }
      this.#counts[row] = count;
    }
  }

  #list(row: number): void {
    const at = row * this.k;
    let count = 0;
    for (let c = 0; c < this.k; ++c) {
      if (this.values[at + c] !== 0) this.#places[at + count++] = c;
    }
    this.#counts[row] = count;
  }

  /** The products of the columns with each other, k × k. */
  #square(): Float64Array {
    const {k, values} = this;
    const square = new Float64Array(k * k);
    for (let row = 0; row < this.#counts.length; ++row) {
      const at = row * k;
      const end = at + (this.#counts[row] ?? 0);
      for (let i = at; i < end; ++i) {
        const c = this.#places[i] ?? 0;
        const value = values[at + c] ?? 0;
        for (let j = at; j < end; ++j) {
          const d = this.#places[j] ?? 0;
          square[c * k + d] = (square[c * k + d] ?? 0) + value * (values[at + d] ?? 0);
        }
      }
    }
    return square;
  }
}
