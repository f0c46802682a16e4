import {expect, test} from "vitest";
import {compareTerms} from "../../../../loaders/themes/live/compare-terms.js";

const term = (id: string, papers = 2) => ({id, term: `The ${id}`, papers});

test("compareTerms(before, after) names the terms that only one of them has, by their ids", () => {
  const before = [term("graph"), term("layer"), term("token")];
  const after = [{...term("layer"), term: "Layers"}, term("prior")];
  expect(compareTerms(before, after)).toEqual({
    gone: ["The graph", "The token"],
    added: ["The prior"]
  });
  expect(compareTerms(before, before)).toEqual({gone: [], added: []});
});

test("a term of no paper is none", () => {
  expect(compareTerms([term("graph"), term("layer", 0)], [term("graph", 0)])).toEqual({
    gone: ["The graph"],
    added: []
  });
});
