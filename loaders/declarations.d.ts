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

declare module "wink-lexicon/src/lexicon.js" {
  /** The parts of speech of English words in lower case, the most frequent first. */
  const lexicon: Readonly<Record<string, readonly string[] | undefined>>;
  export default lexicon;
}

declare module "wink-lexicon/src/wn-noun-exceptions.js" {
  /** The irregular plurals of WordNet, and their singulars. */
  const exceptions: Readonly<Record<string, string | undefined>>;
  export default exceptions;
}
