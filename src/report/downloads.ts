import type {Column} from "npm:hubscope";
import {csv, csvNote} from "../page/csv.js";
import {element} from "../page/dom.js";
import {hubWorkbook, workbookType} from "./hub-workbook.js";
import {count} from "../page/words.js";
import {downloadItem} from "./download-item.js";

/** A table to download: its rows, its grain and columns. */
export interface Download {
  name: string;
  grain: string;
  columns: Record<string, Column>;
  rows: object[];
}

/**
 * What a workbook says of itself: the title of its hub, the hash of its text, whether it is
 * synthetic.
 */
export interface AboutWorkbook {
  title: string;
  hash: string;
  synthetic?: boolean;
}

/**
 * The tables of a hub, each with its grain, and buttons to save it as CSV or Parquet; with what a
 * `workbook` says of itself, also one that saves all of them as one XLSX.
 */
export function downloads(
  tables: Download[],
  {prefix = "", workbook}: {prefix?: string; workbook?: AboutWorkbook} = {}
): HTMLElement {
  const all = workbook && {
    label: "XLSX",
    file: `${prefix === "" ? "hub" : prefix}.xlsx`,
    type: workbookType,
    contents: () => hubWorkbook(tables, workbook)
  };
  return element(
    "ul",
    {class: "downloads"},
    ...tables.map((table) => tableItem(table, prefix)),
    all &&
      downloadItem("all tables", {
        size: count(tables.length, "table"),
        grain: "A workbook: a sheet a table, and a sheet README that says what they are.",
        files: [all]
      }).node,
    element("li", {class: "csv-note"}, csvNote)
  );
}

function tableItem(table: Download, prefix: string): HTMLElement {
  const {name, grain, columns, rows} = table;
  const file = prefix === "" ? name : `${prefix}-${name}`;
  const asCsv = {
    label: "CSV",
    file: `${file}.csv`,
    type: "text/csv",
    contents: () => csv(rows, Object.keys(columns))
  };
  const asParquet = {
    label: "Parquet",
    file: `${file}.parquet`,
    type: "application/vnd.apache.parquet",
    async contents() {
      const {parquet} = await import("npm:hubscope/store/parquet");
      return new Uint8Array(parquet(table, rows)).buffer;
    }
  };
  return downloadItem(name, {
    size: count(rows.length, "row"),
    grain,
    files: [asCsv, asParquet]
  }).node;
}
