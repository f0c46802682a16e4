import {dateOf} from "../dates.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import type {SourceText} from "../decode.js";
import {foundRecord, type Found} from "../syntax/syntax.js";
import {textLines} from "../syntax/text-lines.js";
import {isObject, withoutFullStop} from "../values.js";

const numbered = /^(\d{1,7})\. (\S.*)$/u;
const dated = /\. ([12]\d{3}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?)(?=[;:.])/u;
const authorNames = /^(?:[^.;:(]{1,90}; )?[^.,;:(]{1,60} \p{Lu}{1,4}(?:\([\d#*]|[,.]|$)/u;
/** What points from an author to addresses and footnotes. */
const pointers = /\((?:\d[\d,() ]{0,40}|[#*†‡§¶])\)/gu;
const ofBook = /^In: (?:.{1,2000}\beditors?\. )?([^.]{2,200})\./u;
const id = /^(?:DOI|PMCID|PMID): /u;
const beside: readonly [string, RegExp][] = [
  ["ids", id],
  ["author information", /^Author information:/u],
  ["collaborators", /^Collaborators:/u],
  ["language", /^\[Article in /u],
  ["rights", /^(?:©|\(c\)|Copyright)/iu],
  ["conflict of interest", /^Conflict of interest/iu],
  [
    "other papers",
    /^(?:Comment|Erratum|Update[ds]?|Republished|Retract(?:ion|ed)|Expression of concern|Corrected)[a-z ]{0,20} (?:in|on|of|for|from|as)\b/iu
  ]
];

/**
 * PubMed, its abstracts as text: paragraphs below a number, the citation first, then title and
 * authors.
 */
export const abstractText: Layout = {
  title: "PubMed (abstracts as text)",
  endings: [],
  recognises: (head) =>
    head
      .shown(1)
      .some(
        (line) =>
          /^\uFEFF?1\. \S/u.test(line) &&
          (/^PMID: \d/mu.test(head.text) || (dated.test(line) && /\bdoi: 10\./u.test(line)))
      ),
  syntax: (text) => ({found: records(text), around: () => null}),
  fields: (value) => (isObject(value) ? value : null),
  facts: {
    ids: (fields) => {
      const own = fields.matches(/^DOI: (\S+)/mu, "ids");
      const dois = own.length > 0 ? own : fields.matches(/\bdoi: (10\.\S+)/iu, "citation");
      return distinctIds([
        ...dois.map(doiIn),
        ...idsOf("pmid", fields.matches(/^PMID: (\d{1,9})/mu, "ids")),
        ...idsOf("pmcid", fields.matches(/^PMCID: (PMC\d{1,9})/mu, "ids"))
      ]);
    },
    title: (fields) => withoutFullStop(fields.text("title")),
    date: (fields) => dateOf(...fields.matches(dated, "citation")),
    authors: (fields) =>
      fields
        .written("authors")
        .flatMap((names) => names.replace(pointers, "").split(/[,;]/u))
        .flatMap((name) => fields.clean(name.trim().replace(/\.$/u, "")) ?? []),
    venue: (fields) => {
      const [book] = fields.matches(ofBook, "citation");
      if (book !== undefined) return fields.clean(book);
      const [citation = ""] = fields.written("citation");
      const end = dated.exec(citation)?.index;
      return end === undefined ? null : fields.clean(citation.slice(0, end));
    },
    language: (fields) =>
      fields.matches(/^\[Article in ([A-Z][a-z]{2,20})\]/u, "language")[0] ?? null,
    abstract: (fields) => fields.text("abstract")
  }
};

/**
 * The records of a text, each of which starts with the next number after blank lines, or with the
 * first again where several texts are put together, below the ids of the record before.
 */
function* records(text: SourceText): Generator<Found> {
  let open: {start: number; end: number; paragraphs: string[]} | null = null;
  let number = 0;
  let mayEnd = true;
  let isAfterBlank = true;
  for (const line of textLines(text)) {
    const written = line.text.trim();
    const [, count, first = ""] = isAfterBlank ? (numbered.exec(written) ?? []) : [];
    const isFirst = count === "1" && mayEnd && dated.test(first);
    if (Number(count) === number + 1 || isFirst) {
      if (open !== null) yield foundRecord(open.start, open.end, partsOf(open.paragraphs));
      open = {start: line.start, end: line.end, paragraphs: [first]};
      number = Number(count);
      mayEnd = false;
    } else if (open !== null && written !== "") {
      open.end = line.end;
      mayEnd ||= id.test(written);
      if (isAfterBlank) open.paragraphs.push(written);
      else open.paragraphs.push(`${open.paragraphs.pop() ?? ""}\n${written}`);
    }
    isAfterBlank = written === "";
  }
  if (open !== null) yield foundRecord(open.start, open.end, partsOf(open.paragraphs));
}

/**
 * What the paragraphs of a record are, by name: those after the title by how they begin. A chapter of
 * a book has its title first, and below its authors what it stands in.
 */
function partsOf(paragraphs: readonly string[]): Record<string, string> {
  const inBook = paragraphs.findIndex((paragraph) => paragraph.startsWith("In: "));
  const order = inBook > 0 && inBook < 3 ? [inBook, 0] : [0, 1];
  const [citation = "", title = ""] = order.map((at) => paragraphs[at]);
  const parts: Record<string, string> = {citation: citation.replaceAll("\n", " "), title};
  for (const paragraph of paragraphs.filter((_, at) => !order.includes(at))) {
    const known = beside.find(([, start]) => start.test(paragraph))?.[0];
    const isByline = parts["authors"] === undefined && parts["abstract"] === undefined;
    const name = known ?? (isByline && authorNames.test(paragraph) ? "authors" : "abstract");
    const before = parts[name];
    parts[name] = before === undefined ? paragraph : `${before}\n${paragraph}`;
  }
  return parts;
}
