import type {Table} from "./table.js";

/** A citing paper of a hub. */
export interface PaperRow {
  hub_id: string;
  paper_id: string;
  work_key: string | null;
  position: number;
  title: string | null;
  summary: string | null;
  representative: boolean;
  representative_position: number | null;
  title_only: boolean;
  field: string | null;
  date: string | null;
  year: number | null;
  verdict: string | null;
  novelty: number | null;
  reference_count: number | null;
  path: string;
  line: number;
}

export const papersTable: Table<PaperRow> = {
  name: "papers",
  grain: "One row per hub and citing paper.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub that the paper cites."},
    paper_id: {
      type: "STRING",
      nullable: false,
      meaning: "The paper's id: its work key, a hash of its summary, and a number among equals."
    },
    work_key: {
      type: "STRING",
      nullable: true,
      meaning: "A hash of the normalised title, the same in every hub; null without a title."
    },
    position: {type: "INT32", nullable: false, meaning: "The place in the page's list, from 1."},
    title: {type: "STRING", nullable: true, meaning: "The title; null where the page has none."},
    summary: {
      type: "STRING",
      nullable: true,
      meaning: "The page's summary of the paper; null where it has none."
    },
    representative: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether the page lists the paper among its representative ones."
    },
    representative_position: {
      type: "INT32",
      nullable: true,
      meaning: "The place among the representative papers, from 1."
    },
    title_only: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether there is a title but no summary."
    },
    field: {type: "STRING", nullable: true, meaning: "The field, such as an arXiv category."},
    date: {
      type: "STRING",
      nullable: true,
      meaning: "The date as written: a day or a month, ISO 8601."
    },
    year: {type: "INT32", nullable: true, meaning: "The year of the date."},
    verdict: {type: "STRING", nullable: true, meaning: "The reviewer's word on the paper."},
    novelty: {type: "DOUBLE", nullable: true, meaning: "The reviewer's novelty score."},
    reference_count: {
      type: "INT32",
      nullable: true,
      meaning: "How many of the paper's references the page counts."
    },
    path: {type: "STRING", nullable: false, meaning: "The file that the paper was read from."},
    line: {type: "INT32", nullable: false, meaning: "The line of that file, from 1."}
  }
};
