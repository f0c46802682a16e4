import {expect, it} from "vitest";
import {paperWords} from "../../../loaders/clusters/phrase-features.js";
import {phrasedTitles} from "./phrased.js";

it("paperWords(phrased, minPapers) lists words of papers, those of a single paper left out", () => {
  const {vocabulary, starts, words, earlier} = paperWords(
    phrasedTitles("graph graph kernel graph", "token of graph", "token", "")
  );
  expect(vocabulary).toBe(2);
  expect([...starts]).toEqual([0, 3, 5, 6, 6]);
  expect([...words]).toEqual([0, 0, 0, 1, 0, 1]);
  expect([...earlier]).toEqual([0, 1, 2, 0, 0, 0]);
});
