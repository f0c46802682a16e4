import {expect, test} from "vitest";
import {ranksOf} from "../../../src/papers/folded-papers.js";

test("ranksOf(papers, column) sorts folded texts by code point, equals alike, none without a text", () => {
  const titles = ["zebra", "Étude", null, "αlpha", "ZEBRA", "😀 face", "\uff0d wide", "\ue000"];
  expect(
    ranksOf(
      titles.map((title) => ({title})),
      "title"
    )
  ).toEqual([2, 1, null, 3, 2, 5, 0, 4]);
  expect(ranksOf([], "title")).toEqual([]);
});
