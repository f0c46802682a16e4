import {printable} from "./printable.js";

/** Where something stands in a source: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/** `error`: the hub cannot be published. `warning`: something may be wrong. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

/**
 * One positioned message about a source. `rule` is a stable name in kebab case, `reason` one
 * lower-case clause, `text` the offending text as written (cut at 200 characters), and `actual`
 * and `expected` the two sides where something was compared.
 */
export interface Diagnostic {
  severity: Severity;
  rule: string;
  reason: string;
  place: Place;
  text: string;
  actual: string | null;
  expected: string | null;
}

const longest = 200;

/** Makes a diagnostic; `text`, `actual` and `expected` may be left out. */
export function diagnostic(
  severity: Severity,
  rule: string,
  reason: string,
  place: Place,
  {
    text = "",
    actual = null,
    expected = null
  }: {text?: string; actual?: string | number | null; expected?: string | number | null} = {}
): Diagnostic {
  return {
    severity,
    rule,
    reason,
    place,
    text: text.length > longest ? `${text.slice(0, longest)}…` : text,
    actual: actual === null ? null : String(actual),
    expected: expected === null ? null : String(expected)
  };
}

/**
 * Prints a diagnostic as `file:line:column severity rule reason`, then the offending text on a line
 * of its own; nothing in it can drive a terminal.
 */
export function formatDiagnostic({
  severity,
  rule,
  reason,
  place,
  text,
  actual,
  expected
}: Diagnostic): string {
  const compared =
    actual === null && expected === null
      ? ""
      : ` (actual ${actual ?? "none"}, expected ${expected ?? "none"})`;
  const head = `${place.path}:${place.line}:${place.column} ${severity} ${rule} ${reason}${compared}`;
  return [head, ...(text === "" ? [] : [`    ${text}`])].map(printable).join("\n");
}

/**
 * A line of a text with a caret below a column of it, counted from 1 in UTF-16 units. Of a line of
 * more than `width` characters, 80 by default, the part around the column is shown, with an
 * ellipsis at each end that is cut. Characters that do not print are replaced, so that the caret
 * stands right.
 */
export function caretExcerpt(line: string, column: number, {width = 80} = {}): string {
  const unit = Math.min(line.length, Math.max(0, column - 1));
  const from = Math.max(0, unit - 2 * width);
  const near = line.slice(from, unit + 2 * width);
  const isWhole = near.length === line.length;
  const characters = Array.from(near);
  const at = Array.from(near.slice(0, unit - from)).length;
  const start = isWhole && characters.length <= width ? 0 : Math.max(0, at - Math.floor(width / 3));
  const before = from + start > 0 ? "…" : "";
  const after = from + near.length < line.length || start + width < characters.length ? "…" : "";
  const shown = characters
    .slice(start, start + width)
    .map(printable)
    .join("");
  return `${before}${shown}${after}\n${" ".repeat(before.length + at - start)}^`;
}
