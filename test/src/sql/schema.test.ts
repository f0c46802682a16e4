import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {firstRows, schema, sqlName, tablesNamed, typeWords} from "../../../src/sql/schema.js";

test("schema has every table with its columns", () => {
  expect(schema.map(({name}) => name)).toEqual(Object.keys(tables));
  expect(schema[0]?.columns).toEqual(tables.hubs.columns);
});

test("sqlName() quotes what DuckDB reserves and what is no plain name", () => {
  expect(["papers", "end", "column", "a b"].map(sqlName)).toEqual([
    "papers",
    '"end"',
    '"column"',
    '"a b"'
  ]);
  expect(firstRows("hubs")).toBe("SELECT *\nFROM hubs\nLIMIT 100");
});

test("typeWords() are plain", () => {
  expect(typeWords({type: "INT32", nullable: true, meaning: ""})).toBe("whole number");
});

const names = ["papers", "paper_terms", "terms"];

test.each([
  ["select * from papers", ["papers"]],
  ['FROM "PAPERS" p JOIN main.Terms USING (hub_id)', ["papers", "terms"]],
  ["select 1", []],
  ["select * from my_papers, papers2, paper_terms", ["paper_terms"]],
  ["select * from papers; select * from terms", ["papers", "terms"]],
  ["select * from query_table('pap' || 'ers')", names],
  ["show tables", names],
  ["select table_name from information_schema.tables", names],
  ["select * from duckdb_columns()", names]
])("tablesNamed(%j) is every table that the query may read", (query, named) => {
  expect(tablesNamed(query, names)).toEqual(named);
});
