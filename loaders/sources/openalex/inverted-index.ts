import {isObject, listOf} from "../values.js";

const mostWords = 100_000;

/**
 * The text of an inverted index, which gives the places of each word, from 0 to 99,999; words of
 * one place stand in the order of the index, and a place without a word is passed over. Null where
 * there is no word.
 */
export function fromInvertedIndex(index: unknown): string | null {
  if (!isObject(index)) return null;
  const words: string[] = [];
  for (const word of Object.keys(index)) {
    for (const place of listOf(index[word])) {
      if (typeof place !== "number" || !Number.isInteger(place)) continue;
      if (place < 0 || place >= mostWords) continue;
      const before = words[place];
      words[place] = before === undefined ? word : `${before} ${word}`;
    }
  }
  return words.length === 0 ? null : Object.values(words).join(" ");
}
