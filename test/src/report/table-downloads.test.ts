import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {tableDownloads} from "../../../src/report/table-downloads.js";
import {paper} from "../rows.js";

test("tableDownloads(rows, files) has the tables that have rows and a file, in the dictionary's order", () => {
  const papers = [paper()];
  const found = tableDownloads(
    {clusters: [], papers, hubs: []},
    new Map([
      ["hubs", "h.parquet"],
      ["papers", "p.parquet"],
      ["lines", "l.parquet"]
    ])
  );
  expect(found.map(({name, href}) => [name, href])).toEqual([
    ["hubs", "h.parquet"],
    ["papers", "p.parquet"]
  ]);
  expect(found[1]).toEqual({...tables.papers, rows: papers, href: "p.parquet"});
});
