import type {Table} from "../table.js";

/** A paper that is among the nearest of another. */
export interface NeighbourRow {
  hub_id: string;
  paper_id: string;
  neighbour_id: string;
  rank: number;
  similarity: number;
  terms: string;
}

export const neighboursTable: Table<NeighbourRow> = {
  name: "neighbours",
  grain: "One row per hub, citing paper and paper among its nearest that shares a term with it.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    paper_id: {type: "STRING", nullable: false, meaning: "The citing paper."},
    neighbour_id: {type: "STRING", nullable: false, meaning: "The paper near it."},
    rank: {type: "INT32", nullable: false, meaning: "Its place among the nearest, from 1."},
    similarity: {
      type: "DOUBLE",
      nullable: false,
      meaning: "The cosine of both papers' TF-IDF vectors of words and phrases."
    },
    terms: {
      type: "STRING",
      nullable: false,
      meaning:
        "A JSON list of up to five {term, contribution}: what they share, and the share of the similarity that each makes."
    }
  }
};

/** How often two papers share a cluster. */
export interface CoAssignmentRow {
  hub_id: string;
  one: string;
  other: string;
  runs_together: number;
  runs: number;
  specifications_together: number;
  specifications: number;
}

export const coAssignmentTable: Table<CoAssignmentRow> = {
  name: "co_assignment",
  grain:
    "One row per hub and pair of citing papers that share a cluster in some resample or specification; above 200 papers, only for pairs of nearest papers.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    one: {type: "STRING", nullable: false, meaning: "The paper that stands first on the page."},
    other: {type: "STRING", nullable: false, meaning: "The other paper."},
    runs_together: {
      type: "INT32",
      nullable: false,
      meaning: "In how many resamples of methods with both papers they share a cluster."
    },
    runs: {type: "INT32", nullable: false, meaning: "How many resamples have both papers."},
    specifications_together: {
      type: "INT32",
      nullable: false,
      meaning: "In how many specifications they share a cluster."
    },
    specifications: {
      type: "INT32",
      nullable: false,
      meaning: "How many specifications found clusters."
    }
  }
};
