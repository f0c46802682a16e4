import type {PaperText} from "../text/corpus.js";

/** A phrase of a text and what joins it to the phrase before. */
export interface Piece {
  joint: string;
  words: readonly string[];
}

/** A text before it is written: the phrases of its title and of its summary, if it has one. */
export interface Draft {
  title: readonly Piece[];
  summary: readonly Piece[] | null;
}

const joints = [" of ", " of the ", " for ", " with a ", " in ", " that is in the ", " and ", ", "];

/** The pieces of phrases, joined by stop words or a comma, drawn at random. */
export function piecesOf(phrases: readonly (readonly string[])[], random: () => number): Piece[] {
  return phrases.map((words, i) => ({
    joint: i === 0 ? "" : (joints[Math.floor(random() * joints.length)] ?? ", "),
    words
  }));
}

/** How many words a piece makes the text longer by, its joint's among them. */
export function wordsOfPiece({joint, words}: Piece): number {
  return (joint.match(/\w+/gu)?.length ?? 0) + words.length;
}

/** Writes a draft out as a title and a summary. */
export function writeDraft({title, summary}: Draft): PaperText {
  return {
    title: sentence(title),
    summary: summary === null ? null : `${sentence(summary)}.`
  };
}

function sentence(pieces: readonly Piece[]): string {
  const text = pieces.map(({joint, words}) => joint + words.join(" ")).join("");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
