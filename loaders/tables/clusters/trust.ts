import type {Table} from "../table.js";

/** What a frequent term holds together: a cluster of the default clustering without it. */
export interface PropWordRow {
  hub_id: string;
  term_id: string;
  term: string;
  papers: number;
  cluster_id: number;
  jaccard: number;
  falls_apart: boolean;
  ari: number;
}

export const propWordsTable: Table<PropWordRow> = {
  name: "prop_words",
  grain: "One row per hub, frequent term left out in turn, and cluster of the default clustering.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    term_id: {type: "STRING", nullable: false, meaning: "The term that is left out."},
    term: {type: "STRING", nullable: false, meaning: "The term as it is written most often."},
    papers: {type: "INT32", nullable: false, meaning: "How many citing papers have it."},
    cluster_id: {type: "INT32", nullable: false, meaning: "A cluster of the default clustering."},
    jaccard: {
      type: "DOUBLE",
      nullable: false,
      meaning: "The Jaccard index of the cluster with its best match where the term is left out."
    },
    falls_apart: {
      type: "BOOLEAN",
      nullable: false,
      meaning:
        "Whether that is below 0.5 where resamples keep the cluster at 0.5 or above: the term props it up."
    },
    ari: {
      type: "DOUBLE",
      nullable: false,
      meaning: "The adjusted Rand index of both clusterings, the same for all clusters of a term."
    }
  }
};

/** Papers that most specifications keep together. */
export interface StableGroupRow {
  hub_id: string;
  group: number;
  paper_ids: string;
  papers: number;
  cluster_id: number | null;
  together: number;
  specifications: number;
}

export const stableGroupsTable: Table<StableGroupRow> = {
  name: "stable_groups",
  grain:
    "One row per hub and group of at least three papers of which every two share a cluster in three of four specifications; groups do not overlap.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    group: {type: "INT32", nullable: false, meaning: "The group's number from 1, largest first."},
    paper_ids: {type: "STRING", nullable: false, meaning: "A JSON list of its papers' ids."},
    papers: {type: "INT32", nullable: false, meaning: "How many papers it has."},
    cluster_id: {
      type: "INT32",
      nullable: true,
      meaning: "The cluster of the default clustering that holds all of them; null for none."
    },
    together: {
      type: "INT32",
      nullable: false,
      meaning: "How many specifications put all of them into one cluster."
    },
    specifications: {
      type: "INT32",
      nullable: false,
      meaning: "How many specifications found clusters."
    }
  }
};
