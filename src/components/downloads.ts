import type {Column} from "npm:hubscope";
import {csv, csvNote} from "../lib/csv.js";
import {element} from "../lib/dom.js";
import {hubWorkbook} from "../lib/hub-workbook.js";
import {saveFile} from "../lib/save-file.js";
import {count} from "../lib/words.js";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  rows: Download[],
  {
    prefix = "",
    workbook,
    fromRows = false
  }: {prefix?: string; workbook?: AboutWorkbook; fromRows?: boolean} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "downloads"},
    ...rows.map((table) => downloadItem(table, {prefix, fromRows})),
    workbook !== undefined && workbookItem(rows, {prefix, workbook}),
    element("li", {class: "csv-note"}, csvNote)
  );
}

function workbookItem(
  rows: Download[],
  {prefix, workbook}: {prefix: string; workbook: AboutWorkbook}
): HTMLElement {
  const save = element("button", {type: "button", "aria-label": "all tables as XLSX"}, "XLSX");
  const grain = "A workbook: a sheet a table, and a sheet README that says what they are.";
  const words = element("span", {class: "grain", role: "status"}, grain);
  save.addEventListener("click", async () => {
    save.disabled = true;
    words.textContent = "Writing the workbook …";
    try {
      const bytes = await hubWorkbook(rows, workbook);
      saveFile(`${prefix === "" ? "hub" : prefix}.xlsx`, bytes, xlsxType);
      words.textContent = grain;
    } catch (error) {
      words.textContent = `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
    }
    save.disabled = false;
  });
  return element(
    "li",
    {},
    element("strong", {}, "all tables"),
    element("span", {class: "size"}, count(rows.length, "table")),
    words,
    element("span", {class: "links"}, save)
  );
}

function downloadItem(
  table: Download,
  {prefix, fromRows}: {prefix: string; fromRows: boolean}
): HTMLElement {
  const {name, grain, columns, rows, href} = table;
  const file = prefix === "" ? name : `${prefix}-${name}`;
  const save = element("button", {type: "button", "aria-label": `${name} as CSV`}, "CSV");
  save.addEventListener("click", () =>
    saveFile(`${file}.csv`, csv(rows, Object.keys(columns)), "text/csv")
  );
  const label = `${name} as Parquet`;
  const link = {href, download: `${file}.parquet`, "aria-label": label};
  return element(
    "li",
    {},
    element("strong", {}, name),
    element("span", {class: "size"}, count(rows.length, "row")),
    element("span", {class: "grain"}, grain),
    element(
      "span",
      {class: "links"},
      save,
      fromRows
        ? parquetButton(table, {file: `${file}.parquet`, label})
        : element("a", link, "Parquet")
    )
  );
}

function parquetButton(
  table: Download,
  {file, label}: {file: string; label: string}
): HTMLButtonElement {
  const save = element("button", {type: "button", "aria-label": label}, "Parquet");
  save.addEventListener("click", async () => {
    const {parquet} = await import("npm:hubscope/parquet");
    const bytes = new Uint8Array(parquet(table, table.rows)).buffer;
    saveFile(file, bytes, "application/vnd.apache.parquet");
  });
  return save;
}
