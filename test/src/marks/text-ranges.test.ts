import {expect, test} from "vitest";
import {placeRanges} from "../../../src/marks/search-query.js";

const place = (part: string, start: number, end: number) => ({term_id: "t", part, start, end});

test("placeRanges: the places of one part in order, nested ones inside the longer one", () => {
  const places = [
    place("summary", 9, 12),
    place("title", 30, 36),
    place("title", 0, 18),
    place("title", 7, 18),
    place("title", 18, 20),
    place("title", 25, 25)
  ];
  expect(placeRanges(places, "title")).toEqual([
    [0, 20],
    [30, 36]
  ]);
  expect(placeRanges(places, "summary")).toEqual([[9, 12]]);
});

test("placeRanges leaves its places as they were", () => {
  const places = [place("title", 0, 4), place("title", 2, 9)];
  placeRanges(places, "title");
  expect(places).toEqual([place("title", 0, 4), place("title", 2, 9)]);
});
