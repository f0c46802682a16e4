import {newEntry} from "./entry.js";
import {readList} from "./list.js";
import {readMetadata} from "./metadata.js";
import {textAt, type Page} from "./page.js";

const bullet = /^[-•](?:\s|$)/u;

/**
 * Reads the representative papers. A list with metadata rows or bullets reads as the explorer
 * does; otherwise each line is the summary of one paper, whose title the page does not give here.
 */
export function readRepresentatives(page: Page, from: number, to: number): void {
  for (let i = from; i < to; ++i) {
    const text = textAt(page, i);
    if (!bullet.test(text) && readMetadata(text) === null) continue;
    readList(page, from, to, "representatives", () => false);
    return;
  }
  for (let i = from; i < to; ++i) {
    const summary = textAt(page, i);
    if (summary === "") {
      page.ledger.mark(i, "blank", "nothing");
      continue;
    }
    page.ledger.mark(i, "representatives", "summary", page.entries.length);
    page.entries.push(newEntry(page, "representatives", i, null, summary));
  }
}
