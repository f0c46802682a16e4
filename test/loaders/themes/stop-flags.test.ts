import {expect, test} from "vitest";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {stopFlags} from "../../../loaders/themes/stop-flags.js";

function stops(words: string, curated: string[] = []): string[] {
  const lexicon = new Lexicon();
  for (const word of words.split(" ")) lexicon.words(word);
  const flags = stopFlags(lexicon, curated);
  expect(flags).toHaveLength(lexicon.keys.length);
  return lexicon.keys.filter((_, id) => flags[id] === 1);
}

test("stopFlags flags English function words, however they are written", () => {
  expect(stops("The mutual information of THE Which")).toEqual(["the", "of", "THE", "which"]);
});

test("stopFlags flags numbers and single letters", () => {
  expect(stops("5 3.5 k 2026 entropy GPT-4 C++")).toEqual(["5", "3.5", "k", "2026"]);
});

test("stopFlags flags numbers with units, and Roman ones, but no dimensions", () => {
  expect(stops("3x 10k 5th 100gb ii iv ix 3D 2d 3-D mix via")).toEqual([
    "3x",
    "10k",
    "5th",
    "100gb",
    "ii",
    "iv",
    "ix"
  ]);
});

test("stopFlags flags curated words in any number, and their capitals", () => {
  expect(stops("method Methods METHODS entropy", ["methods"])).toEqual(["method", "METHODS"]);
});

test("a curated acronym is that acronym", () => {
  expect(stops("LM lm LMs", ["LM"])).toEqual(["LM"]);
});

test("a lexicon of no words has no flags", () => {
  expect(stopFlags(new Lexicon(), ["the"])).toEqual(new Uint8Array(0));
});
