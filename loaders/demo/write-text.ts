import type {PaperText} from "../text/corpus.js";
import {piecesOf, writeDraft} from "./draft.js";

/** A text as the phrases of its title and of its summary, which is null where it has none. */
export interface TextPhrases {
  title: readonly (readonly string[])[];
  summary: readonly (readonly string[])[] | null;
}

/** Joins phrases to a title and a summary, by stop words and commas drawn at random. */
export function writeText({title, summary}: TextPhrases, random: () => number): PaperText {
  return writeDraft({
    title: piecesOf(title, random),
    summary: summary === null ? null : piecesOf(summary, random)
  });
}
