import {number, table, text, whole, type RowOf} from "../table.js";

/** A paper that is among the nearest of another. */
export type NeighbourRow = RowOf<typeof neighboursTable>;

export const neighboursTable = table({
  name: "neighbours",
  grain: "One row per hub, citing paper and paper among its nearest that shares a term with it.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    neighbour_id: text("The paper near it."),
    rank: whole("Its place among the nearest, from 1."),
    similarity: number("The cosine of both papers' TF-IDF vectors of words and phrases."),
    terms: text(
      "A JSON list of up to five {term, contribution}: what they share, and the share of the similarity that each makes."
    )
  }
});

/** How often two papers share a cluster. */
export type CoAssignmentRow = RowOf<typeof coAssignmentTable>;

export const coAssignmentTable = table({
  name: "co_assignment",
  grain:
    "One row per hub and pair of citing papers that share a cluster in some resample or specification; above 200 papers, only for pairs of nearest papers.",
  columns: {
    hub_id: text("The hub."),
    one: text("The paper that stands first on the page."),
    other: text("The other paper."),
    runs_together: whole("In how many resamples of methods with both papers they share a cluster."),
    runs: whole("How many resamples have both papers."),
    specifications_together: whole("In how many specifications they share a cluster."),
    specifications: whole("How many specifications found clusters.")
  }
});
