import type {Clustering} from "./method.js";

const resolutions = [1.25, 1.5, 1.75, 2, 2.5];
const fewest = 2;
const leastShare = 0.002;

/**
 * Sweeps the resolution and takes the solution whose number of clusters changes least, in
 * proportion, up to the next resolution. Only clusters of at least 2 papers and of 2 papers in 1,000
 * count; of equals the lowest resolution is taken. The sweep goes from 1.25 to 2.5, the range that
 * was good on a draw of 5,000 PubMed titles: at 1 modularity joins small classes.
 * @title Resolution of larger hubs
 */
export function stableResolution(solve: (resolution: number) => Clustering): Clustering {
  const solutions = resolutions.map(solve);
  const counts = solutions.map(countedClusters);
  let best = 0;
  let least = Infinity;
  for (let i = 0; i + 1 < resolutions.length; ++i) {
    const step = Math.log((resolutions[i + 1] ?? 1) / (resolutions[i] ?? 1));
    const change = Math.abs(Math.log((counts[i + 1] ?? 1) / (counts[i] ?? 1))) / step;
    if (change < least) {
      least = change;
      best = i;
    }
  }
  return solutions[best] ?? solve(1);
}

/** How many clusters are large enough to count, at least 1. */
export function countedClusters({labels, k}: Clustering): number {
  const sizes = new Int32Array(k);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  const enough = Math.max(fewest, leastShare * labels.length);
  return Math.max(1, sizes.filter((size) => size >= enough).length);
}
