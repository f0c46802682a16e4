import {expect, test} from "vitest";
import {structureFound} from "../../../src/library/library-row.js";

const row = {
  hub_id: "h",
  clusters: 1,
  structure_nulls: 999,
  structure_papers: 31,
  structure_visible_share: null,
  structure_p: 0.021,
  structure: "more than chance"
};

test("structureFound(row) says what was found and how it was tested", () => {
  expect(structureFound(row)).toEqual({
    found: "1\u00a0topic",
    test: "more than chance, p\u00a0=\u00a0.021, 999\u00a0shuffles"
  });
  expect(structureFound({...row, structure: "undecided"}).found).toBe("undecided");
  expect(structureFound({...row, structure: "too few papers", structure_p: null})).toEqual({
    found: "too few papers to tell",
    test: ""
  });
  expect(structureFound({...row, structure_nulls: 0})).toEqual({found: "not tested", test: ""});
});
