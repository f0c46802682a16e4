import {number, optional, table, text, whole, type RowOf} from "../table.js";

/** Where a paper stands on the map. */
export type PositionRow = RowOf<typeof positionsTable>;

export const positionsTable = table({
  name: "positions",
  grain: "One row per hub and citing paper.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    x: optional(
      number("Where it stands across; null for a paper that shares no term with another.")
    ),
    y: optional(number("Where it stands upwards, in the same unit.")),
    layout: text(
      "pcoa: principal coordinates of cosine distances; or graph: a layout of the graph of nearest papers."
    ),
    neighbours_kept: optional(
      number(
        "Of the papers drawn nearest to it, as many as it has neighbours (⌈√n⌉, at most 15 or 50), the share that is as near by words as these; null without neighbours, and in hubs of more than 1,000 papers for all but 1,000."
      )
    ),
    kept_by_chance: optional(
      number("What that share would be on average if papers stood anywhere on the map.")
    ),
    stress: optional(
      number(
        "Kruskal's stress-1 of all distances, the same in all rows of a hub; 0 is exact, and .2 is called poor for few points; null for a graph layout."
      )
    )
  }
});

/** A step of a hierarchy: two groups of papers become one. */
export type ClusterMergeRow = RowOf<typeof clusterMergesTable>;

export const clusterMergesTable = table({
  name: "cluster_merges",
  grain: "One row per hub, vocabulary, hierarchical method and step, the lowest first.",
  columns: {
    hub_id: text("The hub."),
    vocabulary: text("What papers are compared by."),
    method: text("The cluster method."),
    step: whole("The step, from 1."),
    one_paper_id: optional(text("The one side where it is a single paper; else null.")),
    one_step: optional(whole("The step that made the one side; null where it is a paper.")),
    other_paper_id: optional(text("The other side where it is a single paper; else null.")),
    other_step: optional(whole("The step that made the other side; null where it is a paper.")),
    height: number("The distance at which they merge."),
    papers: whole("How many papers the result has.")
  }
});
