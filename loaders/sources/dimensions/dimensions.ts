import {listedParts} from "../cells.js";
import {dateOf} from "../dates.js";
import {namesColumns, type Head} from "../head.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {answers} from "./answers.js";

const own = /(?:^|[",\s])pub\.\d{6,}/mu;
const noAbstract = "Abstract not found";
const headers = [
  ["Publication ID", "Title"],
  ["id", "year"],
  ["doi", "title", "abstract"]
];

const table: Layout = {
  title: "Dimensions (CSV)",
  endings: [".csv"],
  recognises: (head) =>
    isTable(head) &&
    (head.hasColumns("Publication ID") ||
      (head.hasColumns("id") && own.test(head.text)) ||
      (head.hasColumns("doi", "title", "abstract") && head.text.includes(noAbstract))),
  syntax: csv({isHeader: (cells) => headers.some((names) => namesColumns(cells, names))}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("DOI", "doi").map(doiIn),
        ...idsOf("pmid", fields.written("PMID", "pmid")),
        ...idsOf("pmcid", fields.written("PMCID", "pmcid")),
        ...idsOf("dimensions", fields.written("Publication ID", "id"))
      ]),
    title: (fields) => fields.text("Title", "title"),
    date: (fields) =>
      dateOf(
        ...fields.written("PubYear", "year"),
        ...fields.written("Publication Date", "Publication date", "publication date", "date")
      ),
    authors: (fields) => listedParts(fields, "Authors", "authors"),
    venue: (fields) => fields.text("Source title", "journal.title", "journal"),
    type: (fields) => fields.text("Publication Type", "type"),
    fields: (fields) => listedParts(fields, "Fields of Research (ANZSRC 2020)", "category_for"),
    abstract: (fields) => {
      const text = fields.text("Abstract", "abstract");
      return text === noAbstract ? null : text;
    },
    countries: (fields) => listedParts(fields, "Country of standardized research organization")
  }
};

/**
 * Dimensions, as CSV of its site, whose first line may say when it was made, or as rows of its
 * interface, in which lists stand as Python writes them and titles may be missing; and the
 * JSON of its interface.
 */
export const dimensions = recordFormat("dimensions", table, answers);

function isTable(head: Head): boolean {
  return headers.some((names) => head.hasColumns(...names));
}
