import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/**
 * The first line of a hub text that `npm run demo` made up. A text is synthetic where the first line
 * that shows anything is this one, letter for letter; anywhere else it is a line like any other.
 */
export const syntheticMark = "synthetic: made up by npm run demo, no real papers";

/** What stands beside everything that is made of a synthetic hub, as a sentence. */
export const syntheticWords = `${syntheticMark.charAt(0).toUpperCase()}${syntheticMark.slice(1)}.`;

/** A hub, with the figures that say how much of it is known. */
export type HubRow = RowOf<typeof hubsTable>;

export const hubsTable = table({
  name: "hubs",
  grain: "One row per hub.",
  columns: {
    hub_id: text("The hub's id: its file's name as a slug."),
    path: text("The file or folder that the hub was read from."),
    synthetic: flag(
      "Whether the text's first line says that npm run demo made it up: no real papers."
    ),
    title: optional(text("The title of the cited work, as written.")),
    tier: optional(text("The tier: hub, super hub or mega hub.")),
    label: optional(text("The words after the tier, as written.")),
    header: optional(text("The page's header sentence, as written.")),
    abstract: optional(text("The abstract of the cited work.")),
    authors: optional(text("The authors of the cited work, one a line.")),
    declared: optional(
      whole("How many papers cite the hub, by the page's words; null where it gives no count.")
    ),
    parsed: whole("How many citing papers were read."),
    works: whole(
      "How many works they are where a preprint and the article that it may have become count once."
    ),
    with_summary: whole("How many of them have a summary."),
    with_abstract: whole("How many of them have an abstract."),
    title_only: whole("How many of them have only a title."),
    representatives: whole("How many of them the page lists as representative."),
    roles_classified: whole(
      "How many citing papers have a known role: by the role totals or, where that is more, paper by paper. Totals that exceed the papers count a paper once in each of its roles."
    ),
    polarities_classified: whole(
      "The sum of the polarity totals, labels that are no stance included: citing papers with a polarity."
    ),
    stated_background: optional(
      number("The share of background in per cent that the page states, by a rule it does not.")
    ),
    external_citations: optional(
      whole("The citation count of another source that the page states.")
    ),
    pages: whole("How many files the hub was read from."),
    lines_total: whole("How many lines those files hold."),
    lines_accounted: whole("How many of those lines a rule of the format gave a part."),
    errors: whole("How many errors the reading gave."),
    warnings: whole("How many warnings the reading gave."),
    notes: whole("How many notes the reading gave."),
    text_hash: text("SHA-256 of the hub's text, in hex."),
    lines_hash: text(
      "SHA-256 of its lines without white space around them and blank lines, in hex: the same for a text that was pasted or saved anew."
    ),
    address: optional(text("Where the text was taken from, by its provenance file.")),
    taken: optional(text("When it was taken, by its provenance file.")),
    filter: optional(text("The filter that the page was under, by its provenance file."))
  }
});
