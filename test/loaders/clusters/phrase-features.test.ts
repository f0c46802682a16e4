import {expect, it} from "vitest";
import {paperWords} from "../../../loaders/clusters/phrase-features.js";
import {phrasedTitles} from "./phrased.js";

it("paperWords(phrased, {minPapers}) lists words of papers, those of a single paper left out", () => {
  const {vocabulary, papers, starts, words, earlier} = paperWords(
    phrasedTitles("graph graph kernel graph", "token of graph", "token", "")
  );
  expect(vocabulary).toBe(2);
  expect([...papers]).toEqual([2, 2]);
  expect([...starts]).toEqual([0, 3, 5, 6, 6]);
  expect([...words]).toEqual([0, 0, 0, 1, 0, 1]);
  expect([...earlier]).toEqual([0, 1, 2, 0, 0, 0]);
});

it("paperWords(phrased, {twiceAbove}) lists words of more than a share of the papers twice", () => {
  const {starts, words, earlier} = paperWords(
    phrasedTitles("graph of token", "graph graph", "graph", "token"),
    {twiceAbove: 1 / 2}
  );
  expect([...starts]).toEqual([0, 3, 7, 9, 10]);
  expect([...words]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
  expect([...earlier]).toEqual([0, 1, 0, 0, 1, 2, 3, 0, 1, 0]);
});
