import type {Table} from "../table.js";

/** Where a clustering puts a paper, how firmly, and why. */
export interface MembershipRow {
  hub_id: string;
  clustering_id: string;
  paper_id: string;
  cluster_id: number | null;
  membership: number | null;
  similarity: number | null;
  second_cluster_id: number | null;
  second_similarity: number | null;
  margin: number | null;
  silhouette: number | null;
  co_assignment: number | null;
  floating: boolean;
  position: number | null;
  terms: string | null;
}

export const membershipsTable: Table<MembershipRow> = {
  name: "memberships",
  grain: "One row per hub, clustering and citing paper.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    clustering_id: {type: "STRING", nullable: false, meaning: "The clustering."},
    paper_id: {type: "STRING", nullable: false, meaning: "The citing paper."},
    cluster_id: {
      type: "INT32",
      nullable: true,
      meaning: "Its cluster; null for a paper that shares no term with another."
    },
    membership: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "How much of the paper the method gives the cluster, from 0 to 1; null for methods without soft memberships."
    },
    similarity: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean cosine similarity to the other papers of its cluster; null where alone."
    },
    second_cluster_id: {
      type: "INT32",
      nullable: true,
      meaning: "The other cluster whose papers are most similar; null where there is none."
    },
    second_similarity: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The mean cosine similarity to the papers of that cluster."
    },
    margin: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The first similarity less the second; a boundary paper's is small or below 0."
    },
    silhouette: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The paper's silhouette by cosine distance; null where not measured."
    },
    co_assignment: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "How often it shares a cluster with the others of its cluster, over resamples and methods; null where not measured or alone."
    },
    floating: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether that is below 0.5: the paper belongs nowhere reliably."
    },
    position: {
      type: "INT32",
      nullable: true,
      meaning: "Its place in its cluster from 1, the most representative paper first."
    },
    terms: {
      type: "STRING",
      nullable: true,
      meaning:
        "Why here: a JSON list of {term, contribution}, the terms that most tie it to its cluster and the share of the similarity that each makes; null where not stored."
    }
  }
};
