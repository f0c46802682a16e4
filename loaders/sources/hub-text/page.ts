import {diagnostic, type Diagnostic, type Severity} from "../../messages/diagnostic.js";
import type {Ledger} from "../ledger.js";
import type {Count, Entry, Head} from "../parsed.js";
import type {Span} from "../ledger.js";
import {clean} from "../../text/clean.js";
import {structure, structureOf} from "../../text/structure.js";
import type {Lines} from "./cursor.js";

/** A page while it is read: its lines, and what has been found so far. */
export interface Page {
  path: string;
  ledger: Ledger;
  written: (index: number) => string;
  clean: (text: string) => string;
  /** Whether lines hold white space other than spaces, or characters that show nothing. */
  irregular: boolean;
  head: Head;
  entries: Entry[];
  counts: Count[];
  /** What the counts of each list add up to so far. */
  sums: Map<string, number>;
  diagnostics: Diagnostic[];
  reported: Map<string, number>;
}

const mostOfOneRule = 1000;

/** Starts a page of which nothing is known yet. */
export function startPage({path, ledger, written, ascii, irregular, invalid}: Lines): Page {
  const head: Head = {
    title: null,
    tier: null,
    label: null,
    header: null,
    declared: null,
    statedBackground: null,
    externalCitations: null,
    abstract: null,
    authors: null,
    synthetic: false,
    place: {path, line: 1, column: 1}
  };
  const cleanHere = ascii ? (text: string) => text.trim() : clean;
  const page: Page = {
    path,
    ledger,
    written,
    clean: cleanHere,
    irregular,
    head,
    entries: [],
    counts: [],
    sums: new Map(),
    diagnostics: [],
    reported: new Map()
  };
  for (const {index, column, byte} of invalid) {
    const reason = `byte 0x${byte.toString(16).padStart(2, "0")} is not utf-8`;
    report(page, "warning", "invalid-utf-8", reason, index, {column});
  }
  return page;
}

/** The text of a line without what surrounds it; empty for a line that shows nothing. */
export function textAt(page: Page, index: number): string {
  return page.clean(page.written(index));
}

/** The text of a line by which its structure is read: regular spaces, nothing invisible. */
export function structureAt(page: Page, index: number): string {
  return structure(page.written(index));
}

/** A piece of a line, in UTF-16 units of the line's structure, and what it became. */
export interface Piece {
  from: number;
  to: number;
  became: string;
}

/** Enters in the ledger what each piece of a line became; the pieces are in their order. */
export function markPieces(page: Page, index: number, pieces: Piece[]): void {
  const start = page.ledger.startOf(index);
  const written = page.written(index);
  if (written.includes("\ufffd")) return;
  const {starts} = structureOf(written);
  const encoder = new TextEncoder();
  const unitAt = (at: number) =>
    at === 0 ? (starts[0] ?? 0) : (starts[at - 1] ?? written.length - 1) + 1;
  let known = {unit: 0, byte: start};
  const byteAt = (at: number) => {
    const unit = unitAt(at);
    const byte = known.byte + encoder.encode(written.slice(known.unit, unit)).length;
    known = {unit, byte};
    return byte;
  };
  page.ledger.split(
    index,
    pieces.map(({from, to, became}): Span => ({start: byteAt(from), end: byteAt(to), became}))
  );
}

/** Enters a line in the ledger as unrecognised, and warns of it. */
export function unrecognised(page: Page, index: number, reason: string): void {
  page.ledger.mark(index, "unrecognised", "nothing");
  report(page, "warning", "unrecognised-line", reason, index);
}

/** Collects a message about a line; of one rule the first 1,000 are kept and the rest counted. */
export function report(
  page: Page,
  severity: Severity,
  rule: string,
  reason: string,
  index: number,
  details: {
    text?: string;
    actual?: string | number | null;
    expected?: string | number | null;
    column?: number;
  } = {}
): void {
  const count = (page.reported.get(rule) ?? 0) + 1;
  page.reported.set(rule, count);
  if (count > mostOfOneRule) return;
  const {text = textAt(page, index), column = columnOf(page, index), ...compared} = details;
  const place = {path: page.path, line: index + 1, column};
  page.diagnostics.push(diagnostic(severity, rule, reason, place, {text, ...compared}));
}

/** The messages of a page in the order of its lines, with a closing one for each rule cut short. */
export function allDiagnostics(page: Page): Diagnostic[] {
  const inOrder = [...page.diagnostics].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column
  );
  for (const [rule, count] of page.reported) {
    if (count <= mostOfOneRule) continue;
    const place = {path: page.path, line: page.ledger.length, column: 1};
    const reason = `${String(count - mostOfOneRule)} more messages of this rule are not listed`;
    inOrder.push(diagnostic("warning", rule, reason, place));
  }
  return inOrder;
}

/** The column, from 1, where a line's trimmed text starts. */
function columnOf(page: Page, index: number): number {
  const written = page.written(index);
  const text = textAt(page, index);
  const at = text === "" ? 0 : written.indexOf(text.charAt(0));
  return Math.max(0, at) + 1;
}
