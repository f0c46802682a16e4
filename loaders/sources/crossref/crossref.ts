import {nameOf, writtenDate} from "../csl-json/csl-json.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idKey} from "../ids.js";
import {citation} from "../reading.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {json} from "../syntax/json.js";
import {isXmlElement, textsBelow, xml, type XmlElement} from "../syntax/xml.js";
import {at, countOf, isObject, listOf, writtenOf} from "../values.js";

const dates = ["issued", "published", "published-print", "published-online", "created"];

const works: Layout = {
  title: "Crossref",
  endings: [".json"],
  recognises: (head) =>
    /^work(?:-list)?$/u.test(head.member("message-type")) ||
    (head.hasMember("items[].DOI") && !head.hasMember("items[].itemType")) ||
    ["", "[]."].some((list) => head.hasMember(`${list}DOI`) && head.hasMember(`${list}title[]`)),
  syntax: json({lists: ["message.items", "items"]}),
  fields: (value) => {
    const work = at(value, "message") ?? value;
    return isObject(work) ? work : null;
  },
  facts: {
    ids: (fields) => distinctIds(fields.written("DOI").map(doiIn)),
    title: (fields) => fields.texts("title")[0] ?? null,
    date: (fields) => {
      for (const name of dates) {
        const date = fields.has(name) ? dateOf(writtenDate(fields.value(name))) : null;
        if (date !== null) return date;
      }
      return null;
    },
    authors: (fields) =>
      listOf(fields.value("author")).flatMap((author) => fields.clean(nameOf(author)) ?? []),
    venue: (fields) => fields.texts("container-title")[0] ?? null,
    type: (fields) => fields.text("type"),
    language: (fields) => fields.text("language"),
    fields: (fields) => fields.texts("subject"),
    abstract: (fields) => fields.text("abstract"),
    references: (fields) => fields.count("references-count", "reference-count"),
    referenced: (fields) =>
      listOf(fields.value("reference")).flatMap((reference) => {
        const id = doiIn(writtenOf(at(reference, "DOI")) ?? "");
        return id === null ? [] : idKey(id);
      }),
    flags
  },
  about: ({around}) => ({total: countOf(at(around, "message", "total-results"))})
};

const links: Layout = {
  title: "Crossref Cited-by (XML)",
  endings: [".xml"],
  recognises: ({text}) => /<crossref_result\b/u.test(text) && /<forward_link\b/u.test(text),
  syntax: xml(["forward_link"]),
  fields: (link) => (isXmlElement(link) && link.elements.length > 0 ? fieldsOfLink(link) : null),
  facts: {
    ids: (fields) => distinctIds(fields.written("doi").map(doiIn)),
    title: (fields) => fields.text("article_title", "paper_title", "title", "volume_title"),
    date: (fields) => dateOf(...fields.written("year")),
    authors: (fields) => fields.texts("contributor"),
    venue: (fields) =>
      fields.text("journal_title", "series_title", "proceedings_title") ??
      (fields.has("paper_title") ? fields.text("volume_title") : null),
    type: (fields) => fields.text("type"),
    citations: (fields) =>
      fields
        .written("cited doi")
        .flatMap((written) => doiIn(written) ?? [])
        .map((cited) => citation({cited: idKey(cited)}))
  }
};

/** Crossref, its answers on works, with one work or a list of them, and dumps of these. */
export const crossref = recordFormat("crossref", works, links);

function flags(fields: Fields): string[] {
  const updates = [
    ...listOf(fields.value("updated-by")).map((update) => writtenOf(at(update, "type")) ?? ""),
    ...(fields.matches(/^posted-content$/u, "type").length > 0 ? ["preprint"] : [])
  ];
  const notices = listOf(fields.value("update-to")).length > 0 ? ["notice"] : [];
  const said = updates.flatMap((type) =>
    type === "retraction" ? ["retracted"] : type === "preprint" ? ["preprint"] : []
  );
  return [...new Set([...said, ...notices])];
}

/** What a link says of the citing work, by the names of its elements. */
function fieldsOfLink(link: XmlElement): Record<string, unknown> {
  const [cite] = link.elements;
  const fields: Record<string, unknown> = {"cited doi": link.attributes["doi"]};
  if (cite === undefined) return fields;
  fields["type"] = cite.name.replace(/_cite$/u, "");
  const contributors = cite.elements.find(({name}) => name === "contributors");
  for (const one of cite.elements) if (one !== contributors) fields[one.name] = one.text;
  fields["contributor"] = contributors?.elements.map((one) =>
    [...textsBelow(one, "surname"), ...textsBelow(one, "given_name")].join(", ")
  );
  return fields;
}
