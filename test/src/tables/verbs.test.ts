import {desc, op} from "arquero";
import {optional, text, whole} from "npm:hubscope";
import {expect, test} from "vitest";
import {groupsOf, rowsOf, tableOf, valuesOf} from "../../../src/tables/verbs.js";

const papers = [
  {id: "c", year: 2020, field: "x"},
  {id: "a", year: 2021, field: "y"},
  {id: "b", year: 2020, field: null}
];

test("rowsOf(rows, left) are the rows themselves that the verbs leave, in their order", () => {
  const left = tableOf(papers, ["id", "year"])
    .filter((d) => d["year"] === 2020)
    .orderby("id");
  expect(rowsOf(papers, left)).toEqual([papers[2], papers[0]]);
  expect(rowsOf(papers, left)[0]).toBe(papers[2]);
  expect(rowsOf([], tableOf<{id: string}>([], ["id"]).orderby("id"))).toEqual([]);
});

test("groupsOf(rows, left) are the rows of each group, each in the order before the grouping", () => {
  const left = tableOf(papers, ["id", "year"])
    .orderby("id")
    .groupby("year")
    .rollup({row: op.array_agg("row"), size: op.count()})
    .orderby(desc("size"));
  expect(groupsOf(papers, left)).toEqual([[papers[2], papers[0]], [papers[1]]]);
});

test("valuesOf(left, columns) are rows of the columns declared, and nothing else", () => {
  const left = tableOf(papers, ["year", "field"]).groupby("year").count({as: "papers"});
  const columns = {year: whole("The year."), papers: whole("How many papers it has.")};
  expect(valuesOf(left, columns)).toEqual([
    {year: 2020, papers: 2},
    {year: 2021, papers: 1}
  ]);
  expect(valuesOf(tableOf(papers, ["field"]), {field: optional(text("The field."))})).toHaveLength(
    3
  );
});

test("a value of another type than its column states, and a row that is not there, are errors", () => {
  expect(() => valuesOf(tableOf(papers, ["field"]), {field: text("The field.")})).toThrow(
    "unexpected value in the table made.field: null"
  );
  expect(() => rowsOf(papers, tableOf(papers, ["id"]), "id")).toThrow("there is no row c");
  expect(() => groupsOf(papers, tableOf(papers, ["id"]))).toThrow(
    "column row has no lists of rows"
  );
});
