import {countTail, readStatement} from "./header.js";
import {markPieces, report, structureAt, unrecognised, type Page} from "./page.js";
import type {State} from "./state.js";
import {labelAt} from "./totals.js";
import {wholeNumber} from "./whole-number.js";

/**
 * Reads a line between the title and the first section: a header sentence, a count line, one of the
 * two lines of a count, or one of these with the next label fused to its end.
 */
export function readStatementLine(page: Page, state: State, index: number, text: string): void {
  const {head} = page;
  if (state.pendingNumber !== null && countTail.test(text)) {
    page.ledger.mark(state.pendingNumber, "header", "count");
    page.ledger.mark(index, "header", "count");
    declare(page, index, wholeNumber(structureAt(page, state.pendingNumber)));
    state.pendingNumber = null;
    return;
  }
  if (state.pendingNumber !== null)
    unrecognised(page, state.pendingNumber, "a number alone says nothing");
  state.pendingNumber = null;
  if (wholeNumber(text) !== null) {
    state.pendingNumber = index;
    return;
  }
  const label = labelAt(text, text.length, (next) => state.isNext(next));
  const from = text.length - (label?.length ?? 0);
  const fused = label === null ? null : readStatement(text.slice(0, from).trimEnd());
  const statement = fused ?? readStatement(text);
  if (statement === null) {
    unrecognised(page, index, "the line is no header sentence and no count that the format knows");
    return;
  }
  page.ledger.mark(index, "header", statement.kind);
  if (statement.kind === "header") head.header ??= text;
  if (statement.kind === "external") {
    head.externalCitations = statement.externalCitations;
    report(
      page,
      "note",
      "external-citations",
      "a citation count of another source has not been seen before",
      index
    );
  }
  if ("statedBackground" in statement) head.statedBackground ??= statement.statedBackground;
  if ("declared" in statement && statement.declared !== null)
    declare(page, index, statement.declared);
  if (fused === null || label === null) return;
  state.enter(label, index);
  markPieces(page, index, [
    {from: 0, to: from, became: fused.kind},
    {from, to: text.length, became: `label ${label}`}
  ]);
}

function declare(page: Page, index: number, declared: number | null): void {
  const {head} = page;
  if (declared === null) return;
  if (head.declared !== null && head.declared !== declared) {
    report(page, "warning", "two-counts", "the page states two counts of citing papers", index, {
      actual: declared,
      expected: head.declared
    });
    return;
  }
  if (head.declared === null) head.place = {path: page.path, line: index + 1, column: 1};
  head.declared = declared;
}
