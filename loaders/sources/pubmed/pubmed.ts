import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {tagged} from "../syntax/tagged.js";
import {withoutFullStop} from "../values.js";
import {abstractText} from "./abstract-text.js";
import {articles, kinds} from "./pubmed-xml.js";
import {summaries, summariesInXml} from "./summaries.js";

const tagLine = /^([A-Z]{2,4}) {0,2}-(?: (.*))?$/u;
const markedDoi = /^(10\.\S+) \[doi\]/iu;

const lines = {
  read: (line: string) => {
    const found = tagLine.exec(line);
    return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
  },
  ends: new Set<string>(),
  outside: new Set<string>()
};

const medline: Layout = {
  title: "PubMed (MEDLINE)",
  endings: [".nbib"],
  recognises: ({text}) => /^\uFEFF?PMID- ?\d/mu.test(text),
  syntax: tagged({...lines, starts: new Set(["PMID"])}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.matches(markedDoi, "LID", "AID").map(doiIn),
        ...idsOf("pmid", fields.written("PMID")),
        ...idsOf("pmcid", fields.written("PMC"))
      ]),
    title: (fields) => withoutFullStop(fields.text("TI", "BTI", "TT")),
    date: (fields) => dateOf(...fields.written("DP")),
    authors: (fields) => {
      const full = fields.texts("FAU");
      return [...(full.length > 0 ? full : fields.texts("AU")), ...fields.texts("CN")];
    },
    venue: (fields) => fields.text("JT", "TA"),
    type: (fields) => fields.texts("PT")[0] ?? null,
    language: (fields) => fields.texts("LA")[0] ?? null,
    fields: (fields) => headings(fields),
    abstract: (fields) => fields.text("AB"),
    flags: (fields) =>
      kinds.flatMap(([flag, kind]) => (fields.matches(kind, "PT").length > 0 ? [flag] : []))
  }
};

const eric: Layout = {
  title: "ERIC (MEDLINE)",
  endings: [".nbib"],
  recognises: ({text}) => /^\uFEFF?\s{0,20}OWN {0,2}- ERIC\b/u.test(text),
  syntax: tagged({...lines, starts: new Set(["OWN"])}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("LID").map(doiIn),
        ...idsOf("eric", fields.matches(/^E[DJ]\d+$/u, "OID"))
      ]),
    title: (fields) => withoutFullStop(fields.text("TI")),
    date: (fields) => dateOf(...fields.written("DP")),
    authors: (fields) => fields.texts("AU"),
    venue: (fields) => fields.text("JT", "TA"),
    type: (fields) => fields.texts("PT")[0] ?? null,
    language: (fields) => fields.texts("LA")[0] ?? null,
    abstract: (fields) => fields.text("AB")
  }
};

const table: Layout = {
  title: "PubMed (CSV)",
  endings: [".csv"],
  recognises: (head) =>
    head.hasColumns("PMID", "Title", "Authors", "Citation") ||
    head.hasColumns("pmid", "title", "cited_by"),
  syntax: csv({isHeader: (cells) => namesColumns(cells, ["PMID", "Title"])}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("DOI", "doi").map(doiIn),
        ...idsOf("pmid", fields.written("PMID", "pmid")),
        ...idsOf("pmcid", fields.written("PMCID"))
      ]),
    title: (fields) => withoutFullStop(fields.text("Title", "title")),
    date: (fields) => dateOf(...fields.written("Publication Year", "year")),
    authors: (fields) =>
      partsOf(fields, /[,;]/u, "Authors", "authors").map((name) => name.replace(/\.$/u, "")),
    venue: (fields) => fields.text("Journal/Book", "journal")
  }
};

/**
 * PubMed, as MEDLINE text (`.nbib`) and as XML, as the summaries of ESummary in JSON and XML, as
 * abstracts in text, and as its short CSV or that of iCite; and ERIC, which writes MEDLINE text
 * without ids of PubMed. An id is a DOI only where it is marked as one. The main headings of MeSH,
 * those with a star, are its fields.
 */
export const pubmed = recordFormat(
  "pubmed",
  medline,
  articles,
  eric,
  table,
  summaries,
  summariesInXml,
  abstractText
);

function headings(fields: Fields): string[] {
  const starred = fields.matches(/^[^*]*\*.*$/u, "MH");
  return [
    ...new Set(starred.flatMap((heading) => heading.replace(/\*/gu, "").split("/")[0] ?? []))
  ];
}
