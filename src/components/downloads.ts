import type {Column} from "npm:hubscope";
import {csv} from "../lib/csv.js";
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
 * The tables of a hub, each with its grain, and links to save it as CSV or Parquet; with what a
 * `workbook` says of itself, also a button that saves all of them as one XLSX.
 */
export function downloads(
  rows: Download[],
  {prefix = "", workbook}: {prefix?: string; workbook?: {title: string; hash: string}} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "downloads"},
    ...rows.map((table) => downloadItem(table, prefix)),
    workbook !== undefined && workbookItem(rows, {prefix, workbook})
  );
}

function workbookItem(
  rows: Download[],
  {prefix, workbook}: {prefix: string; workbook: {title: string; hash: string}}
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

function downloadItem({name, grain, columns, rows, href}: Download, prefix: string): HTMLElement {
  const file = prefix === "" ? name : `${prefix}-${name}`;
  const save = element("button", {type: "button", "aria-label": `${name} as CSV`}, "CSV");
  save.addEventListener("click", () =>
    saveFile(`${file}.csv`, csv(rows, Object.keys(columns)), "text/csv")
  );
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
      element(
        "a",
        {href, download: `${file}.parquet`, "aria-label": `${name} as Parquet`},
        "Parquet"
      )
    )
  );
}
