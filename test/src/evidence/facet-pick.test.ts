import {expect, test} from "vitest";
import {facetKinds, facetPick, statedFacet} from "../../../src/evidence/facet-pick.js";
import {facetsOf} from "../../../src/evidence/facets.js";
import {facet, paper} from "../rows.js";

const papers = [
  paper({position: 1, paper_id: "a", field: "cs.LG", year: 2026, verdict: "ACCEPT"}),
  paper({position: 2, paper_id: "b", field: "cs.LG", year: 2025}),
  paper({position: 3, paper_id: "c"})
];

test("facetPick(facet, value): the papers that carry a value; statedFacet gives them back", () => {
  const picks = facetsOf([], papers).flatMap((one) =>
    one.values.map(({value}) => facetPick(one, value))
  );
  expect(picks.map((pick) => `${pick?.words}: ${pick?.papers.join(" ")}`)).toEqual([
    "in the field “cs.LG”: a b",
    "of 2025: b",
    "of 2026: a",
    "with the verdict “ACCEPT”: a"
  ]);
  for (const pick of picks) {
    expect(facetKinds).toContain(pick?.kind);
    expect(statedFacet(pick?.kind ?? "", pick?.state ?? "", papers)).toEqual(pick);
  }
});

test("totals of the page are no particular papers", () => {
  const [totals] = facetsOf([facet({facet: "fields", value: "cs.LG", count: 9})], papers);
  expect(totals && facetPick(totals, "cs.LG")).toBe(null);
  expect(statedFacet("fields", "math", papers)).toBe(null);
  expect(statedFacet("venues", "x", papers)).toBe(null);
});

test("facetPick states the value of a total as the papers carry it, whose capitals may be others", () => {
  const accepted = [
    paper({position: 1, verdict: "accept"}),
    paper({position: 2, verdict: "accept"})
  ];
  const [totals] = facetsOf([facet({facet: "verdicts", value: "ACCEPT", count: 2})], accepted);
  expect(totals?.values).toEqual([{value: "accept", count: 2}]);
  const pick = totals && facetPick(totals, "accept");
  expect(pick).toMatchObject({state: "accept", words: "with the verdict “accept”"});
  expect(statedFacet("verdicts", "accept", accepted)?.papers).toEqual(pick?.papers);
});
