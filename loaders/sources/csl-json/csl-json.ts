import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {arxivIn, distinctIds, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {idsBesideNote} from "../noted-ids.js";
import {recordFormat} from "../record-format.js";
import {json} from "../syntax/json.js";
import {at, isObject, listOf, writtenOf} from "../values.js";

const dates = [
  "issued",
  "published-print",
  "published-online",
  "published",
  "event-date",
  "created"
];
const own = ["issued", "container-title", "title-short", "citation-key", "author"];

const items: Layout = {
  title: "CSL-JSON",
  endings: [".json"],
  recognises: (head) =>
    ["[].", "items.", ""].some(
      (list) => isItem(list, head.json) && !head.hasMember("message-type", "pub_date")
    ),
  syntax: json({lists: ["items{}"]}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...idsBesideNote(fields.written("DOI", "@key"), fields, "note"),
        ...idsOf("pmid", fields.written("PMID")),
        ...idsOf("pmcid", fields.written("PMCID")),
        ...fields.matches(/arxiv[:.]\S{1,40}/iu, "number", "URL").map(arxivIn)
      ]),
    title: (fields) => fields.text("title"),
    date: issued,
    authors: (fields) =>
      listOf(fields.value("author")).flatMap((author) => fields.clean(nameOf(author)) ?? []),
    venue: (fields) => fields.text("container-title", "event-title"),
    type: (fields) => fields.text("type"),
    language: (fields) => fields.text("language"),
    fields: (fields) => fields.texts("categories", "subject"),
    abstract: (fields) => fields.text("abstract"),
    references: (fields) => fields.count("references-count", "reference-count")
  }
};

/**
 * CSL-JSON, as Zotero and other managers of references write it: a list, `items` by id, or one
 * item; and as programs keep it by DOI, each with its item or a list of such.
 */
export const cslJson = recordFormat("csl-json", items, byDoi("[].", "*"), byDoi(".", "{}"));

const doiFirst = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\//iu;

/**
 * An object that has a member for each DOI; `within` is what stands between it and the names of an
 * item.
 */
function byDoi(within: string, list: string): Layout {
  return {
    ...items,
    title: "CSL-JSON by DOI",
    recognises: ({json: outline}) => {
      const ending = `${within}type`;
      const path = [...(outline?.keys() ?? [])].find(
        (one) => doiFirst.test(one) && one.endsWith(ending)
      );
      return path !== undefined && isItem(path.slice(0, -"type".length), outline);
    },
    syntax: json({lists: [list]})
  };
}

function isItem(list: string, outline: ReadonlyMap<string, string> | null): boolean {
  const paths = [...(outline?.keys() ?? [])];
  const below = (name: string) =>
    list === "items."
      ? paths.some((path) => path.startsWith("items.") && path.endsWith(`.${name}`))
      : outline?.has(`${list}${name}`) === true;
  const isWork = outline?.has(`${list}title[]`) === true;
  return below("type") && !isWork && own.some((name) => below(name));
}

/** The date that was issued, as parts of numbers or of texts, or as words. */
function issued(fields: Fields): string | null {
  for (const name of dates) {
    if (!fields.has(name)) continue;
    const date = dateOf(writtenDate(fields.value(name)));
    if (date !== null) return date;
  }
  return null;
}

export function writtenDate(value: unknown): string | null {
  const [first] = listOf(at(value, "date-parts"));
  const parts = listOf(first).flatMap((part) => writtenOf(part) ?? []);
  if (parts.length > 0) return parts.map((part) => part.padStart(2, "0")).join("-");
  if (!isObject(value)) return writtenOf(value);
  const named = [value["year"], value["month"], value["day"]].flatMap(
    (part) => writtenOf(part) ?? []
  );
  return writtenOf(value["raw"] ?? value["literal"]) ?? (named.length > 0 ? named.join("-") : null);
}

export function nameOf(author: unknown): string {
  const said = (name: string) => writtenOf(at(author, name))?.trim() ?? "";
  const family = [said("non-dropping-particle"), said("family")].filter((part) => part !== "");
  if (family.length === 0) return said("literal") || said("name") || said("given");
  const given = [said("given"), said("dropping-particle")].filter((part) => part !== "");
  return [family.join(" "), given.join(" ")].filter((part) => part !== "").join(", ");
}
