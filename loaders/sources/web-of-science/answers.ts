import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, listOf, writtenOf} from "../values.js";

const endings = [".json", ".jsonl", ".ndjson"];
const uid =
  /^(?:WOS|MEDLINE|BCI|BIOABS|CABI|CCC|CSCD|DRCI|FSTA|INSPEC|KJD|PPRN|PQDT|SCIELO|ZOOREC):\S+$/u;
const ofPubmed = /^(?:MEDLINE:)?(\d{1,9})$/u;

/** A page of hits of the Starter interface, which gives no abstracts. */
export const hits: Layout = {
  title: "Web of Science (Starter, JSON)",
  endings,
  recognises: (head) =>
    ["hits[].uid", "uid"].some((path) => uid.test(head.member(path))) ||
    (head.hasMember("hits") && head.hasMember("metadata.total")),
  syntax: json({lists: ["hits"]}),
  fields: (value) => (isObject(value) && !Object.hasOwn(value, "hits") ? value : null),
  facts: {
    ids: (fields) => {
      const ids = fields.value("identifiers");
      return distinctIds([
        doiIn(writtenOf(at(ids, "doi")) ?? ""),
        ...pubmedIds([at(ids, "pmid")]),
        ...idsOf("wos", fields.written("uid"))
      ]);
    },
    title: (fields) => fields.text("title"),
    date: (fields) => {
      const source = fields.value("source");
      return dateOf(writtenOf(at(source, "publishYear")), writtenOf(at(source, "publishMonth")));
    },
    authors: (fields) =>
      listOf(at(fields.value("names"), "authors")).flatMap(
        (author) => fields.clean(nameOf(author, "displayName", "wosStandard")) ?? []
      ),
    venue: (fields) => fields.clean(writtenOf(at(fields.value("source"), "sourceTitle"))),
    type: (fields) => fields.texts("sourceTypes", "types")[0] ?? null,
    flags: (fields) =>
      fields.matches(/retracted publication/iu, "types", "sourceTypes").length > 0
        ? ["retracted"]
        : []
  },
  about: ({around}) => ({total: countOf(at(around, "metadata", "total"))})
};

/** A page of full records of the Expanded interface, of which one may stand in no list. */
export const fullRecords: Layout = {
  title: "Web of Science (Expanded, JSON)",
  endings,
  recognises: (head) =>
    head.hasMember("QueryResult.RecordsFound") ||
    [...(head.json?.keys() ?? [])].some((path) => path.endsWith("REC[].static_data")) ||
    head.hasMember("static_data", "Data.Records.records.REC"),
  syntax: json({lists: ["Data.Records.records.REC", "Records.records.REC"]}),
  fields: (value) => {
    const record = at(value, "Data", "Records", "records", "REC") ?? value;
    return isObject(record) && Object.hasOwn(record, "static_data") ? opened(record) : null;
  },
  facts: {
    ids: (fields) => {
      const ids = listOf(at(fields.value("cluster_related"), "identifiers", "identifier"));
      const of = (type: string) =>
        ids.filter((one) => at(one, "type") === type).map((one) => at(one, "value"));
      return distinctIds([
        ...of("doi").map((id) => doiIn(writtenOf(id) ?? "")),
        ...pubmedIds(of("pmid")),
        ...idsOf("wos", fields.written("UID"))
      ]);
    },
    title: (fields) => fields.clean(titled(fields, "item")),
    date: (fields) => {
      const info = fields.value("pub_info");
      const said = (name: string) => writtenOf(at(info, name));
      return dateOf(said("pubyear"), said("pubmonth")) ?? dateOf(said("early_access_date"));
    },
    authors: (fields) =>
      listOf(at(fields.value("names"), "name"))
        .filter((name) => at(name, "role") === "author")
        .flatMap(
          (author) =>
            fields.clean(nameOf(author, "full_name", "display_name", "wos_standard")) ?? []
        ),
    venue: (fields) => fields.clean(titled(fields, "source")),
    type: (fields) => typesOf(fields)[0] ?? null,
    language: (fields) =>
      fields.clean(contentOf(listOf(at(fields.value("languages"), "language"))[0])),
    fields: (fields) => [
      ...new Set(
        listOf(at(fields.value("category_info"), "subjects", "subject")).flatMap(
          (subject) => fields.clean(contentOf(subject)) ?? []
        )
      )
    ],
    abstract: (fields) =>
      fields.clean(
        listOf(at(fields.value("abstracts"), "abstract"))
          .flatMap((abstract) => listOf(at(abstract, "abstract_text", "p")))
          .flatMap((paragraph) => contentOf(paragraph) ?? [])
          .join(" ")
      ),
    references: (fields) => countOf(at(fields.value("refs"), "count")),
    countries: (fields) => [
      ...new Set(
        listOf(at(fields.value("addresses"), "address_name")).flatMap(
          (address) => writtenOf(at(address, "address_spec", "country")) ?? []
        )
      )
    ],
    flags: (fields) =>
      typesOf(fields).some((type) => /retracted publication/iu.test(type)) ? ["retracted"] : []
  },
  about: ({around}) => ({total: countOf(at(around, "QueryResult", "RecordsFound"))})
};

/** A record with what stands in its parts as fields of its own. */
function opened(record: Record<string, unknown>): Record<string, unknown> {
  const {static_data: fixed, dynamic_data: changing, ...others} = record;
  const parts = [at(fixed, "summary"), at(fixed, "fullrecord_metadata"), changing];
  return Object.assign({...others}, ...parts.filter(isObject));
}

function pubmedIds(written: readonly unknown[]) {
  return idsOf(
    "pmid",
    written.map((id) => ofPubmed.exec(writtenOf(id) ?? "")?.[1] ?? null)
  );
}

function titled(fields: Fields, type: string): string | null {
  const title = listOf(at(fields.value("titles"), "title")).find((one) => at(one, "type") === type);
  return contentOf(title);
}

function typesOf(fields: Fields): string[] {
  return listOf(at(fields.value("doctypes"), "doctype")).flatMap((type) => contentOf(type) ?? []);
}

function contentOf(value: unknown): string | null {
  return writtenOf(at(value, "content") ?? value);
}

function nameOf(author: unknown, ...names: string[]): string | null {
  return names.map((name) => writtenOf(at(author, name))).find((name) => name !== null) ?? null;
}
