/** Adds a value to the list of a key, which begins with it where there is none. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** A growing list of 32-bit whole numbers in one typed array. */
export class Int32List {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The value at an index, or 0 beyond the end. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** The list as a typed array of its own length. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}
