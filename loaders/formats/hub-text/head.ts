import {newEntry} from "./entry.js";
import {countTail, readStatement, readTier} from "./header.js";
import {report, textAt, unrecognised, type Page} from "./page.js";
import {sections} from "./vocabulary.js";
import {wholeNumber} from "./whole-number.js";

const furthestAnchor = 200;
const banner = /^pith\.(?: .{0,80})?$/u;

/**
 * Finds the line that the head of a page hangs on: the first header sentence or count line, or,
 * where the page has none, its first section label. Null where the text is no hub page.
 */
export function findAnchor(page: Page): number | null {
  let previous = -1;
  let shown = 0;
  for (let i = 0; i < page.ledger.length && shown < furthestAnchor; ++i) {
    const text = textAt(page, i);
    if (text === "") continue;
    const kind = readStatement(text)?.kind;
    if (kind === "header" || kind === "count") return i;
    if (countTail.test(text) && previous >= 0 && wholeNumber(textAt(page, previous)) !== null)
      return previous;
    previous = i;
    shown += 1;
  }
  return firstLabel(page);
}

function firstLabel(page: Page): number | null {
  let first: number | null = null;
  for (let i = 0; i < page.ledger.length; ++i) {
    const text = textAt(page, i);
    if (!sections.has(text)) continue;
    first ??= i;
    if (text === "citing papers explorer" || text === "representative citing papers") return first;
  }
  return null;
}

/**
 * Reads what stands before the anchor: the title is the line before it, the tier the line before
 * the title; what is left is a site banner, a stray summary, or nothing that the format knows.
 */
export function readHead(page: Page, anchor: number): void {
  const shown: number[] = [];
  for (let i = 0; i < anchor; ++i) {
    if (textAt(page, i) === "") page.ledger.mark(i, "blank", "nothing");
    else shown.push(i);
  }
  let title = shown.pop();
  if (title === undefined) {
    report(page, "warning", "no-title", "the page has no title", anchor);
    return;
  }
  let tier = shown.at(-1);
  if (tier !== undefined && readTier(textAt(page, tier)) === null) {
    const earlier = shown.findLast((i) => readTier(textAt(page, i))?.known);
    if (earlier !== undefined) {
      const after = [...shown.splice(shown.indexOf(earlier) + 1), title];
      title = after.shift() ?? title;
      for (const i of after)
        unrecognised(page, i, "the line is no header sentence that the format knows");
      tier = earlier;
    } else tier = undefined;
  }
  if (tier !== undefined) {
    shown.pop();
    readTierLine(page, tier);
  }
  page.ledger.mark(title, "title", "title");
  page.head.title = textAt(page, title);
  page.head.place = {path: page.path, line: title + 1, column: 1};
  readLinesBefore(page, shown);
}

function readTierLine(page: Page, index: number): void {
  const read = readTier(textAt(page, index));
  page.ledger.mark(index, "tier", "tier");
  if (read === null) return;
  page.head.tier = read.tier;
  page.head.label = read.label;
  if (!read.known)
    report(page, "note", "unknown-tier", "the tier line is not one that the format knows", index);
}

function readLinesBefore(page: Page, indices: number[]): void {
  let strays = 0;
  for (const i of indices) {
    const text = textAt(page, i);
    if (banner.test(text)) page.ledger.mark(i, "banner", "nothing");
    else if (strays++ === 0) {
      page.ledger.mark(i, "stray summary", "summary", page.entries.length);
      page.entries.push(newEntry(page, "stray", i, null, text));
    } else unrecognised(page, i, "nothing that the format knows stands before the title");
  }
}
