import {listedParts} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idsOf, type PaperId} from "../ids.js";
import type {FactRules} from "../layout.js";
import {at, isObject, listOf, writtenOf} from "../values.js";
import {gluedNames} from "./glued-names.js";
import {partedNames} from "./parted-names.js";

/**
 * The names that tables and lists give a column for each fact, in lower case: of databases, of
 * programs for reviews, and the words for them in German, French, Spanish, Portuguese and Italian.
 */
export const names = {
  title: [
    ...["title", "primary_title", "document title", "item title", "article title", "ti", "t1"],
    ...["paper title", "paper_title", "article_title", "document_title", "display_name"],
    ...["titel", "titre", "título", "titulo", "titolo"]
  ],
  abstract: [
    ...["abstract", "abstract note", "notes_abstract", "ab", "abstract text", "abstract_text"],
    ...["zusammenfassung", "résumé", "resumen", "resumo", "riassunto"]
  ],
  doi: [
    ...["doi", "item doi", "digital object identifier", "do", "di", "doi link", "doi_url"],
    ...["doi url"]
  ],
  date: [
    ...["year", "publication_year", "publication year", "pubyear", "published year", "pub year"],
    ...["pub_year", "year published", "year_published", "yearpublished", "publicationyear"],
    ...["published_year", "date", "publication date", "publication_date", "published"],
    ...["published_date", "publisheddate", "publish_time", "pubdate", "issue date", "coverdate"],
    ...["py", "jahr", "erscheinungsjahr", "année", "annee", "año", "ano", "anno"]
  ],
  month: ["published month", "publication month"],
  authors: [
    ...["authors", "author", "first_authors", "author full names", "au", "author(s)"],
    ...["author list", "author_list", "author_string", "author_names"],
    ...["autoren", "auteurs", "autores", "autori"]
  ],
  venue: [
    ...["journal", "journal_name", "journal title", "journal_title", "publication title"],
    ...["publication", "source", "source title", "source_title", "secondary_title", "jo", "so"],
    ...["venue", "container-title", "journal/book", "publicationname", "pub"],
    ...["zeitschrift", "revue", "revista", "rivista"]
  ],
  type: ["type_of_reference", "publication type", "content type", "doctype", "pub_type", "type"],
  language: ["language", "lang"],
  label: ["included", "label_included", "final_included", "label", "asreview_label"]
} as const;

/** The names of columns of other ids, by their schemes. */
export const columnsOfIds = {
  pmid: ["pmid", "pubmed id", "pubmed_id"],
  pmcid: ["pmcid"],
  arxiv: ["arxiv_id", "arxiv id"],
  openalex: ["openalex_id", "openalex id"],
  eid: ["eid"],
  wos: ["ut"]
} as const;

const ofSource = /date of publication: {0,9}(.{4,40})$/iu;
const inAddress = /[?&]id=doi:(10\.[^&\s]{1,200})/iu;
const ofIds = /["']DOI["']\s{0,3}:\s{0,3}["'](10\.[^"']{1,200})/iu;

/** What columns of these names become, with lists as Python writes them, or as JSON has them. */
export const factsOfColumns: FactRules = {
  ids,
  title: (fields) => fields.text(...names.title),
  date: (fields) =>
    dateOf(
      ...fields.written(...names.date),
      ...fields.written(...names.month),
      ...fields.matches(ofSource, "source")
    ),
  authors,
  venue: (fields) => {
    const venue = names.venue.find((name) => fields.has(name));
    const value = venue === undefined ? null : at(fields.value(venue), "name");
    const text = value == null ? fields.text(...names.venue) : fields.clean(writtenOf(value));
    return text?.replace(/ \(\d{4}\) .{0,300}$/u, "") ?? null;
  },
  type: (fields) => fields.text(...names.type),
  language: (fields) => fields.text(...names.language),
  abstract: (fields) => fields.text(...names.abstract, "description"),
  flags: (fields) => {
    const [label] = fields.written(...names.label);
    if (label === "1") return ["included by a reader"];
    return label === "0" ? ["excluded by a reader"] : [];
  }
};

function ids(fields: Fields): PaperId[] {
  const others = fields.has("externalids") ? fields.value("externalids") : null;
  return distinctIds([
    ...fields.written(...names.doi).map(doiIn),
    ...fields.matches(inAddress, "open url link").map(doiIn),
    ...(isObject(others)
      ? [doiIn(writtenOf(others["DOI"]) ?? "")]
      : fields.matches(ofIds, "externalids").map(doiIn)),
    ...Object.entries(columnsOfIds).flatMap(([scheme, columns]) =>
      idsOf(scheme, fields.written(...columns))
    )
  ]);
}

function authors(fields: Fields): string[] {
  const isSpringer = fields.has("item title");
  const column = names.authors.find((name) => fields.has(name)) ?? "";
  const listed = listOf(fields.value(column))
    .filter(isObject)
    .flatMap((author) => fields.clean(nameOf(author)) ?? []);
  const written = listedParts(fields, column).flatMap((name) =>
    isSpringer ? gluedNames(name) : partedNames(name)
  );
  const ofEmbase = fields
    .written("author names")
    .flatMap((cell) => cell.replaceAll("., ", ".;").split(";"))
    .flatMap((name) => fields.clean(name) ?? []);
  return [...listed, ...written, ...ofEmbase];
}

function nameOf(author: Record<string, unknown>): string | null {
  const said = (...of: string[]) =>
    of.map((name) => writtenOf(author[name])).find((name) => name !== null && name !== "");
  const family = said("family", "last_name", "lastName", "surname");
  const given = said("given", "first_name", "firstName", "given_name");
  if (family !== undefined) return given === undefined ? family : `${family}, ${given}`;
  return said("name", "full_name", "fullName", "display_name", "displayName") ?? null;
}
