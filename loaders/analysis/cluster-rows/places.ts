import type {ClusterAnalysis} from "../../clusters/analysis.js";
import type {NamedSolution} from "../../clusters/solutions.js";
import type {ClusterMergeRow, PositionRow} from "../../tables/clusters.js";

/** Lays out where papers stand on the map. */
export function positionRows({
  hubId: hub_id,
  papers,
  positions,
  keptNeighbours: {kept, byChance}
}: ClusterAnalysis): PositionRow[] {
  const {x, y, layout, stress} = positions;
  const orNull = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  return papers.map(({paper_id}, i) => ({
    hub_id,
    paper_id,
    x: orNull(x[i]),
    y: orNull(y[i]),
    layout,
    neighbours_kept: orNull(kept[i]),
    kept_by_chance: orNull(byChance[i]),
    stress
  }));
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
