import {csvFormatRows, csvParseRows} from "d3-dsv";
import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {clean} from "../text/normalise.js";
import type {CurationFile} from "./curation.js";

/** A line of a curation file that says something: its fields, and where it stands. */
interface CuratedLine {
  fields: string[];
  place: Place;
}

/**
 * Reads the lines of a curation file. Empty lines and lines that start with `#` say nothing. With
 * `columns` the file is CSV, one line a row, its first line those names, with `more` behind them where
 * the file has those too; a line with more or fewer fields is a warning and is left out. Without, each
 * line is one field.
 */
export function readCuratedLines(
  {path, text}: CurationFile,
  diagnostics: Diagnostic[],
  columns: readonly string[] | null = null,
  more: readonly string[] = []
): CuratedLine[] {
  const lines: CuratedLine[] = [];
  let header = columns;
  text.split(/\r\n?|\n/u).forEach((written, i) => {
    const line = clean(written);
    if (line === "" || line.startsWith("#")) return;
    const place = {path, line: i + 1, column: 1};
    const warn = (reason: string, expected: string) => {
      diagnostics.push(diagnostic("warning", "curation", reason, place, {text: line, expected}));
    };
    const fields = columns === null ? [line] : (csvParseRows(line)[0] ?? []).map(clean);
    if (header !== null) {
      const expected = header.join(",");
      header = null;
      if (fields.join(",") === expected) return;
      if (more.length > 0 && fields.join(",") === [expected, ...more].join(",")) return;
      warn("the first line does not name the columns", expected);
    }
    const most = (columns?.length ?? 0) + more.length;
    if (columns !== null && (fields.length < columns.length || fields.length > most)) {
      warn(`the line has ${String(fields.length)} fields`, columns.join(","));
    } else lines.push({fields, place});
  });
  return lines;
}

/**
 * A file of what keeps its ids from build to build, which `npm run labels` writes: its columns, a
 * line that says whose ids they are, and its rows.
 */
export function anchorsText(
  columns: readonly string[],
  of: string,
  rows: readonly (readonly string[])[]
): string {
  const [head = "", ...lines] = csvFormatRows([columns, ...rows].map((row) => [...row])).split(
    "\n"
  );
  const note = `# The ${of} whose ids and colours later builds keep: written by \`npm run labels\`, not by hand.`;
  return `${[head, note, ...lines].join("\n")}\n`;
}
