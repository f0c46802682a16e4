/** What stands beside a button that saves CSV: what `csv` does to some texts. */
export const csvNote = "In CSV, an apostrophe stands before a text that a spreadsheet would run.";

const byteOrderMark = "\ufeff";
const formula = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u;

/**
 * Writes rows as CSV for spreadsheets: RFC 4180 with a head of the `columns`, CRLF line ends, and a
 * byte-order mark, without which Excel does not read UTF-8. A missing value is empty, bytes are
 * hexadecimal, and a text that a spreadsheet would run, which starts with `=`, `+`, `-`, `@`, a tab
 * or a carriage return and is no number, begins with an apostrophe.
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
