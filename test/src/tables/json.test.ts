import {expect, test} from "vitest";
import {placesOf, textsOf} from "../../../src/tables/json.js";

test("textsOf reads a JSON list of texts, and nothing else", () => {
  expect(textsOf('["a", "b"]')).toEqual(["a", "b"]);
  expect(textsOf('["a", 1, null]')).toEqual(["a"]);
  expect(textsOf('{"a": 1}')).toEqual([]);
  expect(textsOf("not JSON")).toEqual([]);
});

test("placesOf reads a JSON list of places, and leaves out what is none", () => {
  const place = {term_id: "scaling law", part: "title", start: 0, end: 11};
  expect(placesOf(JSON.stringify([place, {...place, start: "0"}, null, 7]))).toEqual([place]);
  expect(placesOf("")).toEqual([]);
});
