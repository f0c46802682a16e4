import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idKey} from "../ids.js";
import {citation} from "../reading.js";
import type {Layout, ListFacts} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";
import {countOf, isObject, listOf, writtenOf} from "../values.js";

const columns = ["source_doi", "target_doi", "text"];
const marks = /<cite\b[^<>]{0,300}>|<\/cite>/giu;

const statements: Layout = {
  title: "scite (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...columns),
  syntax: csv({isHeader: (cells) => namesColumns(cells, columns)}),
  facts: {
    ids: (fields) => distinctIds(fields.written("source_doi").map(doiIn)),
    citations: (fields) => [
      citation({
        sentence: sentenceOf(fields),
        section: fields.text("section"),
        polarity: fields.text("type"),
        confidence: fields.number("type_confidence"),
        cited: citedOf(fields)
      })
    ]
  }
};

const tallied = ["supporting", "contradicting", "mentioning", "unclassified"];
const tallyPath = /^(?:tallies\.|\[\]\.|)(?:10\..*\.)?citingPublications$/u;

const tallies: Layout = {
  title: "scite (tallies)",
  endings: [".json", ".jsonl", ".ndjson"],
  recognises: ({json: members}) => {
    const paths = [...(members?.keys() ?? [])];
    return (
      paths.some((path) => tallyPath.test(path)) &&
      paths.some((path) => path.endsWith("contradicting"))
    );
  },
  syntax: json({lists: []}),
  fields: () => null,
  aside: talliesOf,
  facts: {}
};

/**
 * scite, statements as CSV: a row is a sentence of one paper on another, with its polarity, how sure
 * scite is of it, and its section. Both papers are named by their DOIs; neither has a title. And tallies
 * as JSON: how many statements on a work support it, contrast with it or mention it, for one work or
 * several by their DOIs. They are totals of statements and no papers; of one work they say how many
 * papers cite it.
 */
export const scite = recordFormat("scite", statements, tallies);

function talliesOf(values: readonly unknown[]): ListFacts | null {
  const works = values
    .filter(isObject)
    .flatMap((value) => worksOf(isObject(value["tallies"]) ? value["tallies"] : value));
  if (works.length === 0) return null;
  const totals = works.flatMap(({doi, tally}) =>
    tallied.flatMap((name) => {
      const count = countOf(tally[name]);
      const facet = `scite statements${works.length > 1 ? ` on ${doi}` : ""}`;
      return count === null ? [] : {facet, origin: "facet" as const, value: name, count};
    })
  );
  const [only] = works.length === 1 ? works : [];
  if (only === undefined) return {totals};
  const total = countOf(only.tally["citingPublications"]);
  const ids = distinctIds([doiIn(only.doi)]);
  return {totals, total, cited: {ids, declared: total}};
}

type Tally = Readonly<Record<string, unknown>>;

/** The tallies of an answer, which is one, or has one by each DOI. */
function worksOf(value: Tally): {doi: string; tally: Tally}[] {
  if (countOf(value["citingPublications"]) !== null)
    return [{doi: writtenOf(value["doi"]) ?? "", tally: value}];
  return Object.entries(value).flatMap(([doi, one]) =>
    listOf(one)
      .filter(isObject)
      .map((tally) => ({doi, tally}))
  );
}

function sentenceOf(fields: Fields): string | null {
  const [text = ""] = fields.written("text");
  return fields.clean(text.replace(marks, ""));
}

function citedOf(fields: Fields): string | null {
  const [cited = null] = fields.written("target_doi").map(doiIn);
  return cited === null ? null : idKey(cited);
}
