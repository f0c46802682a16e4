import type {ClusterAnalysis} from "../../clusters/analysis.js";
import type {NamedSolution} from "../../clusters/solutions.js";
import {membersOf} from "../../clusters/match.js";
import {coAssignment, floatingBelow} from "../../clusters/consensus-groups.js";
import {neighbourExplanation} from "../../clusters/validation/margins.js";
import type {MembershipRow} from "../../tables/clusters.js";
import {contributionsJson} from "./contributions-json.js";
import {byRank} from "./order.js";

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
  const explained = papers.length <= mostExplained || solution === standard;
  const reasons = explained ? neighbourExplanation(input.vectors, clustering) : [];
  const positions = new Int32Array(papers.length);
  const together = coAssignment(clustering, validation.stability.runs);
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
