import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, paperId} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, listOf, withoutFullStop, writtenOf} from "../values.js";

/**
 * Europe PMC, its answers on the citations of a work and on a search. What it says of a record has
 * grown over the years: what is missing is none.
 */
export const europePmc = recordFormat("europe-pmc", {
  title: "Europe PMC",
  endings: [".json"],
  recognises: (head) => head.hasMember("hitCount") && head.hasMember("version", "request"),
  syntax: json({lists: ["citationList.citation", "resultList.result", "referenceList.reference"]}),
  fields: (value) => (isObject(value) && !Object.hasOwn(value, "hitCount") ? value : null),
  facts: {
    ids: (fields) =>
      distinctIds([...fields.written("doi").map(doiIn), ownId(fields), ...others(fields)]),
    title: (fields) => withoutFullStop(fields.text("title")),
    date: (fields) =>
      dateOf(...fields.written("pubYear"), ...fields.written("firstPublicationDate")),
    authors: (fields) => {
      const listed = listOf(at(fields.value("authorList"), "author"))
        .flatMap(
          (author) => writtenOf(at(author, "fullName") ?? at(author, "collectiveName")) ?? []
        )
        .flatMap((name) => fields.clean(name) ?? []);
      if (listed.length > 0) return listed;
      return fields
        .written("authorString")
        .flatMap((names) => names.replace(/\.\s{0,3}$/u, "").split(","))
        .flatMap((name) => fields.clean(name) ?? []);
    },
    venue: (fields) =>
      fields.text("journalTitle", "journalAbbreviation") ??
      fields.clean(writtenOf(at(fields.value("journalInfo"), "journal", "title"))),
    type: (fields) => fields.text("citationType", "pubType"),
    language: (fields) => fields.text("language"),
    abstract: (fields) => fields.text("abstractText"),
    flags: (fields) =>
      fields.matches(/retracted publication/iu, "citationType", "pubType").length > 0
        ? ["retracted"]
        : []
  },
  about: ({around}) => ({total: countOf(at(around, "hitCount"))})
});

function ownId(fields: Fields) {
  const [source = ""] = fields.written("source");
  const [id = ""] = fields.written("id");
  const scheme = source === "MED" ? "pmid" : source === "PMC" ? "pmcid" : source.toLowerCase();
  return scheme === "" ? null : paperId(scheme, id);
}

function others(fields: Fields) {
  return [
    ...fields.written("pmid").map((id) => paperId("pmid", id)),
    ...fields.written("pmcid").map((id) => paperId("pmcid", id))
  ];
}
