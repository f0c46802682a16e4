import {tagsOf} from "./word-tags.js";

const alphabet = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const pairs = alphabet.flatMap((one) => alphabet.map((other) => one + other));
const mostAreas = 1000;
const name = /^\p{Lu}\p{Ll}{3,}$/u;

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word in lower case is, or is part of, the English name of a country, an area of the world
 * or a language, by the Unicode Common Locale Data Repository that every browser has, and no other
 * word of English by the lexicon: `china`, `zealand`, `french`, not `turkey`.
 */
export function isWorldName(word: string): boolean {
  known ??= worldNames();
  return known.has(word);
}

/** The names that the countries, the areas by their numbers, and the languages of two letters have. */
function worldNames(): Set<string> {
  const options = {fallback: "none"} as const;
  const regions = new Intl.DisplayNames(["en"], {type: "region", ...options});
  const languages = new Intl.DisplayNames(["en"], {type: "language", ...options});
  const areas = Array.from({length: mostAreas}, (_, i) => String(i).padStart(3, "0"));
  const names = [
    ...[...pairs, ...areas].map((code) => regions.of(code)),
    ...pairs.map((code) => languages.of(code.toLowerCase()))
  ];
  const words = names.flatMap((found) => found?.split(" ") ?? []).filter((one) => name.test(one));
  return new Set(words.map((one) => one.toLowerCase()).filter((one) => tagsOf(one) === undefined));
}
