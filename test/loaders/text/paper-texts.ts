import fc from "fast-check";
import type {PaperText} from "../../../loaders/text/corpus.js";

const words = fc.constantFrom(
  ..."mutual information Information networks Network pruning LLMs layer-wise pre-training".split(
    " "
  ),
  ..."Pre-Training TOKEN token of the K-means Task- é 𝒳 GPT-4 C++".split(" ")
);
const gaps = fc.constantFrom(
  " ",
  " ",
  " ",
  ", ",
  ". ",
  "\n",
  " (",
  "\\emph{",
  "} ",
  "$x$",
  "'",
  "–",
  "  "
);

const text = fc.array(fc.tuple(words, gaps), {maxLength: 12}).map((parts) => parts.flat().join(""));

/** Texts of papers with what hub text has in it: LaTeX, hyphens, acronyms, capitals, no text at all. */
export const paperTexts = fc.array(
  fc.record({title: fc.option(text, {nil: null}), summary: fc.option(text, {nil: null})}),
  {maxLength: 8}
);

/** Texts of papers, and the same papers in another order. */
export const reordered = paperTexts.chain((papers) =>
  fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, {minLength: papers.length}))
);

/** A paper of a title alone. */
export function titled(title: string): PaperText {
  return {title, summary: null};
}
