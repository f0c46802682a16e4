import type {Table} from "../table.js";

/** One way of grouping a hub's citing papers: a vocabulary, a method and a granularity. */
export interface ClusteringRow {
  hub_id: string;
  clustering_id: string;
  is_default: boolean;
  vocabulary: string;
  method: string;
  clusters_asked: number;
  resolution: number | null;
  seed: number;
  clusters: number;
  papers: number;
  papers_without_terms: number;
  features: number;
  modularity: number | null;
  silhouette: number | null;
  stability: number | null;
  stability_ari: number | null;
  resamples: number;
  null_stability: number | null;
  stability_nulls: number;
  agreement: number | null;
  structure_statistic: number | null;
  structure_null_mean: number | null;
  structure_null_deviation: number | null;
  structure_nulls: number;
  structure_papers: number;
  structure_p: number | null;
  verdict: string;
  specifications: number;
  specifications_left_out: number;
  left_out_reason: string | null;
  position: number;
}

export const clusteringsTable: Table<ClusteringRow> = {
  name: "clusterings",
  grain:
    "One row per hub and specification (vocabulary, method and granularity); at least one for each hub.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    clustering_id: {
      type: "STRING",
      nullable: false,
      meaning: "The specification's id in its hub: vocabulary/method/clusters asked for."
    },
    is_default: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether the page opens on it; one of each hub."
    },
    vocabulary: {
      type: "STRING",
      nullable: false,
      meaning:
        "What papers are compared by: words and phrases, words, or without hub words (those of the hub's title, and words of more than a third of the papers)."
    },
    method: {
      type: "STRING",
      nullable: false,
      meaning: "The cluster method: leiden, gsdmm, nmf, lsa-ward or identity."
    },
    clusters_asked: {
      type: "INT32",
      nullable: false,
      meaning:
        "The granularity: the number of clusters asked for; at most that many for gsdmm, and the nearest number that a resolution gives for leiden."
    },
    resolution: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The resolution that leiden was run at; null for other methods."
    },
    seed: {type: "INT32", nullable: false, meaning: "The seed of its random numbers."},
    clusters: {type: "INT32", nullable: false, meaning: "How many clusters it has."},
    papers: {type: "INT32", nullable: false, meaning: "How many papers are in a cluster."},
    papers_without_terms: {
      type: "INT32",
      nullable: false,
      meaning: "How many papers share no term with another and are in none."
    },
    features: {
      type: "INT32",
      nullable: false,
      meaning: "How many words and phrases of at least two papers the vocabulary has."
    },
    modularity: {
      type: "DOUBLE",
      nullable: true,
      meaning: "Newman's modularity on the graph of nearest papers; null without links."
    },
    silhouette: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean silhouette by cosine distance, shown and not tested; null where undefined."
    },
    stability: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "The mean Jaccard index of its clusters in resamples of 80 % of the papers; null where not measured."
    },
    stability_ari: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean adjusted Rand index of those resamples with it."
    },
    resamples: {type: "INT32", nullable: false, meaning: "How many resamples; 0 for none."},
    null_stability: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The same mean Jaccard index where phrases are shuffled over the papers."
    },
    stability_nulls: {
      type: "INT32",
      nullable: false,
      meaning: "How many shuffles made the null stability; 0 for none."
    },
    agreement: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "The mean adjusted Rand index with the hub's other specifications that found clusters; null for none."
    },
    structure_statistic: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The hub's statistic of structure, fixed beforehand; the same in all its rows."
    },
    structure_null_mean: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean of the statistic where undivided phrases are shuffled over the papers."
    },
    structure_null_deviation: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The standard deviation of those."
    },
    structure_nulls: {
      type: "INT32",
      nullable: false,
      meaning: "How many shuffles there were; 0 for none."
    },
    structure_papers: {
      type: "INT32",
      nullable: false,
      meaning:
        "How many papers were tested: those of different texts, and 2,000 of them at most, drawn at random."
    },
    structure_p: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "The share of shuffles with at least as much structure, the hub counted as one of them."
    },
    verdict: {
      type: "STRING",
      nullable: false,
      meaning:
        "more than chance (p ≤ .05), undecided (p ≤ .1), no more than chance, or too few papers."
    },
    specifications: {
      type: "INT32",
      nullable: false,
      meaning: "How many specifications of the hub are in this table."
    },
    specifications_left_out: {
      type: "INT32",
      nullable: false,
      meaning: "How many of the full multiverse were not computed."
    },
    left_out_reason: {
      type: "STRING",
      nullable: true,
      meaning: "Why, in words; null where none was left out."
    },
    position: {
      type: "INT32",
      nullable: false,
      meaning: "Its place in the order of vocabularies, methods and granularities, from 1."
    }
  }
};
