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
