import {readFacetLine} from "./facet-line.js";
import {readList} from "./list.js";
import {markPieces, report, textAt, unrecognised, type Page} from "./page.js";
import {readRepresentatives} from "./representatives.js";
import {readStatementLine} from "./statement-line.js";
import {startState, type State} from "./state.js";
import {readTotalsLine} from "./totals.js";
import {sections} from "./vocabulary.js";

const bullet = /^[-•]\s+/u;
const claim = /^[-•]\s+abstract\s/u;
const leastRepeated = 60;

/** Reads a page from its anchor to its end, section after section. */
export function readSections(page: Page, anchor: number): void {
  const state = startState();
  const last = page.ledger.length;
  for (let i = anchor; i < last; ++i) {
    const text = textAt(page, i);
    if (text === "") page.ledger.mark(i, "blank", "nothing");
    else if (state.isNext(text)) enterSection(page, state, text, i);
    else if (claim.test(text) && isClaim(page, text.replace(bullet, "")))
      page.ledger.mark(i, "claims ledger", "claim");
    else readLine(page, state, i, text);
    if (state.section === "citing papers explorer") {
      readList(page, i + 1, last, "explorer", (title) => isClaim(page, title));
      return;
    }
  }
  closeSection(page, state, last);
}

function enterSection(page: Page, state: State, label: string, index: number): void {
  closeSection(page, state, index);
  state.enter(label, index);
  page.ledger.mark(index, "section label", `label ${label}`);
}

function closeSection(page: Page, state: State, end: number): void {
  if (state.pendingLabel !== null)
    unrecognised(page, state.pendingLabel, "the line is no total and no label");
  state.pendingLabel = null;
  if (state.pendingNumber !== null)
    unrecognised(page, state.pendingNumber, "a number alone says nothing");
  state.pendingNumber = null;
  if (state.section === "representative citing papers")
    readRepresentatives(page, state.start + 1, end);
}

function readLine(page: Page, state: State, index: number, text: string): void {
  switch (state.section) {
    case null:
      readStatementLine(page, state, index, text);
      break;
    case "abstract":
      page.head.abstract = page.head.abstract === null ? text : `${page.head.abstract}\n${text}`;
      page.ledger.mark(index, "abstract", "abstract");
      break;
    case "claims ledger":
      page.ledger.mark(index, "claims ledger", "claim");
      break;
    case "authors":
      page.head.authors = page.head.authors === null ? text : `${page.head.authors}\n${text}`;
      page.ledger.mark(index, "authors", "authors");
      break;
    case "co-cited works":
      page.ledger.mark(index, "co-cited works", "co-cited work");
      break;
    case "representative citing papers":
      break;
    default:
      readTotalsOrLabel(page, state, index, text);
  }
}

function readTotalsOrLabel(page: Page, state: State, index: number, text: string): void {
  const line =
    state.section === "hub tools" ? null : readTotalsLine(text, (label) => state.isNext(label));
  if (line === null) {
    if (state.pendingLabel !== null)
      unrecognised(page, state.pendingLabel, "the line is no total and no label");
    state.pendingLabel = state.mayName(text) ? index : null;
    if (state.pendingLabel === null) unrecognised(page, index, "the line is no total and no label");
    return;
  }
  readFacetLine(page, state, index, line);
  const next = line.labels.at(-1);
  if (next === undefined) return;
  for (const {label} of line.labels) {
    if (!sections.has(label))
      report(page, "note", "unknown-facet", "the format does not know this facet", index, {
        text: label
      });
    closeSection(page, state, index);
    state.enter(label, index);
  }
  const pieces = [
    ...line.totals.map(({from, to, value, count}) => ({
      from,
      to,
      became: `total ${value} ${String(count)}`
    })),
    ...line.labels.map(({from, to, label}) => ({from, to, became: `label ${label}`}))
  ];
  markPieces(page, index, pieces);
}

/** Whether a bulleted text is the claims ledger's: it repeats the abstract for 60 characters. */
function isClaim(page: Page, text: string): boolean {
  if (page.head.abstract === null || !/^abstract\s/u.test(text)) return false;
  const repeated = text.slice("abstract".length).trim().slice(0, leastRepeated);
  return repeated.length === leastRepeated && page.head.abstract.trim().startsWith(repeated);
}
