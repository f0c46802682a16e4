import {optional, table, text, whole, type RowOf} from "./table.js";

/** A file of a hub: what its records say, and how many of them are of papers that other files have. */
export type SourceRow = RowOf<typeof sourcesTable>;

export const sourcesTable = table({
  name: "sources",
  grain: "One row per hub and file of it, in their order.",
  columns: {
    hub_id: text("The hub."),
    path: text("The file."),
    format: text("The name of its format."),
    records: whole(
      "How many works the file lists; an entry that only repeats another of its lists is none."
    ),
    titled: whole("How many of them have a title."),
    dated: whole("How many of them have a year."),
    with_doi: whole("How many of them have a DOI."),
    labelled: whole("How many citing papers the file gives a role or polarity."),
    joined: whole("How many of its records are of a paper that another file has a record of."),
    joined_with: text(
      "A JSON object: for each other file how many records of this one are of papers that it has too."
    ),
    total: optional(
      whole(
        "How many works the whole list has by the file's own words; null where it says nothing."
      )
    ),
    fields_read: text("A JSON list of the fields of its records that were read."),
    fields_left: text("A JSON list of the fields that were left.")
  }
});
