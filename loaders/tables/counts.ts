import type {Columns, Table} from "./table.js";

/** A total of a citation role or of a citation polarity, for the whole page. */
export interface TotalRow {
  hub_id: string;
  label: string;
  count: number;
  origin: string;
  counted: boolean;
  known: boolean;
  meaning: string | null;
  position: number;
  path: string;
  line: number;
}

const totals = (what: string, meaning: string): Columns<TotalRow> => ({
  hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
  label: {type: "STRING", nullable: false, meaning: `The ${what}, as written.`},
  count: {type: "INT32", nullable: false, meaning: `How many citing papers have the ${what}.`},
  origin: {
    type: "STRING",
    nullable: false,
    meaning: "Where the page says it: summary (the row under the label) or facet (the list)."
  },
  counted: {
    type: "BOOLEAN",
    nullable: false,
    meaning: "Whether the pages count it; false where the page says the same total twice."
  },
  known: {type: "BOOLEAN", nullable: false, meaning: `Whether the ${what} is in the vocabulary.`},
  meaning: {type: "STRING", nullable: true, meaning},
  position: {type: "INT32", nullable: false, meaning: "The place in its row or list, from 1."},
  path: {type: "STRING", nullable: false, meaning: "The file that states it."},
  line: {type: "INT32", nullable: false, meaning: "The line of that file, from 1."}
});

export const rolesTable: Table<TotalRow> = {
  name: "roles",
  grain: "One row per hub, citation role and place in the text that totals it.",
  columns: totals("role", "The CiTO property that is nearest to the role.")
};

export const polaritiesTable: Table<TotalRow> = {
  name: "polarities",
  grain: "One row per hub, citation polarity and place in the text that totals it.",
  columns: totals(
    "polarity",
    "The stance that it means: supporting, contrasting or mentioning; null where it means none."
  )
};

/** A value of a facet of the page, with its total. */
export interface FacetRow {
  hub_id: string;
  facet: string;
  value: string;
  count: number;
  known: boolean;
  position: number;
  path: string;
  line: number;
}

export const facetsTable: Table<FacetRow> = {
  name: "facets",
  grain: "One row per hub, facet and value.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    facet: {type: "STRING", nullable: false, meaning: "The facet, such as fields or years."},
    value: {type: "STRING", nullable: false, meaning: "The value, as written."},
    count: {type: "INT32", nullable: false, meaning: "How many citing papers have the value."},
    known: {type: "BOOLEAN", nullable: false, meaning: "Whether the facet is one of the format's."},
    position: {type: "INT32", nullable: false, meaning: "The place in the facet's list, from 1."},
    path: {type: "STRING", nullable: false, meaning: "The file that states it."},
    line: {type: "INT32", nullable: false, meaning: "The line of that file, from 1."}
  }
};
