import {flag, number, optional, table, text, whole, type RowOf} from "../table.js";

/** What a frequent term holds together: a cluster of the default clustering without it. */
export type PropWordRow = RowOf<typeof propWordsTable>;

export const propWordsTable = table({
  name: "prop_words",
  grain: "One row per hub, frequent term left out in turn, and cluster of the default clustering.",
  columns: {
    hub_id: text("The hub."),
    term_id: text("The term that is left out."),
    term: text("The term as it is written most often."),
    papers: whole("How many citing papers have it."),
    cluster_id: whole("A cluster of the default clustering."),
    jaccard: number(
      "The Jaccard index of the cluster with its best match where the term is left out."
    ),
    falls_apart: flag(
      "Whether that is below 0.5 where resamples keep the cluster at 0.5 or above: the term props it up."
    ),
    ari: number("The adjusted Rand index of both clusterings, the same for all clusters of a term.")
  }
});

/** Papers that most specifications keep together. */
export type StableGroupRow = RowOf<typeof stableGroupsTable>;

export const stableGroupsTable = table({
  name: "stable_groups",
  grain:
    "One row per hub and group of at least three papers of which every two share a cluster in three of four specifications; groups do not overlap.",
  columns: {
    hub_id: text("The hub."),
    group: whole("The group's number from 1, largest first."),
    paper_ids: text("A JSON list of its papers' ids."),
    papers: whole("How many papers it has."),
    cluster_id: optional(
      whole("The cluster of the default clustering that holds all of them; null for none.")
    ),
    together: whole("How many specifications put all of them into one cluster."),
    specifications: whole("How many specifications found clusters.")
  }
});
