import type {NearWord} from "./near-words.js";
import {agree, count, quoted} from "../page/words.js";

/**
 * What stands before and after a near word: that the word of the search is in no paper, and in how
 * many the near one is.
 */
export function hintWords({word, papers}: Pick<NearWord, "word" | "papers">): {
  before: string;
  after: string;
} {
  return {
    before: `${quoted(word)} stands in no paper. Did you mean `,
    after: `, which ${count(papers, "paper")} ${agree(papers, "has", "have")}?`
  };
}
