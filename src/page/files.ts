import type {Source} from "npm:hubscope/analysis/read-pasted";
import {element} from "./dom.js";

/** What stands beside a button that saves CSV: what `csv` does to some texts. */
export const csvNote = "In CSV, an apostrophe stands before a text that a spreadsheet would run.";

const byteOrderMark = "\ufeff";
const formula = /^(?:[\t\r]|\s*[=+\-@\uff0b\uff0d\uff1d\uff20])/u;

/**
 * Writes rows as CSV for spreadsheets: RFC 4180 with a head of the `columns`, CRLF line ends, and a
 * byte-order mark, without which Excel does not read UTF-8. A missing value is empty, bytes are
 * hexadecimal, and a text that a spreadsheet would run, which starts with a tab or a carriage return,
 * or with `=`, `+`, `-` or `@` where blanks and line ends are left out, and is no number, begins with
 * an apostrophe.
 */
export function csv<Row extends object>(rows: Iterable<Row>, columns: readonly string[]): string {
  const lines = [columns.map(field).join(",")];
  for (const row of rows) {
    const values: Map<string, unknown> = new Map(Object.entries(row));
    lines.push(columns.map((name) => field(textOf(values.get(name)))).join(","));
  }
  return `${byteOrderMark}${lines.map((line) => `${line}\r\n`).join("")}`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Uint8Array
    ? Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")
    : String(value);
}

function field(text: string): string {
  const isRun = formula.test(text) && !Number.isFinite(Number(text));
  const harmless = isRun ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const longest = 60;

/** A name for a file from words: letters and digits with hyphens between, 60 characters at most. */
export function fileName(words: string): string {
  const name = words.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/gu, "");
  return Array.from(name).slice(0, longest).join("").replace(/-$/u, "") || "figure";
}

/** Offers a text or bytes as a file to save; it is made on the reader's machine and sent nowhere. */
export function saveFile(name: string, contents: string | ArrayBuffer, type: string): void {
  const full = typeof contents === "string" ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([contents], {type: full}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** How to keep a pasted hub: where its text has to stand, and a button that saves it as that file. */
export function keepText(id: string, pages: readonly Source[]): HTMLElement {
  const [page, ...others] = pages;
  if (page === undefined || others.length > 0) {
    return element(
      "div",
      {class: "keep-text"},
      element(
        "p",
        {},
        "To keep it, put its files in the folder ",
        element("code", {}, `loaders/hubs/${id}/`),
        " of the project, or run ",
        element("code", {}, "npm run add -- --pages FILE…"),
        "."
      )
    );
  }
  const name = `${id}.txt`;
  const save = element("button", {type: "button"}, `Save ${name}`);
  save.addEventListener("click", () =>
    saveFile(name, new Uint8Array(page.bytes).buffer, "text/plain")
  );
  return element(
    "div",
    {class: "keep-text"},
    element(
      "p",
      {},
      "To keep it, save its text as ",
      element("code", {}, `loaders/hubs/${name}`),
      " in the project, or run ",
      element("code", {}, `npm run add -- ${name}`),
      "."
    ),
    element("p", {class: "buttons"}, save)
  );
}
