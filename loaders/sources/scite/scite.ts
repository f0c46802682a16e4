import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idKey} from "../ids.js";
import {citation} from "../reading.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";

const columns = ["source_doi", "target_doi", "text"];
const marks = /<cite\b[^<>]{0,300}>|<\/cite>/giu;

/**
 * scite, statements as CSV: a row is a sentence of one paper on another, with its polarity, how sure
 * scite is of it, and its section. Both papers are named by their DOIs; neither has a title.
 */
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

export const scite = recordFormat("scite", statements);

function sentenceOf(fields: Fields): string | null {
  const [text = ""] = fields.written("text");
  return fields.clean(text.replace(marks, ""));
}

function citedOf(fields: Fields): string | null {
  const [cited = null] = fields.written("target_doi").map(doiIn);
  return cited === null ? null : idKey(cited);
}
