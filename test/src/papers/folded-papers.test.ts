import {expect, test} from "vitest";
import {titleRanks} from "../../../src/papers/folded-papers.js";

test("titleRanks(papers) sorts folded titles by code point, equals alike, none without a title", () => {
  const titles = ["zebra", "Étude", null, "αlpha", "ZEBRA", "😀 face", "\uff0d wide", "\ue000"];
  expect(titleRanks(titles.map((title) => ({title})))).toEqual([2, 1, null, 3, 2, 5, 0, 4]);
  expect(titleRanks([])).toEqual([]);
});
