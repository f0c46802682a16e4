import {
  clusterMergesTable,
  coAssignmentTable,
  neighboursTable,
  positionsTable,
  propWordsTable,
  stableGroupsTable,
  themeTestsTable
} from "./cluster-evidence.js";
import {diagnosticsTable} from "./ledger.js";
import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** What papers are linked by beside their words: the works that they cite, or who wrote them. */
export const linkKinds = ["references", "authors"] as const;

export type LinkKind = (typeof linkKinds)[number];

/** Whether what papers are compared by are links, and no words. */
export function isLink(comparedBy: string): comparedBy is LinkKind {
  return linkKinds.some((kind) => kind === comparedBy);
}

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
      "What papers are compared by: words and phrases, words, or without hub words (those of the hub's title, and words of more than a third of the papers); or references or authors that they share, where sources name them."
    ),
    method: text("The cluster method, by its name; identity is no clustering."),
    clusters_asked: whole(
      "The granularity: the number of clusters asked for; at most that many for gsdmm, and the nearest number that a resolution gives for leiden."
    ),
    resolution: optional(number("The resolution that leiden was run at; null for other methods.")),
    seed: whole("The seed of its random numbers."),
    clusters: whole("How many clusters it has."),
    papers: whole("How many papers are in a cluster."),
    papers_without_terms: whole(
      "How many papers are in none: they share no term with another or, for lsa-ward, have no part in the latent dimensions."
    ),
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
    stability_nulls: whole(
      "How many shuffles made the null stability, until it was certain which clusters are above its bound; 0 for none."
    ),
    agreement: optional(
      number(
        "The mean adjusted Rand index with the hub's other specifications by words that found clusters; of one by references or authors, the adjusted Rand index with the default one, over the papers that are in a cluster of both; null for none."
      )
    ),
    structure_statistic: optional(
      number("The hub's statistic of structure, fixed beforehand; the same in all its rows.")
    ),
    structure_null_mean: optional(
      number("The mean of the statistic where undivided phrases are shuffled over the papers.")
    ),
    structure_null_deviation: optional(number("The standard deviation of those.")),
    structure_nulls: whole(
      "How many shuffles there were, until it was certain where the answer is no more than chance; 0 for none."
    ),
    structure_papers: whole(
      "How many papers were tested: those of different titles that have words, and 2,000 of them at most, drawn at random."
    ),
    versions: whole(
      "How many papers have the title of another one: versions of a work, which tests count once."
    ),
    structure_p: optional(
      number(
        "The share of shuffles with at least as much structure, the hub counted as one of them."
      )
    ),
    structure_visible_share: optional(
      number(
        "What the structure test could have seen: the share of all words, from 0 to 1, that four groups must have to themselves to be found in nine of ten made-up hubs of so many papers or somewhat fewer; null where not known."
      )
    ),
    structure: text(
      "What the structure test answers: more than chance (p ≤ .05), undecided (p ≤ .1), no more than chance, or too few papers."
    ),
    specifications: whole("How many specifications of the hub are in this table."),
    specifications_left_out: whole("How many of all specifications were not computed."),
    left_out_reason: optional(text("Why, in words; null where none was left out.")),
    position: whole("Its place in the order of vocabularies, methods and granularities, from 1.")
  }
});

/** How firmly a hub's papers fall into groups at one granularity. */
export type GranularityRow = RowOf<typeof granularitiesTable>;

/**
 * What the profile over granularities is made with, fixed on made-up groups before any hub was looked
 * at: the resolutions, how far groups have to be from what chance gives to hold, how near the highest
 * value the plateau is, and the share of the papers in a resample.
 */
export const granularitySettings = {
  resolutions: [0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.15],
  leastCorrected: 0.6,
  withinBest: 0.05,
  /** The share of the papers in each resample, here and wherever papers are resampled. */
  share: 0.8
} as const;

export const granularitiesTable = table({
  name: "granularities",
  grain:
    "One row per hub and resolution of Leiden from coarse to fine; none for hubs that have no profile: those of fewer than 6 or more than 2,000 papers.",
  columns: {
    hub_id: text("The hub."),
    resolution: number("The resolution of modularity; at 1 it is what Leiden finds by itself."),
    groups: whole("How many groups Leiden finds there."),
    stability: optional(
      number(
        "The mean adjusted Rand index with resamples of 80 % of the papers; null where nothing is divided."
      )
    ),
    null_stability: number(
      "The mean of that where phrases are shuffled over the papers and clustered into as many groups."
    ),
    corrected: optional(
      number(
        "The first, corrected for the second: 0 as shuffled phrases, 1 the same groups always; null where nothing is divided."
      )
    ),
    on_plateau: flag(
      "Whether it is on the plateau: next to each other, and within 0.05 of the highest value, where that reaches 0.6."
    ),
    is_chosen: flag("Whether it is the middle of the plateau, which the page opens on."),
    resamples: whole("How many resamples there were."),
    nulls: whole("How many shuffles there were.")
  }
});

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
    name: text(
      "Its name: a label of the hub's curation, or up to three of its terms that stand for it."
    ),
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
      number(
        "What the most stable cluster of 19 of 20 shuffles stays below or reaches, so that it holds for all clusters at once. Shuffles end where it is certain that no cluster of the clustering is above that; it is then a value below that, which no cluster exceeds either. Null where fewer than 19 are asked for."
      )
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

/** Where a clustering puts a paper, how firmly, and why. */
export type MembershipRow = RowOf<typeof membershipsTable>;

export const membershipsTable = table({
  name: "memberships",
  grain: "One row per hub, clustering and citing paper.",
  columns: {
    hub_id: text("The hub."),
    clustering_id: text("The clustering."),
    paper_id: text("The citing paper."),
    cluster_id: optional(
      whole(
        "Its cluster; null for a paper that shares no term with another or, for lsa-ward, has no part in the latent dimensions."
      )
    ),
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

/** The tables of topic clusters, by name. */
export const clusterTables = {
  clusterings: clusteringsTable,
  granularities: granularitiesTable,
  clusters: clustersTable,
  memberships: membershipsTable,
  cluster_terms: clusterTermsTable,
  positions: positionsTable,
  neighbours: neighboursTable,
  co_assignment: coAssignmentTable,
  stable_groups: stableGroupsTable,
  prop_words: propWordsTable,
  theme_tests: themeTestsTable,
  cluster_merges: clusterMergesTable,
  cluster_diagnostics: table({
    name: "cluster_diagnostics",
    grain: "One row per hub and message about the curation of its clusters.",
    columns: diagnosticsTable.columns
  })
};

export type {
  ClusterMergeRow,
  CoAssignmentRow,
  NeighbourRow,
  PositionRow,
  PropWordRow,
  StableGroupRow,
  ThemeTestRow
} from "./cluster-evidence.js";
