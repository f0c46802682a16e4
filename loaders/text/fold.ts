import {normalise} from "./normalise.js";

/** A folded text, and where each of its UTF-16 units came from in the text as written. */
export interface Folded {
  text: string;
  /** `starts[i]` is the first unit, as written, of what became folded unit i. */
  starts: Uint32Array;
  /** `ends[i]` is the unit after it. */
  ends: Uint32Array;
}

const piece = /\P{M}\p{M}*|\p{M}+/gsu;
const dropped = /[\p{M}\p{Cf}]/gu;
const white = /\s/u;

const foldPiece = (text: string) =>
  normalise(normalise(text, "NFKD").toLowerCase(), "NFKD")
    .replace(dropped, "")
    .replaceAll("ς", "σ");

/**
 * Folds a text for search: compatibility decomposition, lower case, no diacritics, no zero-width or
 * other format characters, one sigma, and a single space for each run of white space. Lone
 * surrogates stay as they are.
 */
export function foldText(text: string): string {
  return foldPiece(text).replace(/\s+/gu, " ");
}

/**
 * Folds a text as `foldText` does, and says for each unit of the result which units of the text as
 * written it came from, so that a match in the folded text can be marked in the text as written.
 */
export function fold(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(piece)) {
    const end = match.index + match[0].length;
    const become = foldPiece(match[0]);
    for (let i = 0; i < become.length; i++) {
      const unit = become.charAt(i);
      const space = white.test(unit);
      if (space && units.at(-1) === " ") {
        ends[ends.length - 1] = end;
      } else {
        units.push(space ? " " : unit);
        starts.push(match.index);
        ends.push(end);
      }
    }
  }
  return {text: units.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)};
}
