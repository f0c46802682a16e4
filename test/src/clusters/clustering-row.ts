import type {ClusteringRow} from "npm:hubscope";

/** A row of clusterings whose hub has no more structure than chance, with what the test says. */
export function clusteringRow(row: Partial<ClusteringRow> = {}): ClusteringRow {
  return {
    hub_id: "h",
    clustering_id: "words-and-phrases/leiden/5",
    is_default: true,
    vocabulary: "words and phrases",
    method: "leiden",
    clusters_asked: 5,
    resolution: 1,
    seed: 1,
    clusters: 5,
    papers: 31,
    papers_without_terms: 0,
    features: 120,
    modularity: 0.3,
    silhouette: 0.15,
    stability: 0.6,
    stability_ari: 0.4,
    resamples: 100,
    null_stability: 0.55,
    stability_nulls: 20,
    agreement: 0.45,
    structure_statistic: 0.4,
    structure_null_mean: 0.38,
    structure_null_deviation: 0.02,
    structure_nulls: 199,
    structure_papers: 31,
    versions: 0,
    structure_p: 0.43,
    structure_visible_share: 0.25,
    structure: "no more than chance",
    specifications: 1,
    specifications_left_out: 0,
    left_out_reason: null,
    position: 1,
    ...row
  };
}
