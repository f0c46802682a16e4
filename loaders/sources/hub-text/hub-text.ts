import {structure} from "../../text/normalise.js";
import type {Source} from "../hub-input.js";
import {readLines} from "../lines.js";
import type {Format, Reading} from "../reading.js";
import {findAnchor, findHeader, readHead, settleStray} from "./head.js";
import {allMessages, report, startPage, textAt, type Page} from "./page.js";
import {readSections} from "./sections.js";

const lineEnd = /\r\n?|\n/u;

/**
 * Hub text: the plain text of a hub page, as a reader copies it (labels fused, no blank lines) or
 * as a crawler stores it (blank lines, metadata rows). It is recognised by its header sentence or
 * count, and a page without either by its labels when it is read. One pass over the lines, in linear
 * time; odd text never throws, it is reported.
 */
export const hubText: Format = {
  name: "hub text",
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
  return {statement: said, records, totals, lines: ledger, messages: allMessages(page)};
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
