import {dateOf} from "../dates.js";
import {distinctIds, doiIn, idsOf, keysOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, listOf, writtenOf} from "../values.js";

const publication = /^pub\.\d+$/u;

/** The answers of Dimensions's interface: publications, with the fields that were asked for. */
export const answers: Layout = {
  title: "Dimensions (JSON)",
  endings: [".json", ".jsonl", ".ndjson"],
  recognises: (head) =>
    ["publications[].id", "id"].some((path) => publication.test(head.member(path))) ||
    (head.hasMember("_stats.total_count") && head.hasMember("publications")),
  syntax: json({lists: ["publications"]}),
  fields: (value) => (isObject(value) && !Object.hasOwn(value, "_stats") ? value : null),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("doi").map(doiIn),
        ...idsOf("pmid", fields.written("pmid")),
        ...idsOf("pmcid", fields.written("pmcid")),
        ...idsOf("arxiv", fields.written("arxiv_id")),
        ...idsOf("dimensions", fields.written("id"))
      ]),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year"), ...fields.written("date", "date_normal")),
    authors: (fields) => {
      const listed = fields.first("authors", "author_affiliations");
      return listOf(listed)
        .flatMap(listOf)
        .flatMap((author) => fields.clean(nameOf(author)) ?? []);
    },
    venue: (fields) => {
      const venue = fields.first("journal", "source_title", "proceedings_title", "book_title");
      return fields.clean(writtenOf(at(venue, "title") ?? venue));
    },
    type: (fields) => fields.text("type"),
    fields: (fields) =>
      listOf(fields.first("category_for", "FOR")).flatMap(
        (field) => fields.clean(writtenOf(at(field, "name"))) ?? []
      ),
    abstract: (fields) => fields.text("abstract"),
    referenced: (fields) => keysOf("dimensions", fields.written("reference_ids")),
    countries: (fields) => [
      ...new Set(
        listOf(fields.value("research_org_countries")).flatMap(
          (country) => writtenOf(at(country, "id") ?? at(country, "name")) ?? []
        )
      )
    ]
  },
  about: ({around}) => ({total: countOf(at(around, "_stats", "total_count"))})
};

function nameOf(author: unknown): string {
  return ["last_name", "first_name"]
    .flatMap((name) => writtenOf(at(author, name)) || [])
    .join(", ");
}
