const low = 0xffff;
const [m0, m1, m2] = [0xe66d, 0xdeec, 0x5];
const increment = 0xb;

/**
 * The linear congruential generator of Java’s `java.util.Random`, which the authors' Leiden
 * algorithm draws from: 48 bits of state, held in three times 16, of which the upper 32 are given.
 * Same seed, same numbers.
 * @see Knuth, D. E. (1997). The Art of Computer Programming, vol. 2, sect. 3.2.1. Addison-Wesley.
 */
export class JavaRandom {
  #s0: number;
  #s1: number;
  #s2: number;

  constructor(seed: number) {
    this.#s0 = (seed & low) ^ m0;
    this.#s1 = ((seed / 2 ** 16) & low) ^ m1;
    this.#s2 = ((seed / 2 ** 32) & low) ^ m2;
  }

  /** A whole number from 0 to below a bound, which is above 0. */
  nextInt(bound: number): number {
    const drawn = this.#next() >>> 1;
    const isPowerOfTwo = (bound & -bound) === bound;
    return isPowerOfTwo ? Math.trunc(bound * (drawn / 2 ** 31)) : drawn % bound;
  }

  /** A number from 0 to below 1. */
  nextDouble(): number {
    const upper = this.#next() >>> 6;
    return (upper * 2 ** 27 + (this.#next() >>> 5)) / 2 ** 53;
  }

  #next(): number {
    const [s0, s1, s2] = [this.#s0, this.#s1, this.#s2];
    const r0 = s0 * m0 + increment;
    const r1 = s1 * m0 + s0 * m1 + (r0 >>> 16);
    const r2 = s2 * m0 + s1 * m1 + s0 * m2 + (r1 >>> 16);
    this.#s0 = r0 & low;
    this.#s1 = r1 & low;
    this.#s2 = r2 & low;
    return this.#s2 * 2 ** 16 + this.#s1;
  }
}
