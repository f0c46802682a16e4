import {append} from "../../text/lists.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import type {Head} from "../head.js";
import {distinctIds, doiIn, idsOf, type PaperId} from "../ids.js";
import type {FactRules, Layout} from "../layout.js";
import {json} from "../syntax/json.js";
import {isXmlElement, xml, type XmlElement, xmlValue} from "../syntax/xml.js";
import {at, isObject, listOf, withoutFullStop, writtenOf} from "../values.js";
import {kinds} from "./pubmed-xml.js";

const summaryOfPaper = /^(?:\[\]\.)?result\.\d+\.(?:articleids|pubdate|pubtype)\b/u;
const byEditors = /editor/iu;

const facts: FactRules = {
  ids,
  title: (fields) => withoutFullStop(fields.text("title", "vernaculartitle", "booktitle")),
  date: (fields) => dateOf(...fields.written("pubdate")) ?? dateOf(...fields.written("epubdate")),
  authors: (fields) =>
    listOf(fields.value("authors"))
      .filter((author) => !byEditors.test(writtenOf(at(author, "authtype")) ?? ""))
      .flatMap((author) => fields.clean(writtenOf(at(author, "name") ?? author)) ?? []),
  venue: (fields) => fields.text("fulljournalname", "source", "booktitle"),
  type: (fields) => fields.texts("pubtype")[0] ?? null,
  language: (fields) => fields.texts("lang")[0] ?? null,
  flags: (fields) =>
    kinds.flatMap(([flag, kind]) => (fields.matches(kind, "pubtype").length > 0 ? [flag] : []))
};

/**
 * The summaries that ESummary gives of papers as JSON: `result` has them by id, beside the list of
 * ids, which counts those too that have an error in their place.
 */
export const summaries: Layout = {
  title: "PubMed (ESummary)",
  endings: [".json"],
  recognises: (head) => head.hasMember("result.uids") && areOfPapers(head),
  syntax: json({lists: ["result{}"]}),
  fields: (value) => (isObject(value) && !Object.hasOwn(value, "error") ? value : null),
  aside: (values) => {
    const total = values.flatMap((value) => (Array.isArray(value) ? value : [])).length;
    return total === 0 ? null : {total};
  },
  facts
};

/** The same as XML, in either of its versions: items by name, or an element each. */
export const summariesInXml: Layout = {
  title: "PubMed (ESummary, XML)",
  endings: [".xml"],
  recognises: ({text}) =>
    /<eSummaryResult\b/u.test(text) && /<(?:Item Name="(?:PubDate|SO)"|PubDate>)/u.test(text),
  syntax: xml(["DocSum", "DocumentSummary"]),
  fields: (summary) => {
    if (!isXmlElement(summary)) return null;
    const fields = summary.name === "DocSum" ? ofItems(summary) : ofElements(summary);
    return Object.hasOwn(fields, "error") ? null : fields;
  },
  facts
};

function areOfPapers(head: Head): boolean {
  const paths = [...(head.json?.keys() ?? [])];
  return !head.hasMember("result.uids[]") || paths.some((path) => summaryOfPaper.test(path));
}

function ids(fields: Fields): PaperId[] {
  const named = new Map<string, string[]>();
  for (const one of listOf(fields.value("articleids"))) {
    const id = writtenOf(at(one, "value"));
    if (id !== null) append(named, writtenOf(at(one, "idtype")) ?? "", id);
  }
  const of = (...types: string[]) => types.flatMap((type) => named.get(type) ?? []);
  const dois = of("doi").map(doiIn);
  return distinctIds([
    ...(dois.length > 0 ? dois : fields.matches(/doi: ?(10\.\S+)/iu, "elocationid").map(doiIn)),
    ...idsOf(
      "pmid",
      of("pubmed", "pmid").filter((id) => id !== "0")
    ),
    ...idsOf(
      "pmcid",
      of("pmc", "pmcid").flatMap((id) => /PMC\d+/u.exec(id)?.[0] ?? [])
    )
  ]);
}

/** What the items of a summary say, by their names in lower case. */
function ofItems({elements}: XmlElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const {name, attributes, elements: items, text} of elements) {
    const field = (attributes["Name"] ?? name).toLowerCase();
    const isList = attributes["Type"] === "List";
    if (field === "articleids")
      fields[field] = items.map((item) => ({idtype: item.attributes["Name"], value: item.text}));
    else fields[listed.get(field) ?? field] = isList ? items.map((item) => item.text) : text;
  }
  return fields;
}

const listed = new Map([
  ["authorlist", "authors"],
  ["langlist", "lang"],
  ["pubtypelist", "pubtype"]
]);

/**
 * What the elements of a summary say, by their names in lower case; a list is of what is in its
 * elements.
 */
function ofElements({elements}: XmlElement): Record<string, unknown> {
  return Object.fromEntries(
    elements.map((element) => {
      const value = element.elements.map((one) => inLowerCase(xmlValue(one)));
      return [element.name.toLowerCase(), element.elements.length === 0 ? element.text : value];
    })
  );
}

function inLowerCase(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name.toLowerCase(), of]));
}
