import {isObject, listOf} from "../values.js";

const mostWords = 100_000;

/**
 * The text of an inverted index, which gives the places of each word; words of one place stand in the
 * order of the index, and a place without a word is passed over. Null where there is no word.
 */
export function fromInvertedIndex(index: unknown): string | null {
  if (!isObject(index)) return null;
  const placed: [place: number, word: string][] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of listOf(places)) {
      if (typeof place === "number" && placed.length < mostWords) placed.push([place, word]);
    }
  }
  if (placed.length === 0) return null;
  placed.sort(([one], [other]) => one - other);
  return placed.map(([, word]) => word).join(" ");
}
