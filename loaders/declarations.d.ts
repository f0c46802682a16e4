declare module "java-random" {
  /** Java's linear congruential generator, as `networkanalysis-ts` uses it. */
  export default class Random {
    constructor(seed?: number);
    nextInt(bound?: number): number;
    nextDouble(): number;
  }
}

declare module "stopword" {
  /** English stop words, in lower case. */
  export const eng: string[];
}
