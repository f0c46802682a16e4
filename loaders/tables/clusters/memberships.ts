import {flag, number, optional, table, text, whole, type RowOf} from "../table.js";

/** Where a clustering puts a paper, how firmly, and why. */
export type MembershipRow = RowOf<typeof membershipsTable>;

export const membershipsTable = table({
  name: "memberships",
  grain: "One row per hub, clustering and citing paper.",
  columns: {
    hub_id: text("The hub."),
    clustering_id: text("The clustering."),
    paper_id: text("The citing paper."),
    cluster_id: optional(whole("Its cluster; null for a paper that shares no term with another.")),
    membership: optional(
      number(
        "How much of the paper the method gives the cluster, from 0 to 1; null for methods without soft memberships."
      )
    ),
    similarity: optional(
      number("The mean cosine similarity to the other papers of its cluster; null where alone.")
    ),
    second_cluster_id: optional(
      whole("The other cluster whose papers are most similar; null where there is none.")
    ),
    second_similarity: optional(
      number("The mean cosine similarity to the papers of that cluster.")
    ),
    margin: optional(
      number("The first similarity less the second; a boundary paper's is small or below 0.")
    ),
    silhouette: optional(
      number("The paper's silhouette by cosine distance; null where not measured.")
    ),
    co_assignment: optional(
      number(
        "How often it shares a cluster with the others of its cluster, over resamples and methods; null where not measured or alone."
      )
    ),
    floating: flag("Whether that is below 0.5: the paper belongs nowhere reliably."),
    position: optional(
      whole("Its place in its cluster from 1, the most representative paper first.")
    ),
    terms: optional(
      text(
        "Why here: a JSON list of {term, contribution}, the terms that most tie it to its cluster and the share of the similarity that each makes; null where not stored."
      )
    )
  }
});
