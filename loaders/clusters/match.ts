import {jaccardIndex} from "../statistics/co-word-measures.js";
import {maximumAssignment} from "../statistics/maximum-assignment.js";

/** A cluster that keeps its id: the papers it had when it was given it, as indices. */
export interface ClusterIdentity {
  id: number;
  papers: ReadonlySet<number>;
}

/** What clusters are called by: `ids[c]` is the id of cluster c. */
export interface MatchedClusters {
  ids: number[];
  /** The Jaccard index of each cluster with the identity it took over; null for a new one. */
  kept: (number | null)[];
  /** The identities known from now on. */
  identities: ClusterIdentity[];
}

/**
 * Gives clusters the ids of known ones so that the Jaccard indices of the pairs sum to the most
 * possible; a cluster that shares no paper with its match is new and gets the lowest free id from 1.
 */
export function matchClusters(
  clusters: readonly ReadonlySet<number>[],
  known: readonly ClusterIdentity[]
): MatchedClusters {
  const overlaps = clusters.map((cluster) => known.map(({papers}) => overlap(cluster, papers)));
  const matchOf = new Map(
    maximumAssignment(overlaps).map(({row, column}) => [row, column] as const)
  );
  const identities = [...known];
  const taken = new Set(known.map(({id}) => id));
  const kept: (number | null)[] = [];
  let next = 1;
  const ids = clusters.map((papers, cluster) => {
    const column = matchOf.get(cluster) ?? -1;
    const match = known[column];
    const jaccard = overlaps[cluster]?.[column] ?? 0;
    if (match !== undefined && jaccard > 0) {
      kept.push(jaccard);
      return match.id;
    }
    while (taken.has(next)) next += 1;
    taken.add(next);
    kept.push(null);
    identities.push({id: next, papers});
    return next;
  });
  return {ids, kept, identities};
}

/** The Jaccard index of two sets of papers. */
export function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return jaccardIndex(papersInBoth(one, other), one.size, other.size);
}

/** The papers of each of `k` clusters; `labels[p]` is the cluster of paper p, below 0 for none. */
export function membersOf(labels: ArrayLike<number>, k: number): ReadonlySet<number>[] {
  const members = Array.from({length: k}, () => new Set<number>());
  for (let paper = 0; paper < labels.length; ++paper) members[labels[paper] ?? -1]?.add(paper);
  return members;
}

/** How many papers two sets have in common. */
export function papersInBoth(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const paper of fewer) if (more.has(paper)) both += 1;
  return both;
}
