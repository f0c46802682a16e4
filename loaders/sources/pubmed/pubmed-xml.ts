import {append} from "../../text/lists.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idKey, idsOf, paperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {isXmlElement, xml, type XmlElement} from "../syntax/xml.js";
import {listOf, withoutFullStop} from "../values.js";

/** The elements of a record that are opened: those in them are its fields. */
const opened = new Set(
  "MedlineCitation BookDocument Book Article Journal JournalIssue PubmedData PubmedBookData".split(
    " "
  )
);

/** What papers are marked as, by their types of publication. */
export const kinds: readonly [string, RegExp][] = [
  ["retracted", /^retracted publication$/iu],
  ["notice", /^(?:retraction of publication|published erratum|expression of concern)$/iu],
  ["preprint", /^preprint$/iu]
];

/** PubMed's XML: a set of articles and of chapters of books. */
export const articles: Layout = {
  title: "PubMed (XML)",
  endings: [".xml"],
  recognises: ({text}) => /<Pubmed(?:ArticleSet|Article|BookArticle)\b/u.test(text),
  syntax: xml(["PubmedArticle", "PubmedBookArticle"]),
  fields: (article) => (isXmlElement(article) ? fieldsOf(article) : null),
  facts: {
    ids: (fields) => {
      const located = elements(fields, "ELocationID").filter(isOf("EIdType", "doi"));
      const own = below(elements(fields, "ArticleIdList"), "ArticleId");
      return distinctIds([
        ...[...located, ...own.filter(isOf("IdType", "doi"))].map(({text}) => doiIn(text)),
        ...idsOf("pmid", elements(fields, "PMID").slice(0, 1).map(textOf)),
        ...idsOf("pmcid", own.filter(isOf("IdType", "pmc")).map(textOf))
      ]);
    },
    title: (fields) =>
      withoutFullStop(
        text(fields, "ArticleTitle") ?? text(fields, "BookTitle") ?? text(fields, "VernacularTitle")
      ),
    date: (fields) =>
      dateOf(
        ...["PubDate", "ArticleDate"].flatMap((name) => elements(fields, name).map(writtenDate))
      ),
    authors: (fields) =>
      below(
        elements(fields, "AuthorList").filter((list) => !areEditors(list)),
        "Author"
      ).flatMap((author) => fields.clean(nameOf(author)) ?? []),
    venue: (fields) =>
      text(fields, "Title") ??
      text(fields, "ISOAbbreviation") ??
      (fields.has("ArticleTitle") ? text(fields, "BookTitle") : null),
    type: (fields) => typesOf(fields)[0] ?? null,
    language: (fields) => text(fields, "Language"),
    fields: (fields) => [
      ...new Set(
        below(elements(fields, "MeshHeadingList"), "MeshHeading")
          .filter(({elements: parts}) => parts.some(isOf("MajorTopicYN", "Y")))
          .flatMap((heading) => fields.clean(textBelow(heading, "DescriptorName")) ?? [])
      )
    ],
    abstract: (fields) =>
      fields.clean(
        below(elements(fields, "Abstract"), "AbstractText")
          .map(({attributes, text: said}) => {
            const label = attributes["Label"] ?? "";
            return label === "" || said.trim() === "" ? said : `${label}: ${said}`;
          })
          .join(" ")
      ),
    references: (fields) => referencesOf(fields).length || null,
    referenced: (fields) =>
      referencesOf(fields).flatMap((reference) => {
        const ids = below(below([reference], "ArticleIdList"), "ArticleId");
        const doi = ids.find(isOf("IdType", "doi"));
        const pmid = ids.find(isOf("IdType", "pubmed"));
        const id =
          (doi === undefined ? null : doiIn(doi.text)) ??
          (pmid === undefined ? null : paperId("pmid", pmid.text));
        return id === null ? [] : idKey(id);
      }),
    flags: (fields) => {
      const types = typesOf(fields);
      return kinds.flatMap(([flag, kind]) => (types.some((type) => kind.test(type)) ? [flag] : []));
    }
  }
};

function fieldsOf(article: XmlElement, fields = new Map<string, XmlElement[]>()) {
  for (const element of article.elements) {
    if (opened.has(element.name)) fieldsOf(element, fields);
    else append(fields, element.name, element);
  }
  return Object.fromEntries(fields);
}

function elements(fields: Fields, name: string): XmlElement[] {
  return listOf(fields.value(name)).filter(isXmlElement);
}

/** The elements of a name that stand right in others. */
function below(parents: readonly XmlElement[], name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const {elements: inner} of parents) {
    for (const one of inner) if (one.name === name) found.push(one);
  }
  return found;
}

function textBelow(parent: XmlElement, name: string): string {
  return below([parent], name)[0]?.text.trim() ?? "";
}

function textOf({text: said}: XmlElement): string {
  return said;
}

function text(fields: Fields, name: string): string | null {
  return fields.clean(elements(fields, name)[0]?.text ?? null);
}

function isOf(attribute: string, value: string): (element: XmlElement) => boolean {
  return ({attributes}) => attributes[attribute] === value;
}

const areEditors = isOf("Type", "editors");

function typesOf(fields: Fields): string[] {
  const types = [
    ...below(elements(fields, "PublicationTypeList"), "PublicationType"),
    ...elements(fields, "PublicationType")
  ];
  return types.flatMap((type) => fields.clean(type.text) ?? []);
}

function referencesOf(fields: Fields): XmlElement[] {
  return below(elements(fields, "ReferenceList"), "Reference");
}

function nameOf(author: XmlElement): string {
  const given = textBelow(author, "ForeName") || textBelow(author, "Initials");
  const parts = [textBelow(author, "LastName"), given].filter((part) => part !== "");
  return parts.length === 0 ? textBelow(author, "CollectiveName") : parts.join(", ");
}

/**
 * A date as its elements say it: parts that are numbers with hyphens, words with blanks between.
 */
function writtenDate(date: XmlElement): string {
  const parts = ["Year", "Month", "Day"]
    .map((name) => textBelow(date, name))
    .filter((part) => part !== "");
  const written = parts.join(parts.every((part) => /^\d+$/u.test(part)) ? "-" : " ");
  return written === "" ? textBelow(date, "MedlineDate") : written;
}
