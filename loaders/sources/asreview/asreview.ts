import {listedParts} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {type Head, namesColumns} from "../head.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {isObject} from "../values.js";
import {gluedNames} from "./glued-names.js";

/** The names that tables give a column for each fact, in lower case. */
const names = {
  title: ["title", "primary_title", "document title", "item title", "article title", "ti", "t1"],
  abstract: ["abstract", "abstract note", "notes_abstract", "ab"],
  doi: ["doi", "item doi", "digital object identifier", "do"],
  pmid: ["pmid", "pubmed id", "pubmed_id"],
  date: [
    "year",
    "publication_year",
    "publication year",
    "pubyear",
    "date",
    "publication date",
    "issue date",
    "py"
  ],
  authors: ["authors", "author", "first_authors", "author full names", "au"],
  venue: [
    "journal",
    "journal_name",
    "journal title",
    "publication title",
    "publication",
    "source",
    "source title",
    "secondary_title",
    "jo"
  ],
  type: ["type_of_reference", "publication type", "content type", "doctype", "type"],
  language: ["language"],
  label: ["included", "label_included", "final_included", "label", "asreview_label"]
} as const;

const headers: readonly string[] = [...names.title, ...names.abstract];
const ofSource = /date of publication: {0,9}(.{4,40})$/iu;
const inAddress = /[?&]id=doi:(10\.[^&\s]{1,200})/iu;

/**
 * ASReview, and any other table that names a column of titles or abstracts: as commas, semicolons or tabs part it,
 * with lists as Python writes them. What a reader decided on a record is kept as a flag.
 */
export const asreview = recordFormat("asreview", {
  title: "a table of papers (CSV)",
  endings: [".csv", ".tsv"],
  isGeneral: true,
  recognises: isTable,
  syntax: csv({isHeader}),
  fields: (row) =>
    isObject(row)
      ? Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name.trim().toLowerCase(), cell])
        )
      : null,
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written(...names.doi).map(doiIn),
        ...fields.matches(inAddress, "open url link").map(doiIn),
        ...idsOf("pmid", fields.written(...names.pmid))
      ]),
    title: (fields) => fields.text(...names.title),
    date: (fields) =>
      dateOf(...fields.written(...names.date), ...fields.matches(ofSource, "source")),
    authors: (fields) => [
      ...listedParts(fields, ...names.authors).flatMap((name) =>
        fields.has("item title") ? gluedNames(name) : name
      ),
      ...fields
        .written("author names")
        .flatMap((cell) => cell.replaceAll("., ", ".;").split(";"))
        .flatMap((name) => fields.clean(name) ?? [])
    ],
    venue: (fields) => fields.text(...names.venue)?.replace(/ \(\d{4}\) .{0,300}$/u, "") ?? null,
    type: (fields) => fields.text(...names.type),
    language: (fields) => fields.text(...names.language),
    abstract: (fields) => fields.text(...names.abstract),
    flags
  }
});

function isHeader(cells: readonly string[]): boolean {
  return cells.length > 1 && headers.some((name) => namesColumns(cells, [name]));
}

/** Whether a text is a table whose columns are named as those of papers are, and none of other formats. */
function isTable(head: Head): boolean {
  const header = head.rows.find(isHeader);
  return header !== undefined && header.every((name) => name.length < 60) && others(header) > 0;
}

function others(header: readonly string[]): number {
  const known = new Set<string>([...headers, ...names.doi, ...names.date, ...names.authors]);
  return header.filter((name) => known.has(name.trim().toLowerCase())).length - 1;
}

function flags(fields: Fields): string[] {
  const [label] = fields.written(...names.label);
  if (label === "1") return ["included by a reader"];
  return label === "0" ? ["excluded by a reader"] : [];
}
