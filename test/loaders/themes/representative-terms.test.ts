import {expect, test} from "vitest";
import {representativeTerms} from "../../../loaders/themes/representative-terms.js";

const term = (id: string, weight: number, papers: number[] = [0]) => ({id, weight, papers});
const chosen = (terms: ReturnType<typeof term>[]) =>
  [...representativeTerms(terms)].map((i) => terms[i]?.id);

test("representativeTerms: the weightiest first, each that shares a word's stem with one before left out", () => {
  expect(
    chosen([
      term("layer", 1),
      term("estimate", 3),
      term("estimation", 2),
      term("modeling", 0.9),
      term("model", 0.8)
    ])
  ).toEqual(["estimate", "layer", "modeling"]);
  expect(chosen([term("problem gambling", 2), term("gambler", 1), term("layer", 0.5)])).toEqual([
    "problem gambling",
    "layer"
  ]);
  expect(chosen([])).toEqual([]);
});

test("what is written as one word, and an acronym beside its first letters, says nothing again", () => {
  expect(chosen([term("life span", 2), term("lifespan", 1), term("diet", 0.5)])).toEqual([
    "life span",
    "diet"
  ]);
  expect(chosen([term("artificial intelligence", 2), term("AI", 1), term("art", 0.5)])).toEqual([
    "artificial intelligence",
    "art"
  ]);
  expect(chosen([term("AI", 3), term("artificial intelligence", 0.5), term("IT", 0.4)])).toEqual([
    "AI",
    "IT"
  ]);
  expect(chosen([term("natural resource", 2), term("neural recording", 1)])).toEqual([
    "natural resource",
    "neural recording"
  ]);
});

test("a phrase counts more than a word of it, and one of five words no more than one of three", () => {
  expect(chosen([term("information", 1), term("mutual information", 0.6)])).toEqual([
    "mutual information"
  ]);
  expect(chosen([term("a b c d e", 1), term("f g h", 1.01)])).toEqual(["f g h", "a b c d e"]);
});

test("the next term speaks of the papers that the first does not", () => {
  const first = term("harm", 3, [0, 1, 2]);
  const again = term("loss", 2, [0, 1, 2]);
  const others = term("casino", 1.5, [3, 4]);
  expect(chosen([first, again, others])).toEqual(["harm", "casino", "loss"]);
});
