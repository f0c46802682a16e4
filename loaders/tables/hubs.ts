import type {Table} from "./table.js";

/** A hub, with the figures that say how much of it is known. */
export interface HubRow {
  hub_id: string;
  path: string;
  synthetic: boolean;
  title: string | null;
  tier: string | null;
  label: string | null;
  header: string | null;
  abstract: string | null;
  authors: string | null;
  declared: number | null;
  parsed: number;
  with_summary: number;
  title_only: number;
  representatives: number;
  roles_classified: number;
  polarities_classified: number;
  stated_background: number | null;
  external_citations: number | null;
  pages: number;
  lines_total: number;
  lines_accounted: number;
  errors: number;
  warnings: number;
  notes: number;
  text_hash: string;
  lines_hash: string;
  address: string | null;
  taken: string | null;
  filter: string | null;
}

export const hubsTable: Table<HubRow> = {
  name: "hubs",
  grain: "One row per hub.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub's id: its file's name as a slug."},
    path: {
      type: "STRING",
      nullable: false,
      meaning: "The file or folder that the hub was read from."
    },
    synthetic: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether the text's first line says that npm run demo made it up: no real papers."
    },
    title: {type: "STRING", nullable: true, meaning: "The title of the cited work, as written."},
    tier: {type: "STRING", nullable: true, meaning: "The tier: hub, super hub or mega hub."},
    label: {type: "STRING", nullable: true, meaning: "The words after the tier, as written."},
    header: {type: "STRING", nullable: true, meaning: "The page's header sentence, as written."},
    abstract: {type: "STRING", nullable: true, meaning: "The abstract of the cited work."},
    authors: {
      type: "STRING",
      nullable: true,
      meaning: "The authors of the cited work, one a line."
    },
    declared: {
      type: "INT32",
      nullable: true,
      meaning: "How many papers cite the hub, by the page's words; null where it gives no count."
    },
    parsed: {type: "INT32", nullable: false, meaning: "How many citing papers were read."},
    with_summary: {type: "INT32", nullable: false, meaning: "How many of them have a summary."},
    title_only: {type: "INT32", nullable: false, meaning: "How many of them have only a title."},
    representatives: {
      type: "INT32",
      nullable: false,
      meaning: "How many of them the page lists as representative."
    },
    roles_classified: {
      type: "INT32",
      nullable: false,
      meaning:
        "The sum of the role totals: citing papers whose role is known, unless it exceeds the papers; then some have several."
    },
    polarities_classified: {
      type: "INT32",
      nullable: false,
      meaning:
        "The sum of the polarity totals, labels that are no stance included: citing papers with a polarity."
    },
    stated_background: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The share of background in per cent that the page states, by a rule it does not."
    },
    external_citations: {
      type: "INT32",
      nullable: true,
      meaning: "The citation count of another source that the page states."
    },
    pages: {type: "INT32", nullable: false, meaning: "How many files the hub was read from."},
    lines_total: {type: "INT32", nullable: false, meaning: "How many lines those files hold."},
    lines_accounted: {
      type: "INT32",
      nullable: false,
      meaning: "How many of those lines a rule of the format gave a part."
    },
    errors: {type: "INT32", nullable: false, meaning: "How many errors the reading gave."},
    warnings: {type: "INT32", nullable: false, meaning: "How many warnings the reading gave."},
    notes: {type: "INT32", nullable: false, meaning: "How many notes the reading gave."},
    text_hash: {type: "STRING", nullable: false, meaning: "SHA-256 of the hub's text, in hex."},
    lines_hash: {
      type: "STRING",
      nullable: false,
      meaning:
        "SHA-256 of its lines without white space around them and blank lines, in hex: the same for a text that was pasted or saved anew."
    },
    address: {
      type: "STRING",
      nullable: true,
      meaning: "Where the text was taken from, by its provenance file."
    },
    taken: {type: "STRING", nullable: true, meaning: "When it was taken, by its provenance file."},
    filter: {
      type: "STRING",
      nullable: true,
      meaning: "The filter that the page was under, by its provenance file."
    }
  }
};
