import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {arxivIn, distinctIds, type PaperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {idsBesideNote} from "../noted-ids.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";
import {at, isObject, listOf, writtenOf} from "../values.js";

const columns = ["Key", "Item Type", "Title"];
const noPapers = new Set(["attachment", "note", "annotation"]);

const table: Layout = {
  title: "Zotero (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...columns),
  syntax: csv({isHeader: (cells) => namesColumns(cells, columns)}),
  facts: {
    ids: (fields) => ids(fields, {doi: "DOI", extra: "Extra", address: "Url"}),
    title: (fields) => fields.text("Title"),
    date: (fields) => dateOf(...fields.written("Publication Year", "Date")),
    authors: (fields) => partsOf(fields, ";", "Author"),
    venue: (fields) =>
      fields.text(
        "Publication Title",
        "Proceedings Title",
        "Conference Name",
        "Journal Abbreviation"
      ),
    type: (fields) => fields.text("Item Type"),
    language: (fields) => fields.text("Language"),
    abstract: (fields) => fields.text("Abstract Note")
  }
};

const betterBibtex: Layout = {
  title: "Better BibTeX (JSON)",
  endings: [".json"],
  recognises: (head) => head.hasMember("items[].itemType"),
  syntax: json({lists: ["items"]}),
  fields: (item) =>
    isObject(item) && !noPapers.has(writtenOf(item["itemType"]) ?? "") ? item : null,
  facts: {
    ids: (fields) => ids(fields, {doi: "DOI", extra: "extra", address: "url"}),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("date")),
    authors: (fields) =>
      listOf(fields.value("creators"))
        .filter((creator) => (at(creator, "creatorType") ?? "author") === "author")
        .flatMap((creator) => fields.clean(nameOf(creator)) ?? []),
    venue: (fields) => fields.text("publicationTitle", "proceedingsTitle", "conferenceName"),
    type: (fields) => fields.text("itemType"),
    language: (fields) => fields.text("language"),
    abstract: (fields) => fields.text("abstractNote")
  }
};

const library: Layout = {
  ...betterBibtex,
  title: "Zotero (JSON)",
  recognises: (head) => head.hasMember("[].data.itemType"),
  syntax: json({lists: []}),
  fields: (item) => betterBibtex.fields?.(at(item, "data")) ?? null
};

/**
 * Zotero, its library as CSV, as JSON of its interface, and as that of Better BibTeX with the same
 * names.
 */
export const zotero = recordFormat("zotero", table, betterBibtex, library);

function ids(fields: Fields, names: {doi: string; extra: string; address: string}): PaperId[] {
  return distinctIds([
    ...idsBesideNote(fields.written(names.doi), fields, names.extra),
    ...fields.matches(/arxiv[:.]\S{1,40}/iu, names.address).map(arxivIn)
  ]);
}

function nameOf(creator: unknown): string {
  const last = writtenOf(at(creator, "lastName") ?? at(creator, "name")) ?? "";
  const first = writtenOf(at(creator, "firstName")) ?? "";
  return first === "" ? last : `${last}, ${first}`;
}
