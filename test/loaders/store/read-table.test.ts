import {tables, type PaperRow, type Table} from "npm:hubscope";
import {expect, test} from "vitest";
import {parquet} from "../../../loaders/store/parquet.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {line, paper} from "../../src/rows.js";
import {bufferOf} from "./buffer-of.js";

test("readTable(file, table) gives back the rows that were written, bytes and nulls included", async () => {
  const papers = [paper({summary: null, novelty: 7.5}), paper({position: 2, title: "Étude 😀"})];
  const lines = [line({raw: new Uint8Array([255, 10])}), line({text: "\ufefftext"})];
  expect(await readTable(bufferOf(parquet(tables.papers, papers)), tables.papers)).toEqual(papers);
  expect(await readTable(bufferOf(parquet(tables.lines, lines)), tables.lines)).toEqual(lines);
  expect(await readTable(bufferOf(parquet(tables.roles, [])), tables.roles)).toEqual([]);
});

test("readTable throws where the file is of another table", async () => {
  const file = bufferOf(parquet(tables.lines, [line()]));
  await expect(readTable(file, tables.papers)).rejects.toThrow(
    "unexpected value in papers.paper_id: null"
  );
});

test("readTable(file, table, {some: true}) reads the table's columns of a file that has more", async () => {
  const {hub_id, work_key} = tables.papers.columns;
  const table: Table<Pick<PaperRow, "hub_id" | "work_key">> = {
    ...tables.papers,
    columns: {hub_id, work_key}
  };
  const file = bufferOf(parquet(tables.papers, [paper({work_key: "w"}), paper({work_key: null})]));
  expect(await readTable(file, table, {some: true})).toEqual([
    {hub_id: "h", work_key: "w"},
    {hub_id: "h", work_key: null}
  ]);
});
