import fc from "fast-check";
import type {PhrasedPapers} from "../../../../loaders/clusters/phrased-papers.js";

/** Papers of phrases that are lists of words; the first phrase of a paper is its title. */
export function phrasedOf(papers: readonly (readonly (readonly string[])[])[]): PhrasedPapers {
  const words = [...new Set(papers.flat(2))];
  return {
    words,
    papers: papers.map((phrases) =>
      phrases.map((phrase, i) => ({
        words: phrase.map((word) => words.indexOf(word)),
        weight: i === 0 ? 2 : 1
      }))
    )
  };
}

const word = fc.constantFrom(..."abcdefghijklmnop");
const phrase = fc.array(word, {minLength: 1, maxLength: 3});

/** Any papers of a few words. */
export const somePhrases = fc
  .array(fc.array(phrase, {maxLength: 6}), {maxLength: 12})
  .map(phrasedOf);
