import Papa from "papaparse";
import type {SourceText} from "../decode.js";
import {byteOffsets} from "./byte-offsets.js";
import {foundRecord, type Found, type Syntax, unreadableRecord} from "./syntax.js";

/** How a table of cells is read. */
export interface TableLayout {
  /** Whether a row of cells is the one that names the columns; among the first ten rows. */
  isHeader: (cells: readonly string[]) => boolean;
  /** Whether quotes are ordinary characters. */
  plainQuotes?: boolean;
}

/** The first rows of a table, with the sign that parts its cells. */
export interface TableStart {
  delimiter: string;
  rows: string[][];
}

const delimiters = new Set([",", ";", "\t", "|"]);
const headRows = 10;
const startSize = 2 ** 14;

/**
 * The first rows of a text as a table, parted by the sign that stands most often in the first
 * line that has any, outside of quotes; no rows where none does.
 */
export function tableStart(opening: string, plainQuotes = false): TableStart {
  const text = opening.slice(0, startSize);
  const delimiter = delimiterOf(text, plainQuotes);
  if (delimiter === null) return {delimiter: ",", rows: []};
  const {data} = Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: plainQuotes ? "\0" : '"',
    preview: headRows,
    newline: newlineOf(text)
  });
  return {delimiter, rows: data.map(withoutReturn)};
}

function delimiterOf(text: string, plainQuotes: boolean): string | null {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (let at = 0; at < text.length; ++at) {
    const sign = text.charAt(at);
    if (sign === '"' && !plainQuotes) isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "\n" || sign === "\r") && counts.size > 0) break;
    else if (!isQuoted && delimiters.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}

/**
 * The syntax of tables as CSV: one row names the columns, each after it is a record, whose value is
 * its cells by column. The delimiter is told from the first rows. Cells beyond the columns are named
 * by their place (`column 46`), empty ones are none. `around` is the list of columns.
 */
export function csv(layout: TableLayout): Syntax {
  return (text) => {
    const columns: string[] = [];
    return {found: records(text, layout, columns), around: () => columns};
  };
}

function* records(text: SourceText, layout: TableLayout, columns: string[]): Generator<Found> {
  const opening = text.text(text.start, text.start + headSize);
  const {delimiter, rows} = tableStart(opening, layout.plainQuotes);
  const headerAt = rows.findIndex((row) => layout.isHeader(row.map((name) => name.trim())));
  let index = -1;
  for (const {start, end, cells, isBroken} of tableRows(text, delimiter, layout)) {
    index += 1;
    if (index < headerAt) continue;
    if (index === headerAt || isNextHeader(cells, columns, layout)) {
      columns.splice(0, columns.length, ...uniqueNames(cells));
      yield {start, end, part: "header", value: cells, problem: null};
    } else if (isTotal(cells, columns)) {
      yield {start, end, part: "unrecognised", value: null, problem: null};
    } else if (isBroken || cells.some((cell) => cell.trim() !== "")) {
      if (isBroken) yield unreadableRecord(start, end, "the row has a quote that nothing closes");
      else yield foundRecord(start, end, cellsByColumn(cells, columns));
    }
  }
}

const totalWords = /^(?:grand )?total(?: (\p{L}{1,20}))?\s{0,9}[:=]?\s{0,9}[\d.,]*$/iu;
const counted = new Set(
  "articles citations count documents hits items number papers publications records references results studies".split(
    " "
  )
);

/**
 * Whether a row is no more than a total, as in `Total: 12`, below a table of more columns. One with a
 * year below the name of a date is a paper.
 */
function isTotal(cells: readonly string[], columns: readonly string[]): boolean {
  const [first = "", ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [total, of = "count"] = totalWords.exec(first) ?? [];
  return (
    columns.length > 2 &&
    others.length < 2 &&
    total !== undefined &&
    counted.has(of.toLowerCase()) &&
    others.every((cell) => /^[\d.,]+$/u.test(cell)) &&
    !columns.some((name, i) => /year|date/iu.test(name) && /^[12]\d{3}$/u.test(cells[i] ?? ""))
  );
}

/** Whether a row below the header names columns again, as where several tables are put together. */
function isNextHeader(
  cells: readonly string[],
  columns: readonly string[],
  {isHeader}: TableLayout
): boolean {
  const [first = ""] = cells;
  if (columns.length === 0 || first.replace("\ufeff", "").trim() !== columns[0]) return false;
  const names = cells.map((cell) => cell.replace("\ufeff", "").trim());
  const known = new Set(columns);
  const same = names.filter((name) => known.has(name)).length;
  return same > 1 && same >= names.length / 2 && isHeader(names);
}

function uniqueNames(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.replace("\ufeff", "").trim() || `column ${String(i + 1)}`;
    const unique = seen.has(name) ? `${name} (column ${String(i + 1)})` : name;
    seen.add(unique);
    return unique;
  });
}

function cellsByColumn(
  cells: readonly string[],
  columns: readonly string[]
): Record<string, string> {
  const row: Record<string, string> = {};
  cells.forEach((cell, i) => {
    if (cell !== "") row[columns[i] ?? `column ${String(i + 1)}`] = cell;
  });
  return row;
}

interface Row {
  start: number;
  end: number;
  cells: string[];
  /** Whether a quote is open at its end. */
  isBroken: boolean;
}

const headSize = 2 ** 16;
const longestRow = 2 ** 16;
const mostBroken = 20;
const mostCut = 100;
const lineFeed = 10;
const carriageReturn = 13;

/** The rows of a table with their bytes, read in windows, whose last row waits for the next. */
function* tableRows(
  text: SourceText,
  delimiter: string,
  {plainQuotes = false}: TableLayout
): Generator<Row> {
  const newline = newlineOf(text.text(text.start, text.start + headSize));
  const copies = text.size > text.pieceSize;
  let broken = 0;
  let cut = 0;
  let width = 0;
  let start = text.start;
  for (let size = text.pieceSize; start < text.size;) {
    const bytes = text.bytes(start, start + size);
    const isLast = start + bytes.length === text.size;
    const window = text.text(start, start + bytes.length);
    const rows: Row[] = [];
    const offsetOf = byteOffsets(window, bytes, newline);
    let from = start;
    let isOdd = false;
    Papa.parse<string[]>(window, {
      delimiter,
      newline,
      quoteChar: plainQuotes || broken > mostBroken ? "\0" : '"',
      step: ({data, meta, errors}, parser) => {
        const isEnd = meta.cursor >= window.length;
        const end = start + (isEnd ? bytes.length : offsetOf(meta.cursor));
        const isBroken = errors.some(({code}) => code === "MissingQuotes");
        if (end > from) rows.push({start: from, end, cells: withoutReturn(data), isBroken});
        from = end;
        if (isEnd && !isLast) return;
        if (errors.length === 0) width = data.length;
        else if (!isBroken && data.length !== width && cut < mostCut) {
          isOdd = true;
          parser.abort();
        }
      }
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    const isTorn = isOdd || (last.isBroken && isLast && cut < mostCut);
    const line = isTorn ? firstLine(text, last, {delimiter, newline, width}) : null;
    if (isOdd || line !== null) {
      cut += 1;
      start = line?.end ?? last.end;
      if (line !== null) rows.splice(-1, 1, line);
    } else if (last.isBroken && last.end - last.start > longestRow) {
      rows.pop();
      broken += 1;
      start = endOfFirstLine(bytes, last.start, start);
      rows.push({...last, end: start});
    } else if (isLast) start = text.size;
    else {
      rows.pop();
      size = last.start === start ? size * 2 : text.pieceSize;
      start = last.start;
    }
    for (const row of rows) yield copies ? {...row, cells: row.cells.map(copyOf)} : row;
  }
}

/**
 * The first line of a row that has a quote too many and so runs on, with its quotes as ordinary
 * characters, where it and the line after it have as many cells as the rows before; null where they
 * have not.
 */
function firstLine(
  text: SourceText,
  {start, end}: Row,
  {delimiter, newline, width}: {delimiter: string; newline: "\n" | "\r"; width: number}
): Row | null {
  const bytes = text.bytes(start, Math.min(end, start + longestRow));
  const at = bytes.indexOf(newline === "\n" ? lineFeed : carriageReturn) + 1;
  const [next = ""] = text.text(start + at, start + bytes.length).split(newline, 1);
  if (at === 0 || width < 2) return null;
  const cellsOf = (row: string, quoteChar: string) =>
    withoutReturn(Papa.parse<string[]>(row, {delimiter, quoteChar}).data[0] ?? []);
  const line = text.text(start, start + at - 1);
  const cells = cellsOf(line, "\0");
  const goesOn = [cellsOf(next, '"'), cellsOf(next, "\0")].some((row) => row.length === width);
  return goesOn && cells.length === width ? {start, end: start + at, cells, isBroken: false} : null;
}

/** A text with memory of its own: a piece of a text keeps the whole alive. */
function copyOf(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function endOfFirstLine(bytes: Uint8Array, at: number, start: number): number {
  const end = bytes.indexOf(lineFeed, at - start);
  return start + (end < 0 ? bytes.length : end + 1);
}

function newlineOf(text: string): "\n" | "\r" {
  return !text.includes("\n") && text.includes("\r") ? "\r" : "\n";
}

function withoutReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  if (last?.endsWith("\r") === true) cells[cells.length - 1] = last.slice(0, -1);
  return cells;
}
