import {eng} from "stopword";
import type {Lexicon} from "../text/lexicon.js";
import {keyOf} from "../text/lexicon.js";

const english = new Set(eng.map(keyOf));
const noWord = /^(?:[\d.,+#-]*|(?!\d+-?d$)[\d.]+-?\p{L}{0,2}|\p{L}|i{2,3}|i[vx]|vi{0,3})$/u;

/**
 * Whether each word of a lexicon is a stop word, as 1 or 0: English function words (of the package
 * `stopword`), the curated words, numbers with or without a unit but for dimensions (`3d`), Roman
 * numbers up to nine, and single letters.
 */
export function stopFlags({keys}: Lexicon, curated: Iterable<string>): Uint8Array {
  const words = new Set(Array.from(curated, keyOf));
  return Uint8Array.from(keys, (key) => {
    const lower = keyOf(key.toLowerCase());
    return english.has(lower) || words.has(key) || words.has(lower) || noWord.test(key) ? 1 : 0;
  });
}
