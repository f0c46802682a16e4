import {shuffler} from "d3-array";
import type {PhrasedPapers} from "../phrased-papers.js";

const mostPapers = 2000;

/**
 * The papers that structure is looked for in: those with phrases, of those with the same title the
 * first, as they are versions of one, and of more than 2,000 a random sample, in their order.
 */
export function sampleOfPapers(
  {words, papers}: PhrasedPapers,
  random: () => number,
  most = mostPapers
): PhrasedPapers {
  const seen = new Set<string>();
  const different = papers.filter((phrases) => {
    const title = phrases.filter(({weight}) => weight > 1);
    const text = title.length > 0 ? title : phrases;
    const key = text.map((phrase) => phrase.words.join(" ")).join();
    return phrases.length > 0 && !seen.has(key) && seen.add(key);
  });
  if (different.length <= most) return {words, papers: different};
  const chosen = new Set(shuffler(random)([...different.keys()]).slice(0, most));
  return {words, papers: different.filter((_, paper) => chosen.has(paper))};
}
