import {notDrawn} from "./resamples.js";

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
