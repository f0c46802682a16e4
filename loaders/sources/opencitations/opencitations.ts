import {dateOf} from "../dates.js";
import {type Head, namesColumns} from "../head.js";
import {distinctIds, idKey, paperId, type PaperId} from "../ids.js";
import {citation} from "../reading.js";
import type {FactRules, Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {json} from "../syntax/json.js";

const columns = ["citing", "cited"];

const facts: FactRules = {
  ids: (fields) => idsIn(fields.written("citing")),
  date: (fields) => dateOf(...fields.written("creation")),
  flags: (fields) => [
    ...(fields.matches(/^yes$/iu, "author_sc").length > 0 ? ["self-citation of an author"] : []),
    ...(fields.matches(/^yes$/iu, "journal_sc").length > 0 ? ["self-citation of a journal"] : [])
  ],
  citations: (fields) =>
    firstKnown(idsIn(fields.written("cited"))).map((id) => citation({cited: idKey(id)}))
};

const links: Layout = {
  title: "OpenCitations",
  endings: [".json"],
  recognises: (head) => columns.every((name) => head.hasMember(`[].${name}`)),
  syntax: json({lists: []}),
  facts
};

const citing = /"citing"\s{0,9}:\s{0,9}"([^"]{1,400})"/gu;
const cited = /"cited"\s{0,9}:\s{0,9}"([^"]{1,400})"/gu;

function countIn({text}: Head, id: RegExp): number {
  return new Set(Array.from(text.matchAll(id), ([, one]) => one)).size;
}

/** The works that one paper cites: an answer whose links have one citing paper, and several cited. */
const references: Layout = {
  ...links,
  recognises: (head) =>
    links.recognises(head) && countIn(head, citing) === 1 && countIn(head, cited) > 1,
  facts: {
    list: () => ({name: "references", repeats: false, cited: true}),
    ids: (fields) => idsIn(fields.written("cited"))
  }
};

const table: Layout = {
  title: "OpenCitations (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...columns),
  syntax: csv({isHeader: (cells) => namesColumns(cells, columns)}),
  facts
};

const pairs = ["citing", "referenced"];

const nih: Layout = {
  title: "NIH Open Citation Collection (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns(...pairs),
  syntax: csv({isHeader: (cells) => namesColumns(cells, pairs)}),
  facts: {
    ids: (fields) => idsIn(fields.written("citing"), "pmid"),
    citations: (fields) =>
      firstKnown(idsIn(fields.written("referenced"), "pmid")).map((id) =>
        citation({cited: idKey(id)})
      )
  }
};

const metadata: Layout = {
  title: "OpenCitations (metadata)",
  endings: [".json"],
  recognises: (head) =>
    (head.hasMember("[].citation_count") && head.hasMember("[].source_title")) ||
    (head.hasMember("[].pub_date") && head.hasMember("[].venue") && head.hasMember("[].id")),
  syntax: json({lists: []}),
  facts: {
    ids: (fields) => idsIn(fields.written("doi", "id")),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year", "pub_date")),
    authors: (fields) =>
      fields
        .written("author")
        .flatMap((names) => names.split(";"))
        .flatMap((name) => fields.clean(withoutOrcid(name)) ?? []),
    venue: (fields) => fields.clean(withoutIds(fields.text("source_title", "venue") ?? "")),
    referenced: (fields) => idsIn(fields.written("reference")).map(idKey)
  }
};

const metadataTable: Layout = {
  ...metadata,
  title: "OpenCitations Meta (CSV)",
  endings: [".csv"],
  recognises: (head) => head.hasColumns("id", "title", "author", "pub_date", "venue"),
  syntax: csv({isHeader: (cells) => namesColumns(cells, ["id", "title", "pub_date"])})
};

/**
 * OpenCitations, which work cites which, by ids and dates alone, as JSON of either version of its
 * interface and as CSV; and what it knows of single works. The pairs of the NIH Open Citation
 * Collection, `citing,referenced`, are numbers of PubMed, or DOIs.
 */
export const openCitations = recordFormat(
  "opencitations",
  references,
  links,
  table,
  nih,
  metadata,
  metadataTable
);

const mark = /^(doi|pmid|pmcid|omid|openalex):(\S+)$/iu;

const number = /^\d+$/u;

/**
 * The ids of a text: DOIs without a mark, or ids of several schemes with one, blanks or semicolons
 * between. A number without a mark is of the scheme `numbers`.
 */
function idsIn(written: readonly string[], numbers = "doi"): PaperId[] {
  return distinctIds(
    written
      .flatMap((text) => text.split(/[;\s]+/u))
      .flatMap((one) => {
        const unmarked = number.test(one) ? numbers : "doi";
        const [, scheme = unmarked, id = one] = mark.exec(one) ?? [];
        return paperId(scheme.toLowerCase(), id) ?? [];
      })
  );
}

/** One of the ids: a DOI or PubMed id, which other sources have too, where there is one. */
function firstKnown(ids: readonly PaperId[]): PaperId[] {
  const known = ids.find(({scheme}) => scheme === "doi" || scheme === "pmid") ?? ids[0];
  return known === undefined ? [] : [known];
}

/** A name without the ids that stand in brackets after it, or in its place. */
function withoutIds(name: string): string {
  return name.replace(/\s{0,3}\[[a-z]{2,12}:[^\][]{1,300}\]$/u, "");
}

function withoutOrcid(name: string): string {
  return withoutIds(name.trim()).replace(/,\s{0,3}\d{4}-\d{4}-\d{4}-\d{3}[\dX]\s{0,3}$/u, "");
}
