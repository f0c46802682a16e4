import type {Table} from "../table.js";

/** A cluster of citing papers in one clustering. */
export interface ClusterRow {
  hub_id: string;
  clustering_id: string;
  cluster_id: number;
  name: string;
  name_origin: string;
  papers: number;
  share_kept: number | null;
  similarity: number | null;
  silhouette: number | null;
  stability: number | null;
  null_stability: number | null;
  null_stability_upper: number | null;
  representative_papers: string;
  boundary_papers: string;
  position: number;
}

export const clustersTable: Table<ClusterRow> = {
  name: "clusters",
  grain: "One row per hub, clustering and cluster.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    clustering_id: {type: "STRING", nullable: false, meaning: "The clustering."},
    cluster_id: {
      type: "INT32",
      nullable: false,
      meaning:
        "The cluster's id, from 1: the same for the clusters of other clusterings and builds that it overlaps most; it gives the colour."
    },
    name: {
      type: "STRING",
      nullable: false,
      meaning: "Its name: a label of the hub's curation, or its three most relevant terms."
    },
    name_origin: {
      type: "STRING",
      nullable: false,
      meaning: "label, terms, or none where it has no term of two papers."
    },
    papers: {type: "INT32", nullable: false, meaning: "How many citing papers it has."},
    share_kept: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "The Jaccard index of its papers with those of the cluster that its id was first given to; null for that cluster itself."
    },
    similarity: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean cosine similarity of its pairs of papers; null for one paper."
    },
    silhouette: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean silhouette of its papers; null where not measured."
    },
    stability: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "The mean Jaccard index with its best match in resamples of 80 % of the papers; null where not measured."
    },
    null_stability: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean of that over clusters of shuffled phrases."
    },
    null_stability_upper: {
      type: "DOUBLE",
      nullable: true,
      meaning: "What 19 of 20 clusters of shuffled phrases stay below or reach."
    },
    representative_papers: {
      type: "STRING",
      nullable: false,
      meaning: "A JSON list of up to three paper ids: those most similar to the rest of it."
    },
    boundary_papers: {
      type: "STRING",
      nullable: false,
      meaning: "A JSON list of up to three paper ids: those with the smallest margin."
    },
    position: {
      type: "INT32",
      nullable: false,
      meaning: "Its place in the clustering from 1, the largest first."
    }
  }
};

/** How much a term says about a cluster. */
export interface ClusterTermRow {
  hub_id: string;
  clustering_id: string;
  cluster_id: number;
  term_id: string;
  term: string;
  papers_inside: number;
  papers_outside: number;
  probability_inside: number;
  probability: number;
  relevance: number;
  c_tf_idf: number;
  z: number | null;
  position: number;
}

export const clusterTermsTable: Table<ClusterTermRow> = {
  name: "cluster_terms",
  grain:
    "One row per hub, clustering, cluster and telling term of at least two papers: the best by relevance at any λ, by c-TF-IDF and by Fightin' Words.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    clustering_id: {type: "STRING", nullable: false, meaning: "The clustering."},
    cluster_id: {type: "INT32", nullable: false, meaning: "The cluster."},
    term_id: {type: "STRING", nullable: false, meaning: "The term's id, as in the table terms."},
    term: {type: "STRING", nullable: false, meaning: "The term as it is written most often."},
    papers_inside: {
      type: "INT32",
      nullable: false,
      meaning: "How many papers of the cluster have it."
    },
    papers_outside: {
      type: "INT32",
      nullable: false,
      meaning: "How many papers of other clusters have it."
    },
    probability_inside: {
      type: "DOUBLE",
      nullable: false,
      meaning: "φ: its share of the occurrences of terms in the cluster, titles counted twice."
    },
    probability: {
      type: "DOUBLE",
      nullable: false,
      meaning: "p: its share of the occurrences of terms in all clusters."
    },
    relevance: {
      type: "DOUBLE",
      nullable: false,
      meaning: "λ ln φ + (1 − λ) ln(φ/p) at λ = 0.6 (Sievert & Shirley 2014)."
    },
    c_tf_idf: {
      type: "DOUBLE",
      nullable: false,
      meaning: "φ × ln(1 + A/f), A terms a cluster on average, f of this one (Grootendorst 2022)."
    },
    z: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "How much more the cluster uses it than the other papers do: Fightin' Words z, a ranking and no test; null with one cluster."
    },
    position: {
      type: "INT32",
      nullable: false,
      meaning: "Its place in the cluster by relevance at λ = 0.6, from 1."
    }
  }
};
