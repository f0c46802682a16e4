import type {ClusterAnalysis} from "../clusters/analysis.js";
import {
  timesTogether,
  coAssignment,
  floatingBelow,
  runsTogether
} from "../clusters/consensus-groups.js";
import {labelsWithClusters, type NamedSolution} from "../clusters/solutions.js";
import {membersOf} from "../clusters/match.js";
import {
  neighbourExplanation,
  sharedFeatures,
  type Contribution
} from "../clusters/validation/margins.js";
import type {CoAssignmentRow, NeighbourRow, PositionRow} from "../tables/cluster-evidence.js";
import {isLink, type MembershipRow} from "../tables/clusters.js";
import {byRank} from "./cluster-rows.js";

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

function contributionsJson(
  contributions: readonly Contribution[],
  features: readonly string[],
  surface: (key: string) => string
): string {
  return JSON.stringify(
    contributions.map(({feature, share}) => ({
      term: surface(features[feature] ?? ""),
      contribution: Math.round(share * 1000) / 1000
    }))
  );
}

const mostExplained = 200;

/** Lays out where the clusterings put the papers; above 200 papers only the default one says why. */
export function membershipRows(analysis: ClusterAnalysis): MembershipRow[] {
  return analysis.solutions.flatMap((solution) => rowsOf(analysis, solution));
}

function rowsOf(
  {hubId: hub_id, papers, standard, validation, surface}: ClusterAnalysis,
  solution: NamedSolution
): MembershipRow[] {
  const {specification, clustering, input, ids, margins} = solution;
  const {labels, k, memberships} = clustering;
  const byWords = !isLink(specification.vocabulary);
  const explained = (papers.length <= mostExplained && byWords) || solution === standard;
  const reasons = explained ? neighbourExplanation(input.vectors, clustering) : [];
  const positions = new Int32Array(papers.length);
  const together = coAssignment(clustering, byWords ? validation.stability.runs : []);
  for (const members of membersOf(labels, k)) {
    byRank(members, margins).forEach((paper, i) => (positions[paper] = i + 1));
  }
  return papers.map(({paper_id}, paper) => {
    const label = labels[paper] ?? -1;
    const place = margins[paper];
    const share = together[paper] ?? NaN;
    const second = place?.second ?? null;
    return {
      hub_id,
      clustering_id: specification.id,
      paper_id,
      cluster_id: label < 0 ? null : (ids[label] ?? null),
      membership: label < 0 ? null : (memberships?.[paper * k + label] ?? null),
      similarity: place?.similarity ?? null,
      second_cluster_id: second === null ? null : (ids[second] ?? null),
      second_similarity: place?.secondSimilarity ?? null,
      margin: place?.margin ?? null,
      silhouette: place?.silhouette ?? null,
      co_assignment: Number.isNaN(share) ? null : share,
      floating: share < floatingBelow,
      position: label < 0 ? null : (positions[paper] ?? null),
      terms: explained
        ? contributionsJson(reasons[paper] ?? [], input.vectors.features, surface)
        : null
    };
  });
}
