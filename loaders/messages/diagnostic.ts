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
