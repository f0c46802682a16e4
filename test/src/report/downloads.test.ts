import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {tableDownloads} from "../../../src/report/downloads.js";
import {paper} from "../rows.js";

test("tableDownloads(rows, files) has the tables that have rows and could be read, in the dictionary's order", () => {
  const papers = [paper()];
  const found = tableDownloads({clusters: [], papers, hubs: []}, new Set(["clusters"]));
  expect(found.map(({name}) => name)).toEqual(["hubs", "papers"]);
  expect(found[1]).toEqual({...tables.papers, rows: papers});
});
