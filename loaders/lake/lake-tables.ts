import {optional, table, text, whole, type RowOf, type TableDescription} from "../tables/table.js";
import {tableNames, tables} from "../tables/tables.js";

/** A text that a lake was made of. */
export type TextRow = RowOf<typeof textsTable>;

export const textsTable = table({
  name: "texts",
  grain: "One row per hub id that a text was found for, whether it is a hub or was refused.",
  columns: {
    hub_id: text("The id that the name of the text gives."),
    title: optional(
      text("The title of the cited work, as written; null of a text that was refused.")
    ),
    key: text(
      "SHA-256 of the text, its curation and the code that read it, in hex: while it is the same, the rows are kept."
    )
  }
});

/** A text that is no hub of a lake. */
export type RefusedRow = RowOf<typeof refusedTable>;

export const refusedTable = table({
  name: "refused",
  grain: "One row per text that was refused, with the first reason for it.",
  columns: {
    hub_id: text("The id that the name of the text gives."),
    path: text("The file or row that the reason is of."),
    line: whole("The line in it, from 1."),
    column: whole("The column in it, from 1."),
    rule: text("The rule that it breaks, or `ended` where the analysis was ended."),
    reason: text("Why it was refused, in a clause.")
  }
});

/** How often a term stands in the citing papers of all hubs of a lake. */
export type BackgroundRow = RowOf<typeof backgroundTable>;

export const backgroundTable = table({
  name: "background",
  grain:
    "One row per term of two citing papers or more, and one for the totals, (all), and the number of hubs, ((hubs)).",
  columns: {
    term: text("The key of the term, as in `terms`."),
    papers: whole("How many citing papers of hubs that are no demo have it."),
    occurrences: whole("How often it stands in them, in titles counted twice.")
  }
});

/** The tables of a lake whose rows are of one hub each, in the order in which they are written. */
export const tablesOfHubs: readonly TableDescription[] = [
  ...tableNames.map((name) => tables[name]),
  textsTable,
  refusedTable
];

/** All tables of a lake. */
export const tablesOfLake: readonly TableDescription[] = [...tablesOfHubs, backgroundTable];
