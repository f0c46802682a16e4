import {Int32List} from "../../text/lists.js";
import type {PhrasedPapers} from "../phrased-papers.js";

/**
 * The words of papers: paper p has the words `words[i]` for i from `starts[p]` to `starts[p + 1]`,
 * of which `earlier[i]` stand earlier in it already. Words are numbered below `vocabulary`.
 */
export interface PaperWords {
  vocabulary: number;
  starts: Int32Array;
  words: Int32Array;
  earlier: Int32Array;
}

/** Lists the words of papers that stand in at least so many of them; those of titles once. */
export function paperWords({words: keys, papers}: PhrasedPapers, minPapers = 2): PaperWords {
  const last = new Int32Array(keys.length).fill(-1);
  const papersOf = new Int32Array(keys.length);
  papers.forEach((phrases, paper) => {
    for (const phrase of phrases) {
      for (const key of phrase.words) {
        if (last[key] === paper) continue;
        last[key] = paper;
        papersOf[key] = (papersOf[key] ?? 0) + 1;
      }
    }
  });
  const names = new Int32Array(keys.length).fill(-1);
  let vocabulary = 0;
  papersOf.forEach((count, key) => {
    if (count >= minPapers) names[key] = vocabulary++;
  });

  last.fill(-1);
  const times = new Int32Array(keys.length);
  const starts = new Int32Array(papers.length + 1);
  const words = new Int32List();
  const earlier = new Int32List();
  papers.forEach((phrases, paper) => {
    for (const phrase of phrases) {
      for (const key of phrase.words) {
        const word = names[key] ?? -1;
        if (word < 0) continue;
        if (last[key] !== paper) times[key] = 0;
        last[key] = paper;
        words.push(word);
        earlier.push(times[key] ?? 0);
        times[key] = (times[key] ?? 0) + 1;
      }
    }
    starts[paper + 1] = words.length;
  });
  return {vocabulary, starts, words: words.toArray(), earlier: earlier.toArray()};
}
