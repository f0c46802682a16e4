import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idsOf, keysOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, listOf, writtenOf} from "../values.js";

const table: Layout = {
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
};

const works: Layout = {
  title: "Lens.org (JSON)",
  endings: [".json", ".jsonl", ".ndjson"],
  recognises: (head) =>
    head.hasMember("lens_id", "data[].lens_id") &&
    !head.hasMember("doc_number", "data[].doc_number"),
  syntax: json({lists: ["data"]}),
  fields: (value) => (isObject(value) && Object.hasOwn(value, "lens_id") ? value : null),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...listOf(fields.value("external_ids")).flatMap((one) => {
          const scheme = writtenOf(at(one, "type")) ?? "";
          return ["doi", "pmid", "pmcid", "openalex"].includes(scheme)
            ? idsOf(scheme, [writtenOf(at(one, "value"))])
            : [];
        }),
        ...idsOf("lens", fields.written("lens_id"))
      ]),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year_published", "date_published")),
    authors: (fields) =>
      listOf(fields.value("authors")).flatMap((author) => fields.clean(nameOf(author)) ?? []),
    venue: (fields) => fields.clean(writtenOf(at(fields.value("source"), "title"))),
    type: (fields) => fields.text("publication_type"),
    language: (fields) => fields.texts("languages")[0] ?? null,
    fields: (fields) => fields.texts("fields_of_study"),
    abstract: (fields) => fields.text("abstract"),
    references: (fields) => fields.count("references_count"),
    referenced: (fields) =>
      keysOf(
        "lens",
        listOf(fields.value("references")).map((one) => writtenOf(at(one, "lens_id")))
      ),
    countries: (fields) => {
      const places = listOf(fields.value("authors")).flatMap((author) =>
        listOf(at(author, "affiliations"))
      );
      return [...new Set(places.flatMap((place) => writtenOf(at(place, "country_code")) ?? []))];
    }
  },
  about: ({around}) => ({total: countOf(at(around, "total"))})
};

/**
 * Lens.org, scholarly works as CSV, with whatever columns were chosen, and as JSON of its interface or
 * JSON lines; its references are Lens ids. Its patents are no papers.
 */
export const lens = recordFormat("lens", table, works);

function nameOf(author: unknown): string | null {
  const names = ["first_name", "last_name"].flatMap((name) => writtenOf(at(author, name)) ?? []);
  return names.length > 0 ? names.join(" ") : writtenOf(at(author, "collective_name"));
}
