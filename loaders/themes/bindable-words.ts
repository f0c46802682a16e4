import {eng} from "stopword";
import {keyOf} from "../text/word-key.js";
import {isNoun, tagsOf} from "../text/word-tags.js";

/** A word that may be bound to the words on both of its sides. */
export const bindsBoth = 1;
/** A word that may only open a name. */
export const opensNames = 2;

/**
 * Which words of a lexicon may be bound to others though they are stop words, as 1: of those for all
 * hubs (`shared`) the nouns and adjectives that do not count or order, letters, and numbers up to three
 * digits, also those that order (`18th`); as 2 those that may open a name (`New Zealand`); never those
 * that a hub's own file leaves out (`own`).
 */
export function bindable(
  keys: readonly string[],
  shared: ReadonlySet<string>,
  own: ReadonlySet<string>
): Uint8Array {
  const binds = (key: string) =>
    letterOrNumber.test(key) ||
    (shared.has(key) && mayBeIn(key) && !english.has(key) && !counts.has(key));
  return Uint8Array.from(keys, (key) =>
    own.has(key) ? 0 : binds(key) ? bindsBoth : shared.has(key) && openers.has(key) ? opensNames : 0
  );
}

/** Adjectives that names and set phrases begin with, and others by chance. */
const openers = new Set("new great first second third last next late multiple".split(" "));

/** Words that count, order or praise, which a phrase has by chance. */
const counts = new Set(
  `few many much several other same own first second third one two three four five six seven eight nine
  ten last next late later earlier more most less least various multiple certain recent new such good better best great stronger significant important`
    .trim()
    .split(/\s+/u)
);
/** A number that does not order, as `18th` does. */
export const cardinal = /^\d(?!\d{0,2}(?:st|nd|rd|th)$)/u;

/** Words that a hyphen makes one with what follows: `three-toed`, `first-order`. */
export const numerals: ReadonlySet<string> = new Set(
  "two three four five six seven eight nine ten first second third multiple".split(" ")
);

/** The function words of English, by their keys. */
export const english: ReadonlySet<string> = new Set(eng.map(keyOf));
const letterOrNumber =
  /^(?:[b-z]|\d{1,3}(?:\.\d{1,2}|st|nd|rd|th)?|i{1,3}|i[vx]|vi{0,3}|I{2,3}|I[VX]|VI{0,3})$/u;

function mayBeIn(key: string): boolean {
  if (months.has(key)) return true;
  const tags = tagsOf(key) ?? [];
  if (tags[0] === "VB" || tags[0] === "VBP") return false;
  return isNoun(key) || tags.some((tag) => tag.startsWith("JJ"));
}

/** A number after one of these is of a date, and no name of it as in `type 2`. */
export const months: ReadonlySet<string> = new Set(
  "january february march april june july august september october november december".split(" ")
);
