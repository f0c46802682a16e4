/** Adds a value to the list of a key, which begins with it where there is none. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** A growing list of whole numbers in one typed array. */
abstract class NumberList<Values extends Int32Array | Uint8Array> {
  #values: Values;
  #length = 0;

  constructor() {
    this.#values = this.make(1024);
  }

  protected abstract make(size: number): Values;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.set(this.#length++, value);
  }

  /** The value at an index, or 0 beyond the end. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** The list as a typed array of its own length. */
  toArray(): Values {
    const exact = this.make(this.#length);
    exact.set(this.#values.subarray(0, this.#length));
    return exact;
  }

  set(index: number, value: number): void {
    const values: Int32Array | Uint8Array = this.#values;
    values[index] = value;
  }
}

/** A growing list of 32-bit whole numbers. */
export class Int32List extends NumberList<Int32Array> {
  protected make(size: number): Int32Array {
    return new Int32Array(size);
  }
}

/** A growing list of whole numbers from 0 to 255, of a quarter of the memory. */
export class Uint8List extends NumberList<Uint8Array> {
  protected make(size: number): Uint8Array {
    return new Uint8Array(size);
  }
}
