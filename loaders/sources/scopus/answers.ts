import {firstAuthorAlone} from "../../tables/author-flags.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, listOf, writtenOf} from "../values.js";

const work = "abstracts-retrieval-response";

/**
 * The answers of Scopus's interface: a page of a search, or all that is known of one work. A search
 * may name the first author alone.
 */
export const answers: Layout = {
  title: "Scopus (JSON)",
  endings: [".json", ".jsonl", ".ndjson"],
  recognises: (head) =>
    head.hasMember(
      "search-results.opensearch:totalResults",
      "search-results.entry",
      `${work}.coredata`
    ) ||
    (head.hasMember("dc:title") && head.hasMember("eid", "prism:coverDate")),
  syntax: json({lists: ["search-results.entry"]}),
  fields: fieldsOf,
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("prism:doi").map(doiIn),
        ...idsOf("pmid", fields.written("pubmed-id")),
        ...idsOf("eid", fields.written("eid"))
      ]),
    title: (fields) => fields.text("dc:title"),
    date: (fields) =>
      dateOf(...fields.written("prism:coverDisplayDate")) ??
      dateOf(...fields.written("prism:coverDate").map(withoutFirst)),
    authors: (fields) => {
      const all = named(fields, "author");
      return all.length > 0 ? all : named(fields, "dc:creator");
    },
    venue: (fields) => fields.text("prism:publicationName"),
    type: (fields) => fields.text("subtypeDescription", "prism:aggregationType"),
    language: (fields) => fields.text("language"),
    fields: (fields) =>
      listOf(at(fields.value("subject-areas"), "subject-area")).flatMap(
        (area) => fields.clean(writtenOf(at(area, "$"))) ?? []
      ),
    abstract: (fields) => fields.text("dc:description"),
    countries: (fields) => [
      ...new Set(
        listOf(fields.value("affiliation")).flatMap(
          (place) => writtenOf(at(place, "affiliation-country")) ?? []
        )
      )
    ],
    flags: (fields) => [
      ...(fields.has("dc:creator") && !fields.has("author") ? [firstAuthorAlone] : []),
      ...(fields.matches(/^(?:tb|retracted)$/iu, "subtype", "subtypeDescription").length > 0
        ? ["retracted"]
        : [])
    ]
  },
  about: ({around}) => ({
    total: countOf(at(around, "search-results", "opensearch:totalResults"))
  })
};

/**
 * The fields of an entry, or of what stands around those of one work; none of what says that there
 * are no entries.
 */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const response = at(value, work);
  if (isObject(response)) {
    const {coredata, authors, ...others} = response;
    const all = at(authors, "author");
    return {
      ...others,
      ...(isObject(coredata) ? coredata : {}),
      ...(all === undefined ? {} : {author: all})
    };
  }
  return isObject(value) &&
    !Object.hasOwn(value, "error") &&
    !Object.hasOwn(value, "search-results")
    ? value
    : null;
}

/** A day without what stands in it for a month or day that is not known. */
function withoutFirst(day: string): string {
  return day.replace(/-01(?:-01)?$/u, "");
}

/** The authors of a list, or of one that is given as a name, or as an object with a list of its own. */
function named(fields: Fields, name: string): string[] {
  const value = fields.value(name);
  return listOf(at(value, "author") ?? value).flatMap(
    (author) => fields.clean(nameOf(author)) ?? []
  );
}

function nameOf(author: unknown): string | null {
  const said = (...names: string[]) =>
    names.map((name) => writtenOf(at(author, name))).find((text) => text !== null);
  const surname = said("surname", "ce:surname");
  const given = said("given-name", "ce:given-name", "initials", "ce:initials");
  if (surname !== undefined && given !== undefined) return `${surname}, ${given}`;
  return said("authname", "ce:indexed-name") ?? surname ?? writtenOf(author);
}
