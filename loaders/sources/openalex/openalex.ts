import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, idsOf, keysOf, type PaperId} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";
import {namesColumns} from "../head.js";
import {at, countOf, isObject, isTrue, listOf, writtenOf} from "../values.js";
import {fromInvertedIndex} from "./inverted-index.js";

const work = /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d+$/iu;
const someWork = /openalex\.org\/(?:works\/)?W\d/iu;

/**
 * OpenAlex: works as its service gives them (a page with `meta` and `results`, one work, a list, or a
 * line each), and the CSV of its site. What is cited is not named. Abstracts are put together from
 * their inverted index; a publication date on 1 January is known to its year alone.
 */
export const openalex = recordFormat(
  "openalex",
  {
    title: "OpenAlex",
    endings: [".json", ".jsonl", ".ndjson"],
    recognises: (head) =>
      [head.member("results[].id"), head.member("[].id"), head.member("id")].some((id) =>
        work.test(id)
      ) ||
      (head.hasMember("meta.db_response_time_ms") && !head.hasMember("results[].id")),
    syntax: json({lists: ["results"]}),
    fields: (value) => (isObject(value) && !Object.hasOwn(value, "meta") ? value : null),
    facts: {
      ids: (fields) =>
        distinctIds([
          ...idsOf("openalex", fields.written("id")),
          ...idsOf("doi", fields.written("doi")),
          ...otherIds(fields.value("ids"))
        ]),
      title: (fields) => fields.text("title", "display_name"),
      date: (fields) => date(fields),
      authors: (fields) =>
        listOf(fields.value("authorships")).flatMap((one) => {
          const name = at(one, "author", "display_name") ?? at(one, "raw_author_name");
          return fields.clean(writtenOf(name)) ?? [];
        }),
      venue: (fields) =>
        fields.clean(
          writtenOf(at(fields.value("primary_location"), "source", "display_name")) ??
            writtenOf(at(fields.value("host_venue"), "display_name"))
        ),
      type: (fields) => fields.text("type"),
      language: (fields) => fields.text("language"),
      fields: (fields) => {
        const topics = [fields.value("primary_topic"), ...listOf(fields.value("topics"))];
        return distinct(topics.map((topic) => writtenOf(at(topic, "field", "display_name"))));
      },
      abstract: (fields) =>
        fields.clean(fromInvertedIndex(fields.value("abstract_inverted_index"))) ??
        fields.text("abstract"),
      references: (fields) => fields.count("referenced_works_count"),
      referenced: (fields) =>
        keysOf("openalex", listOf(fields.value("referenced_works")).map(writtenOf)),
      countries: (fields) =>
        distinct(
          listOf(fields.value("authorships")).flatMap((one) => [
            ...listOf(at(one, "countries")).map(writtenOf),
            ...listOf(at(one, "institutions")).map((of) => writtenOf(at(of, "country_code")))
          ])
        ),
      flags
    },
    about: ({around}) => ({
      total: countOf(at(around, "meta", "count")),
      instead: listOf(at(around, "group_by")).length > 0 ? "counts of works by group" : null
    })
  },
  {
    title: "OpenAlex CSV",
    endings: [".csv"],
    recognises: (head) =>
      head.hasColumns("id", "publication_year") &&
      (head.hasColumns("display_name") || head.hasColumns("title")) &&
      someWork.test(head.text),
    syntax: csv({isHeader: (cells) => namesColumns(cells, ["id", "publication_year"])}),
    facts: {
      ids: (fields) =>
        distinctIds([
          ...idsOf("openalex", fields.written("id")),
          ...idsOf("doi", fields.written("doi", "ids.doi")),
          ...idsOf("pmid", fields.written("ids.pmid")),
          ...idsOf("pmcid", fields.written("ids.pmcid")),
          ...idsOf("mag", fields.written("ids.mag"))
        ]),
      title: (fields) => fields.text("title", "display_name"),
      date: (fields) => date(fields),
      authors: (fields) => cells(fields, "authorships.author.display_name"),
      venue: (fields) => fields.text("primary_location.source.display_name"),
      type: (fields) => fields.text("type"),
      language: (fields) => fields.text("language"),
      fields: (fields) =>
        distinct([
          ...cells(fields, "primary_topic.field.display_name"),
          ...cells(fields, "topics.field.display_name")
        ]),
      abstract: (fields) => fields.text("abstract"),
      references: (fields) => fields.count("referenced_works_count"),
      referenced: (fields) => keysOf("openalex", cells(fields, "referenced_works")),
      countries: (fields) => distinct(cells(fields, "authorships.countries")),
      flags
    }
  }
);

function otherIds(ids: unknown): PaperId[] {
  return ["doi", "pmid", "pmcid", "mag"].flatMap((scheme) =>
    idsOf(scheme, [writtenOf(at(ids, scheme))])
  );
}

function date(fields: Fields): string | null {
  const days = fields.written("publication_date").map((day) => day.replace(/-01-01$/u, ""));
  return dateOf(...fields.written("publication_year"), ...days);
}

function flags(fields: Fields): string[] {
  return [
    ...(isTrue(fields.value("is_retracted")) ? ["retracted"] : []),
    ...(isTrue(fields.value("is_paratext")) ? ["paratext"] : [])
  ];
}

function cells(fields: Fields, name: string): string[] {
  return fields.texts(name).flatMap((cell) => cell.split("|").map((one) => one.trim()));
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null || text === "" ? [] : text)))];
}
