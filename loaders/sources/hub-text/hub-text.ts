import {structure} from "../../text/normalise.js";
import {syntheticMark} from "../../tables/hubs.js";
import type {Source} from "../hub-input.js";
import {readLines} from "../lines.js";
import type {Format, Reading} from "../reading.js";
import {countTail, readHeadLine, readTier} from "./header.js";
import {
  allMessages,
  lists,
  newRecord,
  report,
  sections,
  startPage,
  structureAt,
  textAt,
  unrecognised,
  type Page
} from "./page.js";
import {readSections} from "./sections.js";
import {wholeNumber} from "./totals.js";

const lineEnd = /\r\n?|\n/u;

/**
 * Hub text: the plain text of a hub page, as a reader copies it (labels fused, no blank lines) or
 * as a crawler stores it (blank lines, metadata rows). It is recognised by its header sentence or
 * count, and a page without either by its labels when it is read. One pass over the lines, in linear
 * time; odd text never throws, it is reported.
 */
export const hubText: Format = {
  name: "hub-text",
  recognises({text}) {
    const lines = text.split(lineEnd);
    return findHeader(lines.length, (i) => structure(lines[i] ?? "")) !== null;
  },
  read: readHubText
};

function readHubText(source: Source): Reading {
  const page = startPage(readLines(source));
  const anchor = findAnchor(page);
  if (anchor === null) refuse(page, source);
  else {
    const candidates = readHead(page, anchor);
    readSections(page, anchor);
    settleStray(page, candidates);
  }
  const {statement, records, totals, ledger} = page;
  const said = anchor === null ? null : statement;
  return {
    format: hubText.name,
    statement: said,
    records,
    totals,
    total: said?.declared ?? null,
    fields: [],
    lines: ledger,
    messages: allMessages(page)
  };
}

function refuse(page: Page, {bytes}: Source): void {
  if (showsNothing(page)) {
    report(page, "error", "empty", "the file holds no text", 0);
  } else if (bytes.includes(0)) {
    report(page, "error", "binary", "the file is binary, or its text is not utf-8", 0, {text: ""});
  } else {
    report(
      page,
      "error",
      "not-a-hub-page",
      "no header sentence, no count line and no list of papers was found",
      0
    );
  }
}

function showsNothing(page: Page): boolean {
  for (let i = 0; i < page.ledger.length; ++i) if (textAt(page, i) !== "") return false;
  return true;
}

const furthestAnchor = 200;
const mostLabelsBefore = 1;
const mostCandidates = 20;
const mostLines = 5;
const banner = /^pith\.(?: .{0,80})?$/u;
const listLabels = new Set(["citing papers explorer", "representative citing papers"]);

/**
 * Finds the line that the head of a page hangs on: its header, or, where the page has none, its
 * first section label. Null where the text is no hub page.
 */
function findAnchor(page: Page): number | null {
  return findHeader(page.ledger.length, (i) => structureAt(page, i)) ?? firstLabel(page);
}

/**
 * Finds the first header sentence or count line among the first 200 of so many lines that show
 * anything; `lineAt` gives the structure of a line. A page's title may equal a section label, but
 * two labels before a header sentence are the page's sections. Null where there is none.
 */
function findHeader(count: number, lineAt: (index: number) => string): number | null {
  let previous = -1;
  let labels = 0;
  for (let i = 0, shown = 0; i < count && shown < furthestAnchor; ++i) {
    const text = lineAt(i);
    if (text === "") continue;
    const kind = readHeadLine(text)?.kind;
    if (kind === "header" || kind === "count") return i;
    const isCounted = countTail.test(text) && previous >= 0;
    if (isCounted && wholeNumber(lineAt(previous)) !== null) return previous;
    if (sections.has(text) && ++labels > mostLabelsBefore) break;
    previous = i;
    shown += 1;
  }
  return null;
}

function firstLabel(page: Page): number | null {
  let first: number | null = null;
  for (let i = 0; i < page.ledger.length; ++i) {
    const text = structureAt(page, i);
    if (!sections.has(text)) continue;
    first ??= i;
    if (listLabels.has(text)) return first;
  }
  return null;
}

/**
 * Reads what stands before the anchor: the title is the line before it, the tier the line before
 * the title; what is left is the mark of a synthetic hub in the first line, a site banner, perhaps
 * a stray summary, or nothing that the format knows. Returns the lines that may be a stray summary,
 * the nearest to the tier first.
 */
function readHead(page: Page, anchor: number): number[] {
  const shown: number[] = [];
  for (let i = 0; i < anchor; ++i) {
    if (textAt(page, i) === "") page.ledger.mark(i, "blank", "nothing");
    else shown.push(i);
  }
  const [first] = shown;
  if (first !== undefined && structureAt(page, first) === syntheticMark) {
    page.ledger.mark(first, "synthetic mark", "synthetic");
    page.statement.synthetic = true;
    shown.shift();
  }
  const tier = shown.slice(0, -1).findLast((i) => readTier(structureAt(page, i))?.known);
  const nearest = shown.at(-2);
  const tierLine =
    tier ?? (nearest !== undefined && readTier(structureAt(page, nearest)) ? nearest : undefined);
  const title = titleLine(page, shown, tierLine, anchor);
  if (title === undefined) {
    report(page, "warning", "no-title", "the page has no title", anchor);
    return [];
  }
  if (tierLine !== undefined) readTierLine(page, tierLine);
  page.ledger.mark(title, "title", "title");
  page.statement.title = textAt(page, title);
  page.statement.place = {path: page.path, line: title + 1, column: 1};
  const candidates: number[] = [];
  for (const i of shown) {
    if (i === title || i === tierLine) continue;
    if (banner.test(structureAt(page, i))) page.ledger.mark(i, "banner", "nothing");
    else if (i < (tierLine ?? title)) candidates.push(i);
    else unrecognised(page, i, "the line is neither tier, title nor header sentence");
  }
  return candidates.reverse();
}

/** The line before the anchor; or that after the tier, where a count follows an unknown sentence. */
function titleLine(
  page: Page,
  shown: readonly number[],
  tier: number | undefined,
  anchor: number
): number | undefined {
  const before = shown.at(-1);
  const afterTier = tier === undefined ? undefined : shown[shown.indexOf(tier) + 1];
  const followsSentence =
    before !== undefined &&
    readHeadLine(structureAt(page, anchor))?.kind !== "header" &&
    structureAt(page, before).endsWith(".");
  return followsSentence ? (afterTier ?? before) : before;
}

function readTierLine(page: Page, index: number): void {
  const read = readTier(structureAt(page, index));
  page.ledger.mark(index, "tier", "tier");
  if (read === null) return;
  page.statement.tier = read.tier;
  page.statement.label = read.label;
  if (!read.known) {
    report(page, "note", "unknown-tier", "the tier line is not one that the format knows", index);
  }
}

/**
 * Settles which of the lines above the tier is the stray summary of a representative paper: one
 * (or several lines in a row) that equals a summary of the explorer; or, without an explorer, the
 * line nearest to the tier, if there is a list of representative papers. The rest is unrecognised.
 */
function settleStray(page: Page, candidates: readonly number[]): void {
  const [nearest] = candidates;
  if (nearest === undefined) return;
  const fitting = page.records.some(({list}) => list === lists.explorer)
    ? findSummary(page, candidates)
    : page.records.some(({list}) => list === lists.representatives)
      ? [nearest]
      : [];
  const [first] = fitting;
  if (first !== undefined) {
    const summary = fitting.map((i) => textAt(page, i)).join(" ");
    page.ledger.makeRoomForFirstRecord();
    page.records.unshift(newRecord(page, lists.stray, first, {title: null, summary}));
    for (const i of fitting) page.ledger.mark(i, "stray summary", "summary", 0);
  }
  for (const i of candidates) {
    if (fitting.includes(i)) continue;
    unrecognised(page, i, "the line stands above the title and is no summary of the explorer");
  }
}

/** The lines, in their order, that make a summary of the explorer: those nearest to the tier first. */
function findSummary(page: Page, candidates: readonly number[]): number[] {
  const joined = new Map<string, number[]>();
  for (let from = 0; from < Math.min(candidates.length, mostCandidates); ++from) {
    for (let to = from + 1; to <= Math.min(candidates.length, from + mostLines); ++to) {
      const lines = candidates.slice(from, to).reverse();
      const summary = lines.map((i) => textAt(page, i)).join(" ");
      if (!joined.has(summary)) joined.set(summary, lines);
    }
  }
  const lengths = new Set(Array.from(joined.keys(), (summary) => summary.length));
  for (const {list, summary} of page.records) {
    if (list !== lists.explorer || summary === null || !lengths.has(summary.length)) continue;
    const lines = joined.get(summary);
    if (lines !== undefined) return lines;
  }
  return [];
}
