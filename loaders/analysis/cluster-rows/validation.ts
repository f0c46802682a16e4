import type {ClusterAnalysis} from "../../clusters/analysis.js";
import {labelsWithClusters} from "../../clusters/solutions.js";
import type {PropWordRow, StableGroupRow} from "../../tables/clusters.js";

const halfKept = 0.5;

/** Lays out what frequent terms hold together in the default clustering. */
export function propWordRows(analysis: ClusterAnalysis): PropWordRow[] {
  const {hubId: hub_id, standard, validation, surface} = analysis;
  const stable = validation.stability.measured.get(standard.specification.id)?.clusters ?? [];
  return validation.propWords.flatMap(({key, papers, ari, jaccards}) =>
    jaccards.map((jaccard, cluster) => ({
      hub_id,
      term_id: key,
      term: surface(key),
      papers,
      cluster_id: standard.ids[cluster] ?? 0,
      jaccard,
      falls_apart: jaccard < halfKept && (stable[cluster] ?? 0) >= halfKept,
      ari
    }))
  );
}

/** Lays out the groups of papers that most specifications keep together. */
export function stableGroupRows(analysis: ClusterAnalysis): StableGroupRow[] {
  const {hubId: hub_id, papers, solutions, standard, groups} = analysis;
  const {labels} = standard.clustering;
  const specifications = labelsWithClusters(solutions).length;
  return groups.map((group, i) => {
    const inside = new Set(group.papers.map((paper) => labels[paper] ?? -1));
    const [cluster = -1] = inside;
    return {
      hub_id,
      group: i + 1,
      paper_ids: JSON.stringify(group.papers.map((paper) => papers[paper]?.paper_id ?? "")),
      papers: group.papers.length,
      cluster_id: inside.size === 1 && cluster >= 0 ? (standard.ids[cluster] ?? null) : null,
      together: group.together,
      specifications
    };
  });
}
