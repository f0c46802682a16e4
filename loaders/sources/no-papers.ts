import {diagnostic} from "../messages/diagnostic.js";
import {headOf, type Head, openingOf} from "./head.js";
import {readLines} from "./lines.js";
import type {Format} from "./reading.js";

const html = /^\s{0,1000}(?:<!doctype html|<html|<head|<body)/iu;
const xml =
  /^\uFEFF?\s{0,1000}<(?:\?xml\s|!doctype\s|[a-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>\s{0,100}<)/iu;
/** Exports and answers that are known by their beginnings, and are not read. */
const notRead: readonly [RegExp, string][] = [
  [
    /<e(?:Search|Link)Result\b|^\s{0,99}\{[^[]{0,500}"(?:esearchresult|linksets)"/u,
    "the file is the answer of a search of PubMed: ids alone, and no papers; EFetch or an export as “PubMed” brings them"
  ],
  [
    /^\uFEFF?\s{0,99}"?(?:TITLE|AUTHOR NAMES)"?[,;\t]"[^\n]{1,2000}\r?\n"?(?:AUTHOR NAMES|SOURCE|SOURCE TITLE|TITLE)"?[,;\t]/u,
    "the file is an export of Embase with a field in each row, which is not read; its export as RIS, or as CSV by column, is"
  ],
  [
    /^\uFEFF?\s{0,99}RECORD 1\r?\n\s{0,9}[A-Z ]{3,40}\r?\n/u,
    "the file is an export of Embase as plain text, which is not read; its export as RIS, or as CSV by column, is"
  ],
  [
    /^\uFEFF?\s{0,99}Scopus\r?\nEXPORT DATE:/u,
    "the file is an export of Scopus as plain text, which is not read; its exports as CSV, RIS and BibTeX are"
  ]
];
const login = /<input[^<>]{0,300}type=["']?password|\bsign in\b|\blog ?in\b/iu;
const errorMembers = [
  ...["error", "message", "errors", "errors[].title", "detail", "error.message"],
  "service-error.status.statusText"
];

/**
 * What is told of a file that no format recognises and that holds no papers: the error answer of a
 * service, a page of HTML, XML that is not known. One error says so.
 */
export const noPapers: Format = {
  name: "none",
  recognises: (opening) => reasonOf(headOf(opening)) !== null,
  read: (source) => {
    const head = headOf(openingOf(source));
    const reason = reasonOf(head) ?? "the file holds no papers";
    const [text = ""] = head.shown(1);
    const place = {path: source.path, line: 1, column: 1};
    return {
      format: noPapers.name,
      statement: null,
      records: [],
      totals: [],
      total: null,
      fields: [],
      lines: readLines(source).ledger,
      messages: [diagnostic("error", "no-papers", reason, place, {text})]
    };
  }
};

function reasonOf(head: Head): string | null {
  if (html.test(head.text)) {
    return login.test(head.text)
      ? "the file is a page of html that asks to log in, and no list of papers"
      : "the file is a page of html, and no list of papers";
  }
  const other = notRead.find(([beginning]) => beginning.test(head.text))?.[1];
  if (other !== undefined) return other;
  const {json} = head;
  if (json === null)
    return xml.test(head.text) ? "the file is xml of no format that is known here" : null;
  const said = errorMembers.map((name) => head.member(name)).find((text) => text !== "");
  const others = [...json.keys()].filter(
    (path) =>
      !/^(?:(?:service-)?errors?|message|detail|status|code|timestamp|path|statusCode|success)\b/iu.test(
        path
      )
  );
  if (said !== undefined && others.length === 0)
    return `the file is an answer that says an error, and holds no papers: ${said.slice(0, 200)}`;
  const kind = head.member("message-type");
  if (kind !== "")
    return `the file is an answer of Crossref of the kind ${kind}, and no list of papers`;
  if (json.size === 0) return "the file is json and holds nothing";
  return "the file is json of no format that is known here";
}
