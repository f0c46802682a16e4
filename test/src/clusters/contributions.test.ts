import {expect, test} from "vitest";
import {contributionsOf} from "../../../src/clusters/contributions.js";

test("contributionsOf(json): terms with their shares, others left out", () => {
  expect(contributionsOf('[{"term":"a","contribution":0.5},{"term":1},"x"]')).toEqual([
    {term: "a", contribution: 0.5}
  ]);
  expect(contributionsOf(null)).toEqual([]);
  expect(contributionsOf("{}")).toEqual([]);
  expect(contributionsOf("[")).toEqual([]);
});
