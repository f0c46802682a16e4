import {expect, test} from "vitest";
import {tablesNamed} from "../../../src/sql/tables-named.js";

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
