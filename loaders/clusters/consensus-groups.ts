import {notDrawn} from "./validation/stability.js";

/** Papers that most clusterings keep together. */
export interface ConsensusGroup {
  papers: number[];
  /** In how many clusterings all of them share a cluster. */
  together: number;
}

const mostPapers = 2000;

/**
 * The groups of at least three papers of which every two share a cluster in `share` of the
 * clusterings, by complete linkage: the pairs that are together most are joined first. Groups do not
 * overlap; the largest comes first. Every clustering is labels, one a paper, below 0 for none. None
 * for one clustering or more than 2,000 papers.
 */
export function consensusGroups(
  clusterings: readonly ArrayLike<number>[],
  {share = 0.75}: {share?: number} = {}
): ConsensusGroup[] {
  const papers = clusterings[0]?.length ?? 0;
  if (clusterings.length < 2 || papers > mostPapers) return [];
  const least = Math.ceil(share * clusterings.length);
  const groupOf = Array.from({length: papers}, (_, paper) => [paper]);
  for (const {one, other} of pairsTogether(clusterings, least)) {
    const a = groupOf[one] ?? [];
    const b = groupOf[other] ?? [];
    if (a === b) continue;
    const fits = a.every((i) => b.every((j) => timesTogether(clusterings, [i, j]) >= least));
    if (!fits) continue;
    const joined = [...a, ...b];
    for (const paper of joined) groupOf[paper] = joined;
  }
  return [...new Set(groupOf)]
    .filter(({length}) => length >= 3)
    .map((group) => group.sort((a, b) => a - b))
    .map((group) => ({papers: group, together: timesTogether(clusterings, group)}))
    .sort((a, b) => b.papers.length - a.papers.length || b.together - a.together);
}

/** In how many clusterings papers share a cluster. */
export function timesTogether(
  clusterings: readonly ArrayLike<number>[],
  [first = 0, ...others]: readonly number[]
): number {
  return clusterings.filter((labels) => {
    const label = labels[first] ?? -1;
    return label >= 0 && others.every((paper) => labels[paper] === label);
  }).length;
}

function pairsTogether(clusterings: readonly ArrayLike<number>[], least: number) {
  const papers = clusterings[0]?.length ?? 0;
  const pairs: {one: number; other: number; times: number}[] = [];
  for (let one = 0; one < papers; ++one) {
    for (let other = one + 1; other < papers; ++other) {
      const times = timesTogether(clusterings, [one, other]);
      if (times >= least) pairs.push({one, other, times});
    }
  }
  return pairs.sort((a, b) => b.times - a.times || a.one - b.one || a.other - b.other);
}

/** The share below which a paper floats. */
export const floatingBelow = 0.5;

/** In how many runs two papers share a cluster, and in how many both were drawn. */
export function runsTogether(
  runs: readonly Int32Array[],
  one: number,
  other: number
): {together: number; runs: number} {
  let together = 0;
  let both = 0;
  for (const run of runs) {
    const a = run[one] ?? notDrawn;
    const b = run[other] ?? notDrawn;
    if (a === notDrawn || b === notDrawn) continue;
    both += 1;
    if (a === b && a >= 0) together += 1;
  }
  return {together, runs: both};
}

/**
 * How often each paper shares a cluster with the others of its own cluster: of all meetings with one
 * of them in a run, the share in which both are put together. NaN where there is no such meeting. A
 * paper below one half floats. In time that grows with papers × runs.
 * @title Co-assignment, and which papers float
 * @formula a_i=\frac{\sum_r|\{j\ne i: c(j)=c(i),\,r(j)=r(i)\}|}{\sum_r|\{j\ne i: c(j)=c(i)\}|}
 */
export function coAssignment(
  {labels, k}: {labels: ArrayLike<number>; k: number},
  runs: readonly Int32Array[]
): Float64Array {
  const papers = labels.length;
  const together = new Float64Array(papers);
  const met = new Float64Array(papers);
  for (const run of runs) {
    const sizes = new Int32Array(k);
    const overlaps = new Map<number, number>();
    const key = (label: number, found: number) => found * k + label;
    for (let paper = 0; paper < papers; ++paper) {
      const label = labels[paper] ?? -1;
      const found = run[paper] ?? notDrawn;
      if (label < 0 || found === notDrawn) continue;
      sizes[label] = (sizes[label] ?? 0) + 1;
      if (found >= 0) overlaps.set(key(label, found), (overlaps.get(key(label, found)) ?? 0) + 1);
    }
    for (let paper = 0; paper < papers; ++paper) {
      const label = labels[paper] ?? -1;
      const found = run[paper] ?? notDrawn;
      if (label < 0 || found === notDrawn) continue;
      met[paper] = (met[paper] ?? 0) + (sizes[label] ?? 1) - 1;
      together[paper] = (together[paper] ?? 0) + (overlaps.get(key(label, found)) ?? 1) - 1;
    }
  }
  return together.map((times, paper) => ((met[paper] ?? 0) > 0 ? times / (met[paper] ?? 1) : NaN));
}
