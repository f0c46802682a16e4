import {goesOnWithClaim, isClaimItem, isStrayClaim, readMetadata} from "./details.js";
import {readFacetLine} from "./facet-line.js";
import {readStatementLine} from "./header.js";
import {readList, readRepresentatives} from "./list.js";
import {
  lists,
  markPieces,
  report,
  sections,
  startState,
  structureAt,
  textAt,
  unrecognised,
  type Page,
  type Piece,
  type State
} from "./page.js";
import {innerLabelEnd, readTotalsLine} from "./totals.js";

const bullet = /^[-•] /u;

/** Reads a page from its anchor to its end, section after section. */
export function readSections(page: Page, anchor: number): void {
  const state = startState();
  const last = page.ledger.length;
  for (let i = anchor; i < last; ++i) {
    const text = structureAt(page, i);
    if (text === "") page.ledger.mark(i, "blank", "nothing");
    else if (state.isNext(text) && !isTitle(page, state, i)) enterSection(page, state, text, i);
    else if (isStrayClaim(page, i)) page.ledger.mark(i, "claims ledger", "claim");
    else readLine(page, state, i, text);
    if (state.section === "citing papers explorer") {
      readList(page, i + 1, last, lists.explorer);
      return;
    }
  }
  closeSection(page, state, last);
}

/** Whether a line that equals a label is a title: a metadata row follows it in a list of papers. */
function isTitle(page: Page, {section}: State, index: number): boolean {
  if (section !== "representative citing papers") return false;
  for (let i = index + 1; i < page.ledger.length; ++i) {
    const text = structureAt(page, i);
    if (text !== "") return readMetadata(text) !== null;
  }
  return false;
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
      page.statement.abstract = added(page.statement.abstract, textAt(page, index));
      page.ledger.mark(index, "abstract", "abstract");
      break;
    case "claims ledger":
      if (isClaimItem(page, index) || goesOnWithClaim(page, index)) {
        page.ledger.mark(index, "claims ledger", "claim");
      } else unrecognised(page, index, "the line is no claim on the abstract");
      break;
    case "authors":
      page.statement.authors = added(
        page.statement.authors,
        textAt(page, index).replace(/^[-•]\s+/u, "")
      );
      page.ledger.mark(index, "authors", "authors");
      break;
    case "co-cited works":
      page.ledger.mark(index, "co-cited works", "co-cited work");
      break;
    case "representative citing papers":
      break;
    case "hub tools":
      unrecognised(page, index, "the line is no part of the page that the format knows");
      break;
    default:
      readTotalsOrLabel(page, state, index, text);
  }
}

function added(text: string | null, line: string): string {
  return text === null ? line : `${text}\n${line}`;
}

/** Reads a line of totals, with the labels fused into it, piece after piece. */
function readTotalsOrLabel(page: Page, state: State, index: number, text: string): void {
  const pieces: Piece[] = [];
  let from = bullet.test(text) ? 2 : 0;
  while (from < text.length) {
    const end = innerLabelEnd(text, from, state.isNext);
    const line = readTotalsLine(text.slice(from, end), state.isNext);
    if (line === null) {
      if (pieces.length === 0) readUnknownLabel(page, state, index, text);
      else unrecognised(page, index, "a part of the line is no total and no label");
      return;
    }
    readFacetLine(page, state, index, line, from);
    for (const {label} of line.labels) {
      if (!sections.has(label)) {
        report(page, "note", "unknown-facet", "the format does not know this facet", index, {
          text: label
        });
      }
      closeSection(page, state, index);
      state.enter(label, index);
    }
    const at = from;
    pieces.push(
      ...line.totals.map((total) => ({
        from: at + total.from,
        to: at + total.to,
        became: `total ${total.value} ${String(total.count)}`
      })),
      ...line.labels.map((label) => ({
        from: at + label.from,
        to: at + label.to,
        became: `label ${label.label}`
      }))
    );
    from = end;
  }
  if (pieces.length > 1) markPieces(page, index, pieces);
}

function readUnknownLabel(page: Page, state: State, index: number, text: string): void {
  if (state.pendingLabel !== null)
    unrecognised(page, state.pendingLabel, "the line is no total and no label");
  state.pendingLabel = state.mayName(text) ? index : null;
  if (state.pendingLabel === null) unrecognised(page, index, "the line is no total and no label");
}
