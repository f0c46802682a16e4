import {labelClusters} from "./labels.js";
import {matchClusters, type ClusterIdentity, type MatchedClusters} from "./match.js";
import {membersOf} from "./members.js";
import type {Specification} from "./specification-grid.js";
import type {NamedGroup} from "./named-groups.js";
import {clusterNames} from "./names/cluster-names.js";
import {clusterTerms, type ClusterTerm} from "./names/cluster-terms.js";
import type {TermCounts} from "./names/term-counts.js";
import type {Solution} from "./solutions.js";
import {margins, type PaperMargin} from "./validation/margins.js";

/** A solution with the identities of its clusters, what they are called, and their papers' places. */
export interface NamedSolution extends Solution {
  ids: readonly number[];
  kept: readonly (number | null)[];
  names: readonly {name: string; origin: "label" | "terms" | "none"}[];
  terms: readonly (readonly ClusterTerm[])[];
  margins: readonly PaperMargin[];
}

/** What clusters are named and known by. */
export interface NamingOptions {
  counts: TermCounts;
  labels: readonly NamedGroup[];
  /** The clusters that keep their ids from build to build. */
  known: readonly ClusterIdentity[];
}

/**
 * Gives the clusters of all solutions their ids, names, terms and margins, in the solutions' order.
 * Ids are given to the default solution first, then from those like it to those least like it: the
 * same vocabulary before others, then the same method, then the nearest granularity.
 */
export function nameSolutions(
  solutions: readonly Solution[],
  standard: Specification,
  {counts, labels, known}: NamingOptions
): NamedSolution[] {
  let identities = known;
  const matched = new Map<Solution, MatchedClusters>();
  for (const solution of byLikeness(solutions, standard)) {
    const {labels: of, k} = solution.clustering;
    const found = matchClusters(membersOf(of, k), identities);
    matched.set(solution, found);
    identities = found.identities;
  }
  return solutions.map((solution): NamedSolution => {
    const {labels: of, k} = solution.clustering;
    const members = membersOf(of, k);
    const terms = clusterTerms(of, k, counts);
    const sizes = members.map(({size}) => size);
    const named = clusterNames(terms, sizes, counts);
    const labelled = labelClusters(members, labels);
    const {ids = [], kept = []} = matched.get(solution) ?? {};
    return {
      ...solution,
      ids,
      kept,
      names: named.map((name, cluster) => {
        const label = labelled[cluster]?.name;
        if (label !== undefined) return {name: label, origin: "label"};
        if (name !== null) return {name, origin: "terms"};
        return {name: `cluster ${String(ids[cluster] ?? 0)}`, origin: "none"};
      }),
      terms,
      margins: margins(solution.input.vectors, solution.clustering)
    };
  });
}

function byLikeness(solutions: readonly Solution[], standard: Specification): Solution[] {
  const unlike = ({specification: one}: Solution) => [
    one === standard ? 0 : 1,
    one.vocabulary === standard.vocabulary ? 0 : 1,
    one.method === standard.method ? 0 : 1,
    Math.abs(one.asked - standard.asked)
  ];
  return [...solutions].sort((a, b) => {
    const other = unlike(b);
    return unlike(a).reduce((sum, value, i) => sum || value - (other[i] ?? 0), 0);
  });
}
