import {tables, type AllTables, type Column, type WorkbookTable} from "npm:hubscope";
import {element} from "../page/dom.js";
import {csv, csvNote, saveFile} from "../page/files.js";
import {count, errorWords} from "../page/words.js";

/** A table to download: its rows, its grain and columns. */
export interface Download {
  name: string;
  grain: string;
  columns: Record<string, Column>;
  /** The rows; or what reads them when a file is made, as of a large hub. */
  rows: object[] | (() => Promise<object[]>);
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
    async contents() {
      const read = tables.map(async (table) => ({...table, rows: await rowsOf(table)}));
      return hubWorkbook(await Promise.all(read), workbook);
    }
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
    contents: () =>
      typeof rows === "function"
        ? rows().then((read) => csv(read, Object.keys(columns)))
        : csv(rows, Object.keys(columns))
  };
  const asParquet = {
    label: "Parquet",
    file: `${file}.parquet`,
    type: "application/vnd.apache.parquet",
    async contents() {
      const {parquet} = await import("npm:hubscope/store/parquet");
      return new Uint8Array(parquet(table, await rowsOf(table))).buffer;
    }
  };
  return downloadItem(name, {
    size: typeof rows === "function" ? "read when it is saved" : count(rows.length, "row"),
    grain,
    files: [asCsv, asParquet]
  }).node;
}

async function rowsOf({rows}: Download): Promise<object[]> {
  return typeof rows === "function" ? rows() : rows;
}

/**
 * The tables of a hub to download, in the order of the data dictionary: the `rows` of each by its
 * name; those that could not be read are left out.
 */
export function tableDownloads(
  rows: Partial<AllTables> | Record<string, () => Promise<object[]>>,
  failures: {has(name: string): boolean} = new Set<string>()
): Download[] {
  const given = new Map<string, Download["rows"] | undefined>(Object.entries(rows));
  return Object.values(tables).flatMap(({name, grain, columns}) => {
    const found = given.get(name);
    return found === undefined || failures.has(name) ? [] : [{name, grain, columns, rows: found}];
  });
}

/** A file that is made when a reader asks for it. */
export interface Saving {
  /** What stands on its button, such as CSV. */
  label: string;
  /** The name of the file. */
  file: string;
  /** Its media type. */
  type: string;
  contents: () => string | ArrayBuffer | Promise<string | ArrayBuffer>;
}

/** An entry of a list of downloads. */
export interface DownloadItem {
  node: HTMLLIElement;
  /** Says how large it is; nothing can be saved of none. */
  tell(size: string, options: {none: boolean}): void;
}

/**
 * An entry of a list of downloads: what it is, how large, and a button for each file. While a file is
 * written, and where that fails, it says so.
 */
export function downloadItem(
  name: string,
  {size, grain, files}: {size: string; grain: string; files: readonly Saving[]}
): DownloadItem {
  const sized = element("span", {class: "size"}, size);
  const words = element("span", {class: "grain", role: "status"}, grain);
  let isEmpty = false;
  const buttons = files.map(({label, file, type, contents}) => {
    const button = element("button", {type: "button", "aria-label": `${name} as ${label}`}, label);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const made = contents();
        if (made instanceof Promise) words.textContent = "Writing the file …";
        saveFile(file, await made, type);
        words.textContent = grain;
      } catch (error) {
        words.textContent = `Not saved: ${errorWords(error)}.`;
      }
      button.disabled = isEmpty;
    });
    return button;
  });
  return {
    node: element(
      "li",
      {},
      element("strong", {}, name),
      sized,
      words,
      element("span", {class: "links"}, ...buttons)
    ),
    tell(said, {none}) {
      sized.textContent = said;
      isEmpty = none;
      for (const button of buttons) button.disabled = none;
    }
  };
}

/** The media type of an XLSX file. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The tables of a hub as the bytes of one XLSX file, with a sheet README that says what they are.
 * The writer is fetched when it is first needed.
 */
export async function hubWorkbook(
  tables: readonly WorkbookTable[],
  about: AboutWorkbook
): Promise<ArrayBuffer> {
  const {workbook} = await import("npm:hubscope/export/workbook");
  return workbook(tables, about);
}
