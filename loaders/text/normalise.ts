/** Stands for a unit of a text that a letter read from several has no use for; shows nothing. */
export const filler = "\u034f";

/** What stands for a part that is left out of a text: a comma, which ends phrases, and blanks, of the same length. */
export const apart = (found: string) => `,${" ".repeat(found.length - 1)}`;

const beyondAscii = /[\u0080-\uffff]/;
const longRun = /\p{M}{31}/u;
const piece = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu;

/**
 * A text in one of Unicode's normal forms. A run of more than 30 marks, which no writing has, is
 * taken in pieces of 30: the time to put marks in order grows with the square of their number.
 */
export function normalise(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  if (!beyondAscii.test(text)) return text;
  return longRun.test(text)
    ? text.replace(piece, (found) => found.normalize(form))
    : text.normalize(form);
}

const notWord = /[^\p{L}\p{N}]+/gu;
const notAsciiWord = /[^A-Za-z\d]+/g;

/** The letters and digits of a text. */
export function lettersAndDigits(text: string): string {
  return text.replace(beyondAscii.test(text) ? notWord : notAsciiWord, "");
}

const mayCompose = /[\u0300-\uffff]/;
const invisible = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]/u;

/**
 * Trims a text of white space and of characters that show nothing (byte-order marks, zero-width
 * spaces and joiners, soft hyphens), and puts it into Unicode's composed form (NFC). What stands
 * inside the text stays as written.
 */
export function clean(text: string): string {
  const shown = trimInvisible(text.trim());
  return mayCompose.test(shown) ? normalise(shown, "NFC") : shown;
}

function trimInvisible(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isInvisible(text, from)) from += 1;
  while (to > from && isInvisible(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

function isInvisible(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0xa0) && invisible.test(text.charAt(at));
}

/** A folded text, and where each of its UTF-16 units came from in the text as written. */
export interface Folded {
  text: string;
  /** `starts[i]` is the first unit, as written, of what became folded unit i. */
  starts: Uint32Array;
  /** `ends[i]` is the unit after it. */
  ends: Uint32Array;
}

const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gsu;
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
  for (const match of text.matchAll(letterWithMarks)) {
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

const zeroWidth = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/u;
const irregular = /[^\x20-\x7e]| {2}|^ | $/u;

/** A text with its white space made regular, and where each of its units stands in the text. */
interface Structure {
  text: string;
  /** `starts[i]` is the unit of the text as written that became unit i. */
  starts: number[];
}

/**
 * The text by which a line's structure is read: each run of white space is one space, characters
 * that show nothing are gone, and nothing surrounds it.
 */
export function structure(text: string): string {
  return irregular.test(text) ? structureOf(text).text : text;
}

/** The structure of a text, with the places of its units. */
export function structureOf(text: string): Structure {
  let result = "";
  const starts: number[] = [];
  let space = -1;
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charAt(i);
    if (zeroWidth.test(unit)) continue;
    if (white.test(unit)) {
      if (space < 0) space = i;
      continue;
    }
    if (space >= 0 && result !== "") {
      result += " ";
      starts.push(space);
    }
    space = -1;
    result += unit;
    starts.push(i);
  }
  return {text: result, starts};
}
