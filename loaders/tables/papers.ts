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
    summary: optional(
      text("A summary by others than the authors, as of the hub's page; null for none.")
    ),
    abstract: optional(text("The authors' abstract, by the source that is asked first.")),
    representative: flag("Whether the page lists the paper among its representative ones."),
    representative_position: optional(whole("The place among the representative papers, from 1.")),
    title_only: flag("Whether there is a title, but neither summary nor abstract."),
    field: optional(text("The field, such as an arXiv category.")),
    date: optional(text("The date as written: a day or a month, ISO 8601.")),
    year: optional(
      whole(
        "The year of the date; null where it is more than a year before that of the cited work."
      )
    ),
    verdict: optional(text("The reviewer's word on the paper.")),
    novelty: optional(number("The reviewer's novelty score.")),
    reference_count: optional(whole("How many of the paper's references the page counts.")),
    path: text("The file that the paper was read from."),
    line: whole("The line of that file, from 1.")
  }
});

/** The columns of the papers whose values are of a type, or missing. */
type ColumnsOf<Value> = {
  [Name in keyof PaperRow]: PaperRow[Name] extends Value | null ? Name : never;
}[keyof PaperRow];

interface Filter<Kind, Column> {
  /** How it is chosen: ticked or not, one of several values, or a span from one to another. */
  kind: Kind;
  column: Column;
  label: string;
  /** What it asks for, in words that follow "papers" and that the values follow. */
  words: string;
  /** What an address asks for by it, in words after "the"; the label by default. */
  what?: string;
  /** What is shown where papers have no such value, in a clause. */
  instead: string;
  /** Whether papers are counted by it where the page has no totals of its name. */
  facet?: boolean;
}

/** How papers can be filtered by a column; an address states it under the name of the column. */
export type PaperFilter =
  | Filter<"tick", keyof PaperRow>
  | Filter<"several", ColumnsOf<string>>
  | (Filter<"span", ColumnsOf<number>> & {
      /** What a number stands for alone in an address: itself, or all from it on. */
      alone: "exactly" | "orMore";
      /** What follows the number of a span without a highest, and of one without a lowest. */
      ends: readonly [string, string];
    });

/** The columns whose words are searched, by what their values are called. */
export const searchedColumns = {
  title: "titles",
  summary: "summaries",
  abstract: "abstracts"
} as const satisfies Partial<Record<ColumnsOf<string>, string>>;

/** What the papers can be filtered by, in the order of the controls. */
export const paperFilters = {
  representative: {
    kind: "tick",
    column: "representative",
    label: "representative",
    words: "listed as representative",
    what: "choice of representative papers",
    instead: "others are shown too"
  },
  summary: {
    kind: "tick",
    column: "summary",
    label: "with a summary",
    words: "with a summary",
    what: "choice of papers with a summary",
    instead: "others are shown too"
  },
  fields: {
    kind: "several",
    column: "field",
    label: "field",
    words: "in the field",
    instead: "papers of all fields are shown",
    facet: true
  },
  years: {
    kind: "span",
    column: "year",
    label: "year",
    words: "of",
    alone: "exactly",
    ends: ["or later", "or earlier"],
    instead: "papers of all years are shown",
    facet: true
  },
  verdicts: {
    kind: "several",
    column: "verdict",
    label: "verdict",
    words: "with the verdict",
    instead: "papers of any verdict are shown",
    facet: true
  },
  novelty: {
    kind: "span",
    column: "novelty",
    label: "novelty",
    words: "of novelty",
    alone: "orMore",
    ends: ["or more", "or less"],
    instead: "papers of any novelty are shown"
  }
} as const satisfies Record<string, PaperFilter>;

type Filters = typeof paperFilters;

/** The name of a filter by which papers are counted, where a page has no totals of that name. */
export type PaperFacet = {
  [Name in keyof Filters]: Filters[Name] extends {facet: true} ? Name : never;
}[keyof Filters];

/** What an address states of the papers' columns: by a column, or by a facet's name. */
export type PaperParameter = Filters[keyof Filters]["column"] | PaperFacet;

/** An order that papers can be sorted in: by a column, or by its folded texts. */
export interface PaperOrder {
  column: keyof PaperRow;
  label: string;
  descending?: boolean;
  folded?: boolean;
}

/** The orders of the papers; what has no value comes last, and equals in the order of the list. */
export const paperOrders = {
  position: {column: "position", label: "place in the list"},
  representative: {column: "representative_position", label: "representative first"},
  title: {column: "title", label: "title", folded: true},
  newest: {column: "date", label: "newest first", descending: true},
  oldest: {column: "date", label: "oldest first"},
  novelty: {column: "novelty", label: "novelty", descending: true},
  references: {column: "reference_count", label: "references", descending: true}
} as const satisfies Record<string, PaperOrder>;

/**
 * What is shown of a paper beside its title, summary and place: the value of a column, after a word
 * where it needs one, or as a count of things.
 */
export const paperFlags: readonly {column: keyof PaperRow; after?: string; counts?: string}[] = [
  {column: "field"},
  {column: "date"},
  {column: "verdict"},
  {column: "novelty", after: "novelty"},
  {column: "reference_count", counts: "reference"}
];

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
