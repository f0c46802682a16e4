import {number, optional, table, text, whole, type RowOf} from "./table.js";

const place = {
  hub_id: text("The hub that the paper cites."),
  paper_id: text("The citing paper."),
  source: text("The source that says it, by the name of its format."),
  path: text("The file of the source."),
  line: whole("The line of that file where the source's record of the paper starts, from 1."),
  column: whole("The column of that line, from 1, in UTF-16 units.")
};

/** What a source other than the hub's page says of a citing paper. */
export type PaperSourceRow = RowOf<typeof paperSourcesTable>;

export const paperSourcesTable = table({
  name: "paper_sources",
  grain:
    "One row per hub, citing paper and record of it in a source; the hub's own page, whose lines are in the table lines, is none.",
  columns: {
    ...place,
    title: optional(text("The title, as the source has it.")),
    date: optional(
      text("The date as precise as the source knows it: a year, month or day, ISO 8601.")
    ),
    venue: optional(text("Where it was published.")),
    type: optional(text("The kind of publication, in the source's word.")),
    language: optional(text("The language, an ISO 639 code where the source gives one.")),
    fields: text("A JSON list of its fields or categories, the main one first."),
    abstract: optional(text("The authors' abstract.")),
    summary: optional(text("A summary by others than the authors.")),
    verdict: optional(text("A reviewer's word on the paper.")),
    novelty: optional(number("A reviewer's novelty score.")),
    reference_count: optional(whole("How many references it has.")),
    flags: text("A JSON list of what the source marks it as, such as representative or retracted.")
  }
});

/** An id that a source gives a citing paper. */
export type PaperIdRow = RowOf<typeof paperIdsTable>;

export const paperIdsTable = table({
  name: "paper_ids",
  grain:
    "One row per hub, citing paper, record of it in a source and id that this gives; none of hub text.",
  columns: {
    ...place,
    scheme: text("The scheme of the id, such as doi, arxiv, pmid, openalex or s2."),
    id: text(
      "The id: a DOI in lower case and an arXiv id without its version, both without address."
    )
  }
});

/** An author whom a source names of a citing paper. */
export type PaperAuthorRow = RowOf<typeof paperAuthorsTable>;

export const paperAuthorsTable = table({
  name: "paper_authors",
  grain:
    "One row per hub, citing paper, record of it in a source and author that this names, in order; none of hub text.",
  columns: {
    ...place,
    position: whole("The place among the authors of the record, from 1."),
    author: text("The author, as the source writes the name.")
  }
});

/** A work that a citing paper references, as a source lists it. */
export type PaperReferenceRow = RowOf<typeof paperReferencesTable>;

export const paperReferencesTable = table({
  name: "paper_references",
  grain:
    "One row per hub, citing paper, record of it in a source and work that this lists among its references, in order; none of hub text.",
  columns: {
    ...place,
    position: whole("The place among the references that the source lists, from 1."),
    referenced: text("An id of the work, with its scheme: openalex:W1, doi:10.1000/x.")
  }
});

/** A country of a citing paper's authors. */
export type PaperCountryRow = RowOf<typeof paperCountriesTable>;

export const paperCountriesTable = table({
  name: "paper_countries",
  grain:
    "One row per hub, citing paper, record of it in a source and country of its authors that this names, in order; none of hub text.",
  columns: {
    ...place,
    position: whole("The place among the countries of the record, from 1."),
    country: text("The country: an ISO 3166 code where the source gives one, else its name.")
  }
});

/** What a source says of one citation of the hub. */
export type CitationRow = RowOf<typeof citationsTable>;

export const citationsTable = table({
  name: "citations",
  grain:
    "One row per hub, citing paper, record of it in a source and citation of the hub that this describes, in order: a citing sentence, or a role or polarity of the paper as a whole; none of hub text.",
  columns: {
    ...place,
    position: whole("The place among the citations of the record, from 1."),
    sentence: optional(
      text("The citing sentence; null where the source speaks of the paper as a whole.")
    ),
    section: optional(text("The section of the citing paper that the sentence stands in.")),
    role: optional(text("The citation role, in the source's word; null where it gives none.")),
    polarity: optional(
      text("The citation polarity, in the source's word; null where it gives none.")
    ),
    confidence: optional(
      number(
        "How sure the source is of role and polarity, from 0 to 1; null where it does not say."
      )
    )
  }
});
