import type {Table} from "../table.js";

/** Where a paper stands on the map. */
export interface PositionRow {
  hub_id: string;
  paper_id: string;
  x: number | null;
  y: number | null;
  layout: string;
  neighbours_kept: number | null;
  kept_by_chance: number | null;
  stress: number | null;
}

export const positionsTable: Table<PositionRow> = {
  name: "positions",
  grain: "One row per hub and citing paper.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    paper_id: {type: "STRING", nullable: false, meaning: "The citing paper."},
    x: {
      type: "DOUBLE",
      nullable: true,
      meaning: "Where it stands across; null for a paper that shares no term with another."
    },
    y: {type: "DOUBLE", nullable: true, meaning: "Where it stands upwards, in the same unit."},
    layout: {
      type: "STRING",
      nullable: false,
      meaning:
        "pcoa: principal coordinates of cosine distances; or graph: a layout of the graph of nearest papers."
    },
    neighbours_kept: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "Of the papers drawn nearest to it, as many as it has neighbours (⌈√n⌉, at most 15 or 50), the share that is as near by words as these; null without neighbours, and in hubs of more than 1,000 papers for all but 1,000."
    },
    kept_by_chance: {
      type: "DOUBLE",
      nullable: true,
      meaning: "What that share would be on average if papers stood anywhere on the map."
    },
    stress: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "Kruskal's stress-1 of all distances, the same in all rows of a hub; 0 is exact, and .2 is called poor for few points; null for a graph layout."
    }
  }
};

/** A step of a hierarchy: two groups of papers become one. */
export interface ClusterMergeRow {
  hub_id: string;
  vocabulary: string;
  method: string;
  step: number;
  one_paper_id: string | null;
  one_step: number | null;
  other_paper_id: string | null;
  other_step: number | null;
  height: number;
  papers: number;
}

export const clusterMergesTable: Table<ClusterMergeRow> = {
  name: "cluster_merges",
  grain: "One row per hub, vocabulary, hierarchical method and step, the lowest first.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    vocabulary: {type: "STRING", nullable: false, meaning: "What papers are compared by."},
    method: {type: "STRING", nullable: false, meaning: "The cluster method."},
    step: {type: "INT32", nullable: false, meaning: "The step, from 1."},
    one_paper_id: {
      type: "STRING",
      nullable: true,
      meaning: "The one side where it is a single paper; else null."
    },
    one_step: {
      type: "INT32",
      nullable: true,
      meaning: "The step that made the one side; null where it is a paper."
    },
    other_paper_id: {
      type: "STRING",
      nullable: true,
      meaning: "The other side where it is a single paper; else null."
    },
    other_step: {
      type: "INT32",
      nullable: true,
      meaning: "The step that made the other side; null where it is a paper."
    },
    height: {type: "DOUBLE", nullable: false, meaning: "The distance at which they merge."},
    papers: {type: "INT32", nullable: false, meaning: "How many papers the result has."}
  }
};
