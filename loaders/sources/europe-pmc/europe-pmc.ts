import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, paperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {json} from "../syntax/json.js";
import {isXmlElement, xml, xmlValue} from "../syntax/xml.js";
import {at, countOf, isObject, listOf, withoutFullStop, writtenOf} from "../values.js";

const answer: Layout = {
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
    type: (fields) =>
      fields.text("citationType", "pubType") ?? fields.clean(typesOf(fields)[0] ?? null),
    language: (fields) => fields.text("language"),
    abstract: (fields) => fields.text("abstractText"),
    flags: (fields) =>
      fields.matches(retracted, "citationType", "pubType").length > 0 ||
      typesOf(fields).some((type) => retracted.test(type))
        ? ["retracted"]
        : []
  },
  about: ({around}) => ({total: countOf(at(around, "hitCount"))})
};

const answerInXml: Layout = {
  ...answer,
  title: "Europe PMC (XML)",
  endings: [".xml"],
  recognises: ({text}) => /<responseWrapper\b/u.test(text) && /<hitCount>/u.test(text),
  syntax: xml(["result", "citation", "reference"]),
  fields: (element) => {
    const value = isXmlElement(element) ? xmlValue(element) : null;
    return isObject(value) ? value : null;
  },
  about: ({around}) => ({
    total: isXmlElement(around) ? countOf(at(xmlValue(around), "hitCount")) : null
  })
};

/**
 * Europe PMC, its answers on the citations of a work and on a search, as JSON and as XML of the same
 * names. What it says of a record has grown over the years: what is missing is none.
 */
export const europePmc = recordFormat("europe-pmc", answer, answerInXml);

const retracted = /retracted publication/iu;

function typesOf(fields: Fields): string[] {
  return listOf(at(fields.value("pubTypeList"), "pubType")).flatMap(
    (type) => writtenOf(type) ?? []
  );
}

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
