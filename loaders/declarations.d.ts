declare module "java-random" {
  /**
   * Java's linear congruential generator, as `networkanalysis-ts` uses it: tests compare
   * `networks/java-random.ts` with it.
   */
  export default class Random {
    constructor(seed?: number);
    nextInt(bound?: number): number;
    nextDouble(): number;
  }
}

declare module "stopword" {
  type Words = string[];
  /** The stop words of languages, in lower case. */
  export const eng: Words, spa: Words, fra: Words, deu: Words, por: Words, ita: Words, rus: Words;
  export const zho: Words, jpn: Words, nld: Words, pol: Words, swe: Words, tur: Words, dan: Words;
  export const nob: Words, fin: Words, ces: Words, hun: Words, ron: Words, ukr: Words;
  export const bul: Words, cat: Words, est: Words, glg: Words, hrv: Words, ind: Words, lav: Words;
  export const lit: Words, slk: Words, slv: Words, vie: Words;
  export const afr: Words, epo: Words, eus: Words, gle: Words, swa: Words, tgl: Words;
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

declare module "latex-utensils/out/src/bibtex/bibtex_parser.js" {
  export * from "latex-utensils/out/types/src/bibtex/bibtex_parser.js";
}
