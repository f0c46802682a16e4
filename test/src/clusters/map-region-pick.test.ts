import fc from "fast-check";
import {expect, test} from "vitest";
import {regionPick, statedRegion} from "../../../src/clusters/map-region-pick.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 61});
const placed = rows.papers.filter(({paper_id: id}) =>
  rows.positions.some((row) => row.paper_id === id && row.x !== null && row.y !== null)
);

test("statedRegion gives back the papers of any region, also where others stand among them", () => {
  expect(placed.length).toBeGreaterThan(40);
  fc.assert(
    fc.property(fc.subarray(placed, {minLength: 1}), (papers) => {
      const pick = regionPick(papers, rows);
      const found = statedRegion(pick.state ?? "", rows);
      expect(found?.papers.toSorted()).toEqual(pick.papers.toSorted());
      expect(found?.state).toBe(pick.state);
    })
  );
});

test("the address of a region of every paper is its four sides", () => {
  expect(regionPick(placed, rows).state).toMatch(/^-?[\d.]+_-?[\d.]+_-?[\d.]+_-?[\d.]+$/);
});

test("an address that states no rectangle, or one without papers, is no region", () => {
  for (const stated of ["", "1+2", "0_0_0", "1.1.1_0_1_1", "9_9_9.1_9.1", "0_0_1_1*x"])
    expect(statedRegion(stated, rows)).toBe(null);
});
