import {mean} from "d3-array";
import type {ClusterAnalysis} from "../clusters/analysis.js";
import {membersOf} from "../clusters/match.js";
import type {NamedSolution} from "../clusters/solutions.js";
import type {PaperMargin} from "../clusters/validation/margins.js";
import type {ClusterRow, ClusterTermRow} from "../tables/clusters.js";

const shown = 3;

/** Lays out the clusters of all clusterings, the largest of each first. */
export function clusterRows({
  hubId: hub_id,
  papers,
  solutions,
  validation
}: ClusterAnalysis): ClusterRow[] {
  return solutions.flatMap((solution) => {
    const {specification, clustering, ids, kept, names, margins} = solution;
    const stability = validation.stability.measured.get(specification.id);
    const idsOf = (order: readonly number[]) =>
      JSON.stringify(order.slice(0, shown).map((paper) => papers[paper]?.paper_id ?? ""));
    return membersOf(clustering.labels, clustering.k).map((members, cluster) => {
      const places = [...members].map((paper) => margins[paper]);
      return {
        hub_id,
        clustering_id: specification.id,
        cluster_id: ids[cluster] ?? 0,
        name: names[cluster]?.name ?? "",
        name_origin: names[cluster]?.origin ?? "none",
        papers: members.size,
        share_kept: kept[cluster] ?? null,
        similarity: mean(places, (place) => place?.similarity) ?? null,
        silhouette: mean(places, (place) => place?.silhouette) ?? null,
        stability: stability?.clusters[cluster] ?? null,
        null_stability: stability?.nulls?.mean ?? null,
        null_stability_upper: stability?.nulls?.upper ?? null,
        representative_papers: idsOf(byRank(members, margins)),
        boundary_papers: idsOf(byMargin(members, margins)),
        position: cluster + 1
      };
    });
  });
}

/** Lays out what terms say about the clusters of all clusterings. */
export function clusterTermRows({hubId, solutions, counts}: ClusterAnalysis): ClusterTermRow[] {
  return solutions.flatMap((solution) =>
    solution.terms.flatMap((_, cluster) => termRows(hubId, solution, cluster, counts.terms))
  );
}

function termRows(
  hub_id: string,
  {specification, ids, terms}: NamedSolution,
  cluster: number,
  names: ClusterAnalysis["counts"]["terms"]
): ClusterTermRow[] {
  return (terms[cluster] ?? []).map((found, i) => ({
    hub_id,
    clustering_id: specification.id,
    cluster_id: ids[cluster] ?? 0,
    term_id: names[found.term]?.term_id ?? "",
    term: names[found.term]?.term ?? "",
    papers_inside: found.papersInside,
    papers_outside: found.papersOutside,
    probability_inside: found.phi,
    probability: found.p,
    relevance: found.relevance,
    c_tf_idf: found.cTfIdf,
    z: found.z,
    position: i + 1
  }));
}

/** The papers of a cluster, those most similar to the rest of it first. */
export function byRank(members: ReadonlySet<number>, margins: readonly PaperMargin[]): number[] {
  const similarity = (paper: number) => margins[paper]?.similarity ?? -1;
  return [...members].sort((a, b) => similarity(b) - similarity(a) || a - b);
}

/** The papers of a cluster that are nearest to another one; none where there is no other. */
function byMargin(members: ReadonlySet<number>, margins: readonly PaperMargin[]): number[] {
  const margin = (paper: number) => margins[paper]?.margin ?? null;
  return [...members]
    .filter((paper) => margin(paper) !== null)
    .sort((a, b) => (margin(a) ?? 0) - (margin(b) ?? 0) || a - b);
}
