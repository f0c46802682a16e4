import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";

const columns = ["Cites", "Authors", "Title", "GSRank"];
const cut = /\s?(?:…|\.\.\.)$/u;

/**
 * Publish or Perish, Google Scholar as CSV. Its abstracts are snippets and no abstracts, and are left;
 * titles and lists of authors that end in an ellipsis are cut, which is marked.
 */
export const publishOrPerish = recordFormat("publish-or-perish", {
  title: "Publish or Perish (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...columns),
  syntax: csv({isHeader: (cells) => namesColumns(cells, columns)}),
  facts: {
    ids: (fields) => distinctIds(fields.written("DOI").map(doiIn)),
    title: (fields) => fields.text("Title"),
    date: (fields) => dateOf(...fields.written("Year")),
    authors: (fields) => partsOf(fields, ",", "Authors").flatMap((name) => whole(name)),
    venue: (fields) => fields.text("Source"),
    type: (fields) => fields.text("Type"),
    flags
  }
});

function whole(name: string): string[] {
  const left = name.replace(cut, "").trim();
  return left === "" ? [] : [left];
}

function flags(fields: Fields): string[] {
  return [
    ...(fields.matches(cut, "Title").length > 0 ? ["title cut"] : []),
    ...(fields.matches(cut, "Authors").length > 0 ? ["authors cut"] : [])
  ];
}
