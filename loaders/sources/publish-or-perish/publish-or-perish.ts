import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn} from "../ids.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";

const columns = ["Cites", "Authors", "Title", "CitesURL"];
const cut = /\s?(?:…|\.\.\.)$/u;

const table: Layout = {
  title: "Publish or Perish (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...columns),
  syntax: csv({isHeader: (cells) => namesColumns(cells, columns)}),
  facts: {
    ids: (fields) => distinctIds(fields.written("DOI").map(doiIn)),
    title: (fields) => fields.text("Title"),
    date: (fields) => dateOf(...fields.written("Year")),
    authors: (fields) => partsOf(fields, ",", "Authors"),
    venue: (fields) => fields.text("Source"),
    type: (fields) => fields.text("Type"),
    flags: (fields) => flags(fields, "Title")
  }
};

const list: Layout = {
  title: "Publish or Perish (JSON)",
  endings: [".json"],
  recognises: (head) => ["rank", "cites", "title"].every((name) => head.hasMember(`[].${name}`)),
  syntax: json({lists: []}),
  facts: {
    ids: (fields) => distinctIds(fields.written("doi").map(doiIn)),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year")),
    authors: (fields) => fields.texts("authors"),
    venue: (fields) => fields.text("source"),
    type: (fields) => fields.text("type"),
    flags: (fields) => flags(fields, "title")
  }
};

/**
 * Publish or Perish, Google Scholar as CSV or JSON. Its abstracts are snippets and no abstracts, and
 * are left; titles and lists of authors that end in an ellipsis are cut, which is marked.
 */
export const publishOrPerish = recordFormat("publish-or-perish", table, list);

function flags(fields: Fields, title: string): string[] {
  return fields.matches(cut, title).length > 0 ? ["title cut"] : [];
}
