import type {Column} from "npm:hubscope";
import {csv} from "../lib/csv.js";
import {element} from "../lib/dom.js";
import {saveFile} from "../lib/save-file.js";
import {count} from "../lib/words.js";

/** A table to download: its rows, its grain and columns, and the address of its Parquet file. */
export interface Download {
  name: string;
  grain: string;
  columns: Record<string, Column>;
  rows: object[];
  href: string;
}

/** The tables of a hub, each with its grain, and links to save it as CSV or Parquet. */
export function downloads(rows: Download[], {prefix = ""}: {prefix?: string} = {}): HTMLElement {
  return element("ul", {class: "downloads"}, ...rows.map((table) => downloadItem(table, prefix)));
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
