import {leiden} from "../../networks/leiden.js";
import type {WeightedNetwork} from "../../networks/network.js";
import {type GranularityProfile, granularityProfile} from "../granularity.js";
import {clustering, keepDuplicatesTogether} from "./clustering.js";
import type {Clustering, ClusterInput, ClusterMethod} from "./method.js";

const smallHub = 200;
const largeHub = 2000;
const bounds = [0.05, 20] as const;
const steps = 12;
const readingResolution = 2;

/**
 * The communities of the graph by the Leiden algorithm on modularity. Told k, it looks for the
 * resolution that comes nearest; untold, hubs have the middle of the plateau of their profile over
 * granularities. Where there is none, hubs of up to 200 papers are shown at resolution 2, in groups
 * to read by (it was best on draws of 31 and 200 PubMed titles), and larger ones at that at which the
 * number of clusters is most stable. Papers without a neighbour are in no cluster.
 * @title Leiden on the neighbour graph
 * @formula Q=\frac{1}{2m}\sum_{ij}\left(w_{ij}-\gamma\frac{s_i s_j}{2m}\right)\delta(c_i,c_j)
 * @see Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing
 * well-connected communities. Scientific Reports 9, 5233.
 */
export const leidenMethod: ClusterMethod = keepDuplicatesTogether({
  name: "leiden",
  title: "Leiden",
  meaning: "communities of the network of similar papers",
  cited: "the Leiden algorithm by modularity (Traag, Waltman & van Eck 2019)",
  reads: "neighbours",
  needsK: false,
  cluster(input, {seed = 1, k, resolution, quick = false} = {}) {
    const {graph} = input;
    if (quick && resolution !== undefined) return communities(graph, resolution, {seed, quick});
    const solve = (at: number) => onceFor(graph, at, seed);
    if (resolution !== undefined) return solve(resolution);
    if (k !== undefined) return nearestTo(k, solve);
    const plateau = profileOf(input)?.plateau ?? null;
    if (plateau !== null) return solve(plateau.middle);
    return graph.nodes <= smallHub ? solve(readingResolution) : stableResolution(solve);
  }
});

/** The profile over granularities of a hub of up to 2,000 papers; null for a larger one. */
export function profileOf(input: ClusterInput): GranularityProfile | null {
  if (input.graph.nodes > largeHub) return null;
  const profile =
    profiles.get(input.graph) ??
    granularityProfile(input, (graph, resolution) =>
      communities(graph, resolution, {seed: 1, quick: true})
    );
  profiles.set(input.graph, profile);
  return profile;
}

const profiles = new WeakMap<WeightedNetwork, GranularityProfile>();

/**
 * How many clusters Leiden finds by itself, at resolution 1; at least 1. What methods go by that
 * have to be told a number and are not.
 * @title Number of clusters of other methods
 */
export function ownNumber({graph}: Pick<ClusterInput, "graph">): number {
  return Math.max(1, onceFor(graph, 1, 1).k);
}

function nearestTo(k: number, solve: (resolution: number) => Clustering): Clustering {
  let [low, high]: [number, number] = [...bounds];
  let best = solve(1);
  for (let step = 0, middle = 1; step < steps && best.k !== k; ++step) {
    const found = step === 0 ? best : solve(middle);
    if (Math.abs(found.k - k) < Math.abs(best.k - k)) best = found;
    if (found.k < k) low = middle;
    else high = middle;
    middle = Math.sqrt(low * high);
  }
  return best;
}

const found = new WeakMap<WeightedNetwork, Map<string, Clustering>>();

/** The communities of a graph, found once: the ways to several k pass through the same resolutions. */
function onceFor(graph: WeightedNetwork, resolution: number, seed: number): Clustering {
  const known = found.get(graph) ?? new Map<string, Clustering>();
  found.set(graph, known);
  const key = `${String(seed)} ${String(resolution)}`;
  const result = known.get(key) ?? communities(graph, resolution, {seed});
  known.set(key, result);
  return result;
}

function communities(
  graph: WeightedNetwork,
  resolution: number,
  {seed, quick = false}: {seed: number; quick?: boolean}
): Clustering {
  const linked = new Uint8Array(graph.nodes);
  for (let e = 0; e < graph.weights.length; ++e) {
    linked[graph.one[e] ?? 0] = 1;
    linked[graph.other[e] ?? 0] = 1;
  }
  const effort = quick ? quickEffort : searchEffort(graph.nodes);
  const labels = leiden(graph, {resolution, seed, ...effort});
  return {...clustering(labels.map((label, i) => (linked[i] === 1 ? label : -1))), resolution};
}

const quickEffort = {starts: 1, iterations: 5};

function searchEffort(papers: number): {starts: number; iterations: number} {
  if (papers <= smallHub) return {starts: 10, iterations: 10};
  return papers <= largeHub ? {starts: 3, iterations: 10} : {starts: 1, iterations: 3};
}

const resolutions = [1.25, 1.5, 1.75, 2, 2.5];
const fewest = 2;
const leastShare = 0.002;

/**
 * Sweeps the resolution and takes the solution whose number of clusters changes least, in
 * proportion, up to the next resolution. Only clusters of at least 2 papers and of 2 papers in 1,000
 * count; of equals the lowest resolution is taken. The sweep goes from 1.25 to 2.5, the range that
 * was good on a draw of 5,000 PubMed titles: at 1 modularity joins small classes.
 * @title Resolution without a plateau
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
