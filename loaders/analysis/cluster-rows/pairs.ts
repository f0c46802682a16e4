import type {ClusterAnalysis} from "../../clusters/analysis.js";
import {labelsWithClusters} from "../../clusters/solutions.js";
import {runsTogether, timesTogether} from "../../clusters/consensus-groups.js";
import {sharedFeatures} from "../../clusters/validation/margins.js";
import type {CoAssignmentRow, NeighbourRow} from "../../tables/clusters.js";
import {contributionsJson} from "./contributions-json.js";

const mostPairs = 200;
const mostNeighbours = 5000;
const fewNeighbours = 5;

/** Lays out the nearest papers of each paper; above 5,000 papers, the five nearest. */
export function neighbourRows(analysis: ClusterAnalysis): NeighbourRow[] {
  const {hubId: hub_id, papers, neighbours, vectors, surface} = analysis;
  const {k, others, similarities, counts} = neighbours;
  const most = papers.length > mostNeighbours ? fewNeighbours : k;
  return papers.flatMap(({paper_id}, paper) =>
    Array.from({length: Math.min(most, counts[paper] ?? 0)}, (_, i) => {
      const other = others[paper * k + i] ?? 0;
      return {
        hub_id,
        paper_id,
        neighbour_id: papers[other]?.paper_id ?? "",
        rank: i + 1,
        similarity: similarities[paper * k + i] ?? 0,
        terms: contributionsJson(sharedFeatures(vectors, paper, other), vectors.features, surface)
      };
    })
  );
}

/** Lays out how often pairs of papers share a cluster; above 200 papers, pairs of nearest papers. */
export function coAssignmentRows(analysis: ClusterAnalysis): CoAssignmentRow[] {
  const {hubId: hub_id, papers, solutions, validation} = analysis;
  if (solutions.length < 2 && validation.stability.runs.length === 0) return [];
  const clusterings = labelsWithClusters(solutions);
  return pairs(analysis).flatMap(([one, other]) => {
    const {together, runs} = runsTogether(validation.stability.runs, one, other);
    const specifications = timesTogether(clusterings, [one, other]);
    if (together === 0 && specifications === 0) return [];
    return [
      {
        hub_id,
        one: papers[one]?.paper_id ?? "",
        other: papers[other]?.paper_id ?? "",
        runs_together: together,
        runs,
        specifications_together: specifications,
        specifications: clusterings.length
      }
    ];
  });
}

function pairs({papers, graph}: ClusterAnalysis): [one: number, other: number][] {
  if (papers.length <= mostPairs) {
    return papers.flatMap((_, one) =>
      papers.slice(one + 1).map((__, i): [number, number] => [one, one + 1 + i])
    );
  }
  return Array.from(graph.weights, (_, e): [number, number] => {
    const one = graph.one[e] ?? 0;
    const other = graph.other[e] ?? 0;
    return [Math.min(one, other), Math.max(one, other)];
  }).sort(([a, b], [c, d]) => a - c || b - d);
}
