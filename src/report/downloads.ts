import type {Column} from "npm:hubscope";
import {csv, csvNote} from "../page/csv.js";
import {element} from "../page/dom.js";
import {hubWorkbook, workbookType} from "./hub-workbook.js";
import {count} from "../page/words.js";
import {downloadItem} from "./download-item.js";

/** A table to download: its rows, its grain and columns, and the address of its Parquet file. */
export interface Download {
  name: string;
  grain: string;
  columns: Record<string, Column>;
  rows: object[];
  href: string;
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
 * The tables of a hub, each with its grain, and links to save it as CSV or Parquet; with what a
 * `workbook` says of itself, also a button that saves all of them as one XLSX. Where the rows stand
 * in no file, `fromRows` has the Parquet files made of them.
 */
export function downloads(
  tables: Download[],
  {
    prefix = "",
    workbook,
    fromRows = false
  }: {prefix?: string; workbook?: AboutWorkbook; fromRows?: boolean} = {}
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
    ...tables.map((table) => tableItem(table, {prefix, fromRows})),
    all &&
      downloadItem("all tables", {
        size: count(tables.length, "table"),
        grain: "A workbook: a sheet a table, and a sheet README that says what they are.",
        files: [all]
      }).node,
    element("li", {class: "csv-note"}, csvNote)
  );
}

function tableItem(
  table: Download,
  {prefix, fromRows}: {prefix: string; fromRows: boolean}
): HTMLElement {
  const {name, grain, columns, rows, href} = table;
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
  const link = {href, download: asParquet.file, "aria-label": `${name} as Parquet`};
  return downloadItem(name, {
    size: count(rows.length, "row"),
    grain,
    files: fromRows ? [asCsv, asParquet] : [asCsv],
    links: fromRows ? [] : [element("a", link, "Parquet")]
  }).node;
}
