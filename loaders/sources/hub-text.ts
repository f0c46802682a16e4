import type {Parsed} from "./parsed.js";
import type {Source} from "./source.js";
import type {Format} from "./format.js";
import {readLines} from "./hub-text/cursor.js";
import {findAnchor, readHead, settleStray} from "./hub-text/head.js";
import {allDiagnostics, report, startPage, textAt, type Page} from "./hub-text/page.js";
import {readSections} from "./hub-text/sections.js";

/**
 * Hub text: the plain text of a hub page, as a reader copies it (labels fused, no blank lines) or
 * as a crawler stores it (blank lines, metadata rows). One pass over the lines, in linear time;
 * odd text never throws, it is reported.
 */
export const hubText: Format = {
  name: "hub text",
  matches: (source) => findAnchor(startPage(readLines(source))) !== null,
  parse: parseHubText
};

function parseHubText(source: Source): Parsed {
  const page = startPage(readLines(source));
  const anchor = findAnchor(page);
  if (anchor === null) refuse(page, source);
  else {
    const candidates = readHead(page, anchor);
    readSections(page, anchor);
    settleStray(page, candidates);
  }
  const {path, head, entries, counts, ledger} = page;
  return {path, head, entries, counts, lines: ledger, diagnostics: allDiagnostics(page)};
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
