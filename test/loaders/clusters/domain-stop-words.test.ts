import {expect, test} from "vitest";
import {domainStopWords} from "../../../loaders/clusters/domain-stop-words.js";
import {curated} from "../themes/curated.js";

const options = {own: curated(), shared: curated({stopwords: "via"})};
const papersOf = (...titles: string[]) => titles.map((title) => ({title, summary: null}));
const wordsOf = (title: string | null, ...titles: string[]) =>
  [...domainStopWords(title, papersOf(...titles), options)].sort();

test("domainStopWords(…) are the words of the hub's title, without stop words", () => {
  expect(wordsOf("Black boxes via information", "a cat", "a dog", "a horse")).toEqual([
    "black",
    "box",
    "information"
  ]);
});

test("and the words of more than a third of the papers, however often they stand in one", () => {
  const titles = ["layers of cats", "layers of dogs", "horse, horse, horse", "goat", "sheep"];
  expect(wordsOf(null, ...titles)).toEqual(["layer"]);
  expect(wordsOf(null, ...titles, "bird")).toEqual([]);
});

test("a hub without papers or a title has none", () => {
  expect(wordsOf(null)).toEqual([]);
});
