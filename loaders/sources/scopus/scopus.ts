import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idsOf, paperId} from "../ids.js";
import {idsOfEntry, ofBibtex} from "../bibtex/bibtex-facts.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {isObject, writtenOf} from "../values.js";
import {answers} from "./answers.js";

const initials = /^(?:\p{L}{1,2}\.[ -]?){1,6}(?:\s?(?:Jr|Sr|I{1,3})\.?)?$/u;
const ofScopus = /\bscopus\.com\/inward\/|\b2-s2\.0-\d/u;
const eid = /[?&]eid=(2-s2\.0-\d+)/u;
const authorId = /\s?\(\d{5,20}\)$/u;

const entries: Layout = {
  ...ofBibtex,
  title: "Scopus (BibTeX)",
  recognises: ({text}) =>
    /\bsource {0,40}= {0,9}\{Scopus\}|^EXPORT DATE:/imu.test(text) && /@[a-z]{3,20}\{/iu.test(text),
  facts: {
    ...ofBibtex.facts,
    ids: (fields) =>
      distinctIds([
        ...idsOfEntry(fields),
        ...fields.matches(eid, "url").map((id) => paperId("eid", id)),
        ...idsOf("pmid", fields.written("pubmed_id"))
      ]),
    type: (fields) => fields.text("document_type", "type", "@type"),
    countries: (fields) => countriesIn(fields, "affiliations", "affiliation"),
    flags: (fields) =>
      fields.matches(/^retracted$/iu, "type", "document_type").length > 0 ? ["retracted"] : []
  }
};

/**
 * Scopus, as BibTeX, as CSV in each of its layouts, and as the JSON of its interface. Authors stand
 * with semicolons between them, or with commas between them and before initials, or without these.
 * A cell beyond the columns is one of its own.
 */
export const scopus = recordFormat(
  "scopus",
  {
    title: "Scopus (CSV)",
    endings: [".csv"],
    recognises: (head) =>
      head.hasColumns("EID", "Source title") ||
      (head.hasColumns("Title", "Source title") && ofScopus.test(head.text)),
    syntax: csv({isHeader: (cells) => namesColumns(cells, ["Title", "Source title"])}),
    fields: (row) => (isObject(row) ? realigned(row) : null),
    facts: {
      ids: (fields) =>
        distinctIds([
          ...fields.written("DOI").map(doiIn),
          ...idsOf("pmid", fields.written("PubMed ID")),
          ...idsOf("eid", fields.written("EID")),
          ...fields.matches(eid, "Link").map((id) => paperId("eid", id))
        ]),
      title: (fields) => fields.text("Title"),
      date: (fields) => dateOf(...fields.written("Year")),
      authors,
      venue: (fields) => fields.text("Source title", "Abbreviated Source Title"),
      type: (fields) => fields.text("Document Type"),
      language: (fields) => fields.text("Language of Original Document"),
      abstract: (fields) => fields.text("Abstract"),
      countries: (fields) => countriesIn(fields, "Affiliations"),
      flags: (fields) =>
        fields.matches(/^retracted$/iu, "Document Type").length > 0 ? ["retracted"] : []
    }
  },
  entries,
  answers
);

const lastColumns = [
  ...["ISSN", "ISBN", "CODEN", "PubMed ID", "Language of Original Document"],
  ...["Abbreviated Source Title", "Document Type", "Publication Stage", "Open Access", "Source"],
  "EID"
];

/**
 * A row whose last columns stand one cell further on than their names: rows have a second text on
 * funding where the header names one, and then end in an EID that no column has.
 */
function realigned(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const beyond = Object.keys(row).find(
    (name) => /^column \d+$/u.test(name) && idsOf("eid", [writtenOf(row[name])]).length > 0
  );
  if (beyond === undefined || idsOf("eid", [writtenOf(row["EID"])]).length > 0) return row;
  const from = new Map(lastColumns.map((name, i) => [name, lastColumns[i + 1] ?? beyond]));
  const kept = Object.entries(row).filter(([name]) => name !== beyond && !from.has(name));
  return Object.fromEntries([...kept, ...Array.from(from, ([name, other]) => [name, row[other]])]);
}

function authors(fields: Fields): string[] {
  const full = partsOf(fields, ";", "Author full names").map((name) => name.replace(authorId, ""));
  if (full.length > 0) return full;
  const [cell = ""] = fields.written("Authors");
  if (cell.includes(";")) return partsOf(fields, ";", "Authors");
  const names: string[] = [];
  for (const part of partsOf(fields, ",", "Authors")) {
    const last = names.at(-1);
    if (last !== undefined && initials.test(part) && !last.includes(","))
      names[names.length - 1] = `${last}, ${part}`;
    else names.push(part);
  }
  return names;
}

/** The last part of each address, which is its country. */
function countriesIn(fields: Fields, ...names: string[]): string[] {
  const named = partsOf(fields, ";", ...names).flatMap(
    (address) => /,\s{0,3}([^,\d]{2,40})$/u.exec(address)?.[1]?.trim() ?? []
  );
  return [...new Set(named)];
}
