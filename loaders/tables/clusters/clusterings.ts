import {flag, number, optional, table, text, whole, type RowOf} from "../table.js";

/** One way of grouping a hub's citing papers: a vocabulary, a method and a granularity. */
export type ClusteringRow = RowOf<typeof clusteringsTable>;

export const clusteringsTable = table({
  name: "clusterings",
  grain:
    "One row per hub and specification (vocabulary, method and granularity); at least one for each hub.",
  columns: {
    hub_id: text("The hub."),
    clustering_id: text("The specification's id in its hub: vocabulary/method/clusters asked for."),
    is_default: flag("Whether the page opens on it; one of each hub."),
    vocabulary: text(
      "What papers are compared by: words and phrases, words, or without hub words (those of the hub's title, and words of more than a third of the papers)."
    ),
    method: text("The cluster method: leiden, gsdmm, nmf, lsa-ward or identity."),
    clusters_asked: whole(
      "The granularity: the number of clusters asked for; at most that many for gsdmm, and the nearest number that a resolution gives for leiden."
    ),
    resolution: optional(number("The resolution that leiden was run at; null for other methods.")),
    seed: whole("The seed of its random numbers."),
    clusters: whole("How many clusters it has."),
    papers: whole("How many papers are in a cluster."),
    papers_without_terms: whole("How many papers share no term with another and are in none."),
    features: whole("How many words and phrases of at least two papers the vocabulary has."),
    modularity: optional(
      number("Newman's modularity on the graph of nearest papers; null without links.")
    ),
    silhouette: optional(
      number("The mean silhouette by cosine distance, shown and not tested; null where undefined.")
    ),
    stability: optional(
      number(
        "The mean Jaccard index of its clusters in resamples of 80 % of the papers; null where not measured."
      )
    ),
    stability_ari: optional(number("The mean adjusted Rand index of those resamples with it.")),
    resamples: whole("How many resamples; 0 for none."),
    null_stability: optional(
      number("The same mean Jaccard index where phrases are shuffled over the papers.")
    ),
    stability_nulls: whole("How many shuffles made the null stability; 0 for none."),
    agreement: optional(
      number(
        "The mean adjusted Rand index with the hub's other specifications that found clusters; null for none."
      )
    ),
    structure_statistic: optional(
      number("The hub's statistic of structure, fixed beforehand; the same in all its rows.")
    ),
    structure_null_mean: optional(
      number("The mean of the statistic where undivided phrases are shuffled over the papers.")
    ),
    structure_null_deviation: optional(number("The standard deviation of those.")),
    structure_nulls: whole("How many shuffles there were; 0 for none."),
    structure_papers: whole(
      "How many papers were tested: those of different texts, and 2,000 of them at most, drawn at random."
    ),
    structure_p: optional(
      number(
        "The share of shuffles with at least as much structure, the hub counted as one of them."
      )
    ),
    verdict: text(
      "more than chance (p ≤ .05), undecided (p ≤ .1), no more than chance, or too few papers."
    ),
    specifications: whole("How many specifications of the hub are in this table."),
    specifications_left_out: whole("How many of the full multiverse were not computed."),
    left_out_reason: optional(text("Why, in words; null where none was left out.")),
    position: whole("Its place in the order of vocabularies, methods and granularities, from 1.")
  }
});
