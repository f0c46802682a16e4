import {append} from "../../text/lists.js";
import {dateOf} from "../dates.js";
import {distinctIds, doiIn, idsOf, paperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {isXmlElement, xml, type XmlElement} from "../syntax/xml.js";

/** The elements of a record that are opened: those in them are its fields. */
const opened = new Set(
  "contributors authors titles periodical dates pub-dates urls related-urls keywords".split(" ")
);
const database = /\b(?:pubmed|medline|nlm)\b/iu;
const doiOfAddress = /doi\.org\/(10\.\d{4,9}\/[^\s&?#"<>]+)/iu;

/**
 * The XML of EndNote, which Zotero, Mendeley and others write too. Its texts are cut into pieces of one
 * style. An accession number is an id of PubMed where the database is.
 */
export const endnoteXml: Layout = {
  title: "EndNote (XML)",
  endings: [".xml"],
  recognises: ({text}) => /<records>\s{0,99}<record>/u.test(text) && /<ref-type\b/u.test(text),
  syntax: xml(["record"]),
  fields: (record) => (isXmlElement(record) ? Object.fromEntries(fieldsOf(record)) : null),
  facts: {
    ids: (fields) => {
      const dois = fields.written("electronic-resource-num").map(doiIn);
      const isOfPubmed = fields.matches(database, "remote-database-name").length > 0;
      return distinctIds([
        ...(dois.length > 0 ? dois : fields.matches(doiOfAddress, "url").map(doiIn)),
        ...(isOfPubmed ? idsOf("pmid", fields.written("accession-num")) : []),
        ...fields.matches(/^WOS:\S+$/u, "accession-num").map((id) => paperId("wos", id))
      ]);
    },
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year", "date")),
    authors: (fields) => fields.texts("author"),
    venue: (fields) => fields.text("secondary-title", "full-title", "alt-title"),
    type: (fields) => fields.text("ref-type"),
    language: (fields) => fields.text("language"),
    abstract: (fields) => fields.text("abstract")
  }
};

function fieldsOf({elements}: XmlElement, fields = new Map<string, string[]>()) {
  for (const element of elements) {
    if (opened.has(element.name)) fieldsOf(element, fields);
    else append(fields, element.name, element.attributes["name"] ?? element.text.trim());
  }
  return fields;
}
