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
