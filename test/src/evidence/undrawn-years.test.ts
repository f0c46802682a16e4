import {expect, test} from "vitest";
import {drawnFacet, undrawnPapersWords} from "../../../src/evidence/undrawn-years.js";
import {plain} from "../../plain.js";

const of = (...years: (number | null)[]) =>
  plain(undrawnPapersWords(years.map((year) => ({year}))));

test("undrawnPapersWords(papers) names the years that charts leave out, the first five of many", () => {
  const end = "not drawn: a year before 1500 or after 2100 is taken for a slip.";
  expect(of(null, 1500, 2024, 2100)).toBe("");
  expect(of(1, 2024)).toBe(`1 paper of 0001 is ${end}`);
  expect(of(9999, 1499, 1, 1)).toBe(`4 papers of 0001, 1499 and 9999 are ${end}`);
  expect(of(1, 2, 3, 4, 5, 6)).toBe(`6 papers of 0001, 0002, 0003, 0004, 0005 and 0006 are ${end}`);
  expect(of(1, 2, 3, 4, 5, 6, 7)).toBe(
    `7 papers of 0001, 0002, 0003, 0004, 0005 and 2 other years are ${end}`
  );
});

test("drawnFacet(facet) keeps the years that are drawn, and all of any other facet", () => {
  const values = [
    {value: "0001", count: 2},
    {value: "2024", count: 3},
    {value: "soon", count: 1},
    {value: "9999", count: 2 ** 31 - 1}
  ];
  const years = drawnFacet({name: "years", origin: "totals", values});
  expect(years.drawn.values).toEqual([values[1], values[2]]);
  expect(plain(years.undrawn)).toMatch(/^2,147,483,649 papers of 0001 and 9999 are not drawn/);
  const fields = {name: "fields", origin: "totals", values} as const;
  expect(drawnFacet(fields)).toEqual({drawn: fields, undrawn: ""});
});
