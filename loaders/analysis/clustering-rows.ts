import {mean} from "d3-array";
import type {ClusterAnalysis} from "../clusters/analysis.js";
import {labelsWithClusters, type NamedSolution} from "../clusters/solutions.js";
import {adjustedRandIndex, modularity} from "../statistics/partitions.js";
import {isLink, type ClusteringRow, type GranularityRow} from "../tables/clusters.js";
import type {
  ClusterMergeRow,
  PropWordRow,
  StableGroupRow,
  ThemeTestRow
} from "../tables/cluster-evidence.js";

/**
 * Lays out the specifications of a hub, each with its quality and what the structure test of the hub
 * answers.
 */
export function clusteringRows(analysis: ClusterAnalysis): ClusteringRow[] {
  const {hubId: hub_id, solutions, standard, grid, validation, graph} = analysis;
  const {structure} = validation;
  const agreement = agreements(solutions, standard);
  return solutions.map((solution, i) => {
    const {specification, input, clustering, margins} = solution;
    const stability = validation.stability.measured.get(specification.id);
    const {labels} = clustering;
    return {
      hub_id,
      clustering_id: specification.id,
      is_default: solution === standard,
      vocabulary: specification.vocabulary,
      method: specification.method,
      clusters_asked: specification.asked,
      resolution: clustering.resolution ?? null,
      seed: 1,
      clusters: clustering.k,
      papers: labels.filter((label) => label >= 0).length,
      papers_without_terms: labels.filter((label) => label < 0).length,
      features: input.vectors.features.length,
      modularity: graph.weights.length === 0 ? null : modularity(graph, labels),
      silhouette: mean(margins, ({silhouette}) => silhouette) ?? null,
      stability: stability?.mean ?? null,
      stability_ari: stability?.ari ?? null,
      resamples: stability?.resamples ?? 0,
      null_stability: stability?.nulls?.mean ?? null,
      stability_nulls: stability?.nulls?.nulls ?? 0,
      agreement: agreement[i] ?? null,
      structure_statistic: structure.statistic,
      structure_null_mean: structure.nullMean,
      structure_null_deviation: structure.nullDeviation,
      structure_nulls: structure.nulls,
      structure_papers: structure.papers,
      versions: validation.versions,
      structure_p: structure.p,
      structure_visible_share: structure.visibleShare,
      structure: structure.answer,
      specifications: solutions.length,
      specifications_left_out: grid.leftOut,
      left_out_reason: grid.reason,
      position: i + 1
    };
  });
}

/** Lays out the profile of a hub over granularities, the coarsest first. */
export function granularityRows({hubId: hub_id, profile}: ClusterAnalysis): GranularityRow[] {
  if (profile === null) return [];
  const {plateau, resamples, nulls} = profile;
  return profile.granularities.map(
    ({resolution, groups, stability, nullStability, corrected}): GranularityRow => ({
      hub_id,
      resolution,
      groups,
      stability,
      null_stability: nullStability,
      corrected,
      on_plateau: plateau !== null && resolution >= plateau.lowest && resolution <= plateau.highest,
      is_chosen: resolution === plateau?.middle,
      resamples,
      nulls
    })
  );
}

/**
 * The mean adjusted Rand index of each solution by words with the others, but for those without a
 * cluster; papers in none are one group. That of a solution by links is the one with the standard
 * solution, over the papers that are in a cluster of both.
 */
function agreements(
  solutions: readonly NamedSolution[],
  standard: NamedSolution
): (number | null)[] {
  const sums = solutions.map(() => 0);
  const able = [...solutions.keys()].filter((i) => hasClusters(i) && !isLinked(i));
  for (const [place, i] of able.entries()) {
    for (const j of able.slice(place + 1)) {
      const index = adjustedRandIndex(labelsOf(i), labelsOf(j));
      sums[i] = (sums[i] ?? 0) + index;
      sums[j] = (sums[j] ?? 0) + index;
    }
  }
  return sums.map((sum, i) => {
    if (isLinked(i) && hasClusters(i)) return withStandard(labelsOf(i));
    return able.length < 2 || !able.includes(i) ? null : sum / (able.length - 1);
  });

  function hasClusters(i: number): boolean {
    return (solutions[i]?.clustering.k ?? 0) > 0;
  }

  function isLinked(i: number): boolean {
    return isLink(solutions[i]?.specification.vocabulary ?? "");
  }

  function withStandard(labels: Int32Array): number | null {
    const {labels: known} = standard.clustering;
    const both = [...labels.keys()].filter((p) => (labels[p] ?? -1) >= 0 && (known[p] ?? -1) >= 0);
    if (both.length < 2) return null;
    const of = (all: Int32Array) => both.map((paper) => all[paper] ?? -1);
    return adjustedRandIndex(of(labels), of(known));
  }

  function labelsOf(i: number): Int32Array {
    return solutions[i]?.clustering.labels ?? new Int32Array();
  }
}

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

/** Lays out hierarchies, one of each vocabulary and method that has them. */
export function mergeRows({hubId: hub_id, papers, solutions}: ClusterAnalysis): ClusterMergeRow[] {
  const first = new Map<string, NamedSolution>();
  for (const solution of solutions) {
    const {vocabulary, method} = solution.specification;
    const key = `${vocabulary}/${method}`;
    if (solution.clustering.merges !== undefined && !first.has(key)) first.set(key, solution);
  }
  return [...first.values()].flatMap(({specification, clustering}) => {
    const merges = clustering.merges ?? [];
    const sizes: number[] = [];
    const sizeOf = (node: number) =>
      node < papers.length ? 1 : (sizes[node - papers.length] ?? 0);
    const side = (node: number) => ({
      paper: papers[node]?.paper_id ?? null,
      step: node < papers.length ? null : node - papers.length + 1
    });
    return merges.map(({one, other, height}, i) => {
      const size = sizeOf(one) + sizeOf(other);
      sizes.push(size);
      return {
        hub_id,
        vocabulary: specification.vocabulary,
        method: specification.method,
        step: i + 1,
        one_paper_id: side(one).paper,
        one_step: side(one).step,
        other_paper_id: side(other).paper,
        other_step: side(other).step,
        height,
        papers: size
      };
    });
  });
}

/** Lays out what the test says of the hub's themes; a row for each, also where none was tested. */
export function themeTestRows({
  hubId: hub_id,
  ofThemes,
  validation
}: ClusterAnalysis): ThemeTestRow[] {
  const found = validation.themes;
  const few = "too few papers";
  return ofThemes.themes.map(({theme_id}, i) => {
    const one = found?.themes[i];
    return {
      hub_id,
      theme_id,
      excess: one?.excess ?? 0,
      p: one?.p ?? null,
      answer: one?.answer ?? few,
      stability: one?.stability ?? null,
      null_stability_upper: found?.nullStabilityUpper ?? null,
      resamples: found?.resamples ?? 0,
      together_p: found?.p ?? null,
      together: found?.answer ?? few,
      nulls: found?.nulls ?? 0,
      visible_share: found?.visibleShare ?? null,
      papers: found?.papers ?? validation.structure.papers
    };
  });
}
