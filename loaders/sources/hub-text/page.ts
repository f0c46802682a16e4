import {diagnostic, type Diagnostic, type Severity} from "../../messages/diagnostic.js";
import {clean, structure, structureOf} from "../../text/normalise.js";
import type {Ledger, Lines, Span} from "../lines.js";
import {
  type List,
  type PaperFacts,
  paperRecord,
  type PaperRecord,
  statement,
  type Statement,
  type Total
} from "../reading.js";

/** A page while it is read: its lines, and what has been found so far. */
export interface Page {
  path: string;
  ledger: Ledger;
  written: (index: number) => string;
  clean: (text: string) => string;
  /** Whether lines hold white space other than spaces, or characters that show nothing. */
  irregular: boolean;
  statement: Statement;
  records: PaperRecord[];
  totals: Total[];
  /** What the totals of each list add up to so far. */
  sums: Map<string, number>;
  messages: Diagnostic[];
  reported: Map<string, number>;
}

const afterTotals = 8;
const oneLowerCaseWord = /^[a-z][a-z_-]{2,30}$/u;
const mostOfOneRule = 1000;

/** Starts a page of which nothing is known yet. */
export function startPage({path, ledger, written, ascii, irregular, invalid}: Lines): Page {
  const cleanHere = ascii ? (text: string) => text.trim() : clean;
  const page: Page = {
    path,
    ledger,
    written,
    clean: cleanHere,
    irregular,
    statement: statement({path, line: 1, column: 1}),
    records: [],
    totals: [],
    sums: new Map(),
    messages: [],
    reported: new Map()
  };
  for (const {index, column, byte} of invalid) {
    const reason = `byte 0x${byte.toString(16).padStart(2, "0")} is not utf-8`;
    report(page, "warning", "invalid-utf-8", reason, index, {column});
  }
  return page;
}

/** The lists of a page that hold papers. The summary that may stand above the title is one of its own. */
export const lists = {
  explorer: {name: "explorer", repeats: false},
  representatives: {name: "representatives", repeats: true},
  stray: {name: "stray", repeats: true}
} as const satisfies Record<string, List>;

const none: readonly string[] = [];
const representative = ["representative"];

/** A paper of a list of the page, by the line where it starts; nothing else is known of it yet. */
export function newRecord(
  {path}: Page,
  list: List,
  index: number,
  {title, summary}: Pick<PaperFacts, "title" | "summary">
): PaperRecord {
  const flags = list.repeats ? representative : none;
  return paperRecord(null, {path, line: index + 1, column: 1}, {list, flags, title, summary});
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
  page.messages.push(diagnostic(severity, rule, reason, place, {text, ...compared}));
}

/** The messages of a page in the order of its lines, with a closing one for each rule cut short. */
export function allMessages(page: Page): Diagnostic[] {
  const inOrder = [...page.messages].sort(
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

function columnOf(page: Page, index: number): number {
  const written = page.written(index);
  const text = textAt(page, index);
  const at = text === "" ? 0 : written.indexOf(text.charAt(0));
  return Math.max(0, at) + 1;
}

/** Where the reading of a page's sections stands. */
export interface State {
  /** The section that the next line belongs to; null before the first. */
  section: string | null;
  /** The line of that section's label. */
  start: number;
  /** A line that is a facet's label if the next line is a total. */
  pendingLabel: number | null;
  /** A line that is a count if the next line says of what. */
  pendingNumber: number | null;
  /** Whether a text is a section label that may come now: each once, in the format's order. */
  isNext: (label: string) => boolean;
  /** Whether the section has had a total. */
  hasTotals: boolean;
  /**
   * Whether a text may be the label of a facet that the format does not know: one word in lower
   * case, after the totals of another facet.
   */
  mayName: (text: string) => boolean;
  enter: (label: string, index: number) => void;
}

/** Starts before the first section. */
export function startState(): State {
  const seen = new Set<string>();
  let rank = -1;
  const state: State = {
    section: null,
    start: -1,
    pendingLabel: null,
    pendingNumber: null,
    isNext: (label) => {
      const of = sections.get(label);
      return of !== undefined && of >= rank && !seen.has(label);
    },
    hasTotals: false,
    mayName: (text) =>
      (state.section === "clear filters" || (rank === afterTotals && state.hasTotals)) &&
      oneLowerCaseWord.test(text),
    enter: (label, index) => {
      seen.add(label);
      rank = sections.get(label) ?? afterTotals;
      state.section = label;
      state.start = index;
      state.hasTotals = false;
    }
  };
  return state;
}

/** The labels of the page's sections, each with its rank: a page has them in rank order, once each. */
export const sections = new Map<string, number>([
  ["abstract", 0],
  ["hub tools", 1],
  ["citation-role summary", 2],
  ["citation-polarity summary", 3],
  ["claims ledger", 4],
  ["authors", 5],
  ["co-cited works", 6],
  ["clear filters", 7],
  ["fields", 8],
  ["years", 8],
  ["verdicts", 8],
  ["roles", 8],
  ["polarities", 8],
  ["representative citing papers", 9],
  ["citing papers explorer", 10]
]);

/** Words that may stand after the tier. */
export const tierLabels: ReadonlySet<string> = new Set(["Canonical reference", "Mixed citations"]);

/** Tiers, from the lowest. */
export const tiers: ReadonlySet<string> = new Set(["hub", "super hub", "mega hub"]);

/** The reviewer's words on a paper. */
export const verdicts: ReadonlySet<string> = new Set(["accept", "conditional", "unverdicted"]);
