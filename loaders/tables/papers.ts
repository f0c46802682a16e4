import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** A citing paper of a hub. */
export type PaperRow = RowOf<typeof papersTable>;

export const papersTable = table({
  name: "papers",
  grain: "One row per hub and citing paper.",
  columns: {
    hub_id: text("The hub that the paper cites."),
    paper_id: text(
      "The paper's id: its work key, a hash of its summary, and a number among equals."
    ),
    work_key: optional(
      text("A hash of the normalised title, the same in every hub; null without a title.")
    ),
    position: whole("The place in the page's list, from 1."),
    title: optional(text("The title; null where the page has none.")),
    summary: optional(text("The page's summary of the paper; null where it has none.")),
    representative: flag("Whether the page lists the paper among its representative ones."),
    representative_position: optional(whole("The place among the representative papers, from 1.")),
    title_only: flag("Whether there is a title but no summary."),
    field: optional(text("The field, such as an arXiv category.")),
    date: optional(text("The date as written: a day or a month, ISO 8601.")),
    year: optional(whole("The year of the date.")),
    verdict: optional(text("The reviewer's word on the paper.")),
    novelty: optional(number("The reviewer's novelty score.")),
    reference_count: optional(whole("How many of the paper's references the page counts.")),
    path: text("The file that the paper was read from."),
    line: whole("The line of that file, from 1.")
  }
});

/**
 * The different works among papers of one or several hubs: papers of one work key are one work, a
 * paper without a title is one by its own id.
 */
export function worksOf(papers: readonly Pick<PaperRow, "paper_id" | "work_key">[]): Set<string> {
  return new Set(papers.map(({paper_id, work_key}) => work_key ?? paper_id));
}

/**
 * The years that charts draw, from and to. A date outside is a slip of the page, and an axis that
 * held it would have no room for the others. The bounds are fixed, since nothing here reads a clock.
 */
export const drawnYears = {from: 1500, to: 2100} as const;

/** Whether charts draw a year. */
export function isDrawnYear(year: number): boolean {
  return year >= drawnYears.from && year <= drawnYears.to;
}
