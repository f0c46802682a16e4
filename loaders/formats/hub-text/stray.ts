import {textAt, unrecognised, type Page} from "./page.js";

/**
 * Decides whether the line torn off above the tier is the summary of a representative paper: it is
 * if the explorer has a paper with that summary, or if there is no explorer but a list of
 * representative papers. Otherwise the line is unrecognised and the entry goes.
 */
export function settleStray(page: Page): void {
  const at = page.entries.findIndex(({list}) => list === "stray");
  const stray = page.entries[at];
  if (stray === undefined) return;
  const explorer = page.entries.filter(({list}) => list === "explorer");
  const belongs =
    explorer.length > 0
      ? explorer.some(({summary}) => summary === stray.summary)
      : page.entries.some(({list}) => list === "representatives");
  if (belongs) return;
  const index = stray.line - 1;
  page.entries.splice(at, 1);
  page.ledger.removeEntry(at);
  if (textAt(page, index) !== "")
    unrecognised(page, index, "the line stands before the title and is no summary of the explorer");
}
