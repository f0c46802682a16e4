import {expect, it} from "vitest";
import {bodyOf, placeInBody} from "../../../loaders/text/paper-text.js";

it.each([
  ["S", "A b", "S. A b"],
  ["S", null, "S"],
  [null, "A b", "A b"],
  [null, null, null]
])("bodyOf({summary: %j, abstract: %j}) is %j", (summary, abstract, body) => {
  expect(bodyOf({summary, abstract})).toBe(body);
});

it("placeInBody(paper, place) finds the same words in the summary or the abstract", () => {
  const paper = {summary: "Deep maps", abstract: "Maps of moss"};
  const body = bodyOf(paper) ?? "";
  const placed = (word: string, from = 0) => {
    const start = body.indexOf(word, from);
    const found = placeInBody(paper, {start, end: start + word.length});
    return [found.part, paper[found.part].slice(found.start, found.end)];
  };
  expect(placed("maps")).toEqual(["summary", "maps"]);
  expect(placed("Maps")).toEqual(["abstract", "Maps"]);
  expect(placed("moss")).toEqual(["abstract", "moss"]);
  expect(placeInBody({summary: null}, {start: 2, end: 4})).toEqual({
    part: "abstract",
    start: 2,
    end: 4
  });
});
