import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";

/** Lens.org, scholarly works as CSV, with whatever columns were chosen; its references are Lens ids. */
export const lens = recordFormat("lens", {
  title: "Lens.org (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns("Lens ID", "Title"),
  syntax: csv({isHeader: (cells) => namesColumns(cells, ["Lens ID", "Title"])}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("DOI").map(doiIn),
        ...idsOf("pmid", fields.written("PMID")),
        ...idsOf("pmcid", fields.written("PMCID")),
        ...idsOf("lens", fields.written("Lens ID"))
      ]),
    title: (fields) => fields.text("Title"),
    date: (fields) => dateOf(...fields.written("Publication Year", "Date Published")),
    authors: (fields) => partsOf(fields, ";", "Author/s"),
    venue: (fields) => fields.text("Source Title"),
    type: (fields) => fields.text("Publication Type"),
    fields: (fields) => partsOf(fields, ";", "Fields of Study"),
    abstract: (fields) => fields.text("Abstract"),
    referenced: (fields) => partsOf(fields, /[;\s]+/u, "References").map((id) => `lens:${id}`)
  }
});
