import {expect, it} from "vitest";
import {countedTotals} from "../../../loaders/tables/counts.js";
import {hubOf, strippedPage} from "../analysis/pages-of-text.js";

it("countedTotals(rows) sums the role row and leaves out the facet that says the same", () => {
  const before = ["citation-role summary", "background 3 method 1", "roles", "background 2"];
  const {roles} = hubOf(strippedPage(["A", "B", "C", "D"], {before}));
  expect(roles.some(({counted}) => !counted)).toBe(true);
  expect([...countedTotals(roles)]).toEqual([
    ["background", 3],
    ["method", 1]
  ]);
  expect([...countedTotals([...roles, ...roles])]).toEqual([
    ["background", 6],
    ["method", 2]
  ]);
});
