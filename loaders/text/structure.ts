const zeroWidth = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/u;
const white = /\s/u;
const irregular = /[^\x20-\x7e]| {2}|^ | $/u;

/** A text with its white space made regular, and where each of its units stands in the text. */
export interface Structure {
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
