import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {madeUpWords} from "../../../loaders/demo/made-up-words.js";
import {keyOf} from "../../../loaders/text/lexicon.js";

test("madeUpWords(count, random) are different words, each its own key", () => {
  const words = madeUpWords(30_000, randomLcg(1));
  expect(new Set(words).size).toBe(30_000);
  expect(words.map(keyOf)).toEqual(words);
});
