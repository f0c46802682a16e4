import {number, optional, table, text, whole, type RowOf} from "../table.js";

/** A cluster of citing papers in one clustering. */
export type ClusterRow = RowOf<typeof clustersTable>;

export const clustersTable = table({
  name: "clusters",
  grain: "One row per hub, clustering and cluster.",
  columns: {
    hub_id: text("The hub."),
    clustering_id: text("The clustering."),
    cluster_id: whole(
      "The cluster's id, from 1: the same for the clusters of other clusterings and builds that it overlaps most; it gives the colour."
    ),
    name: text("Its name: a label of the hub's curation, or its three most relevant terms."),
    name_origin: text("label, terms, or none where it has no term of two papers."),
    papers: whole("How many citing papers it has."),
    share_kept: optional(
      number(
        "The Jaccard index of its papers with those of the cluster that its id was first given to; null for that cluster itself."
      )
    ),
    similarity: optional(
      number("The mean cosine similarity of its pairs of papers; null for one paper.")
    ),
    silhouette: optional(number("The mean silhouette of its papers; null where not measured.")),
    stability: optional(
      number(
        "The mean Jaccard index with its best match in resamples of 80 % of the papers; null where not measured."
      )
    ),
    null_stability: optional(number("The mean of that over clusters of shuffled phrases.")),
    null_stability_upper: optional(
      number("What 19 of 20 clusters of shuffled phrases stay below or reach.")
    ),
    representative_papers: text(
      "A JSON list of up to three paper ids: those most similar to the rest of it."
    ),
    boundary_papers: text("A JSON list of up to three paper ids: those with the smallest margin."),
    position: whole("Its place in the clustering from 1, the largest first.")
  }
});

/** How much a term says about a cluster. */
export type ClusterTermRow = RowOf<typeof clusterTermsTable>;

export const clusterTermsTable = table({
  name: "cluster_terms",
  grain:
    "One row per hub, clustering, cluster and telling term of at least two papers: the best by relevance at any λ, by c-TF-IDF and by Fightin' Words.",
  columns: {
    hub_id: text("The hub."),
    clustering_id: text("The clustering."),
    cluster_id: whole("The cluster."),
    term_id: text("The term's id, as in the table terms."),
    term: text("The term as it is written most often."),
    papers_inside: whole("How many papers of the cluster have it."),
    papers_outside: whole("How many papers of other clusters have it."),
    probability_inside: number(
      "φ: its share of the occurrences of terms in the cluster, titles counted twice."
    ),
    probability: number("p: its share of the occurrences of terms in all clusters."),
    relevance: number("λ ln φ + (1 − λ) ln(φ/p) at λ = 0.6 (Sievert & Shirley 2014)."),
    c_tf_idf: number(
      "φ × ln(1 + A/f), A terms a cluster on average, f of this one (Grootendorst 2022)."
    ),
    z: optional(
      number(
        "How much more the cluster uses it than the other papers do: Fightin' Words z, a ranking and no test; null with one cluster."
      )
    ),
    position: whole("Its place in the cluster by relevance at λ = 0.6, from 1.")
  }
});
