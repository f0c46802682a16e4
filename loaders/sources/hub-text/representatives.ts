import {isStrayClaim} from "./claims.js";
import {newEntry} from "./entry.js";
import {readList} from "./list.js";
import {readMetadata} from "./metadata.js";
import {structureAt, textAt, type Page} from "./page.js";

const bullet = /^[-•](?: |$)/u;

/**
 * Reads the representative papers. A list with metadata rows, or whose first line has a bullet,
 * reads as the explorer does; otherwise each line is the summary of one paper, whose title the page
 * does not give here.
 */
export function readRepresentatives(page: Page, from: number, to: number): void {
  if (isList(page, from, to)) {
    readList(page, from, to, "representatives");
    return;
  }
  for (let i = from; i < to; ++i) {
    const summary = textAt(page, i);
    if (summary === "") page.ledger.mark(i, "blank", "nothing");
    else if (isStrayClaim(page, i)) page.ledger.mark(i, "claims ledger", "claim");
    else {
      page.ledger.mark(i, "representatives", "summary", page.entries.length);
      page.entries.push(newEntry(page, "representatives", i, null, summary));
    }
  }
}

function isList(page: Page, from: number, to: number): boolean {
  let isFirst = true;
  for (let i = from; i < to; ++i) {
    const text = structureAt(page, i);
    if (text === "" || isStrayClaim(page, i)) continue;
    if ((isFirst && bullet.test(text)) || readMetadata(text) !== null) return true;
    isFirst = false;
  }
  return false;
}
