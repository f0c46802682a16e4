import {JavaRandom} from "./java-random.js";
import {LeidenPasses, sumOf} from "./leiden-passes.js";
import {type Adjacency, adjacency, type WeightedNetwork} from "./network.js";

interface LeidenOptions {
  /** The granularity: more gives smaller communities. 1 by default. */
  resolution?: number;
  seed?: number;
  /** How often to start anew; the best result is taken. 10 by default. */
  starts?: number;
  /** Passes of the algorithm a start, 10 by default; 0 for as many as change something. */
  iterations?: number;
}

/**
 * The communities of a network by the Leiden algorithm on modularity, as a label a node: 0 is the
 * largest community, ties go by the first node. Deterministic for a seed. A network without links
 * has each node for itself.
 * @see Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Sci. Rep. 9,
 * 5233.
 */
export function leiden(
  network: WeightedNetwork,
  {resolution = 1, seed = 1, starts = 10, iterations = 10}: LeidenOptions = {}
): number[] {
  const {nodes} = network;
  if (nodes === 0) return [];
  if (network.weights.length === 0) return Array.from({length: nodes}, (_, i) => i);
  const links = adjacency(network);
  const total = sumOf(links.weights, 0, links.weights.length);
  const scaled = resolution / (total + links.ownWeight);
  const passes = new LeidenPasses(links, {resolution: scaled, random: new JavaRandom(seed)});
  let best = new Int32Array();
  let most = -Infinity;
  for (let start = 0; start < starts; ++start) {
    passes.start();
    if (iterations === 0) while (passes.pass());
    for (let pass = 0; pass < iterations; ++pass) passes.pass();
    const found = passes.found();
    const reached = qualityOf(found, links, scaled);
    if (reached <= most) continue;
    most = reached;
    best = found.labels.slice();
  }
  return bySize(best);
}

/** How good communities are: their modularity, but for what is the same for all of a network. */
function qualityOf(
  {labels, communities, strengths}: ReturnType<LeidenPasses["found"]>,
  {starts, neighbours, weights}: Adjacency,
  resolution: number
): number {
  const strengthOf = new Float64Array(communities);
  let quality = 0;
  labels.forEach((label, node) => {
    const end = starts[node + 1] ?? 0;
    for (let i = starts[node] ?? 0; i < end; ++i)
      if (labels[neighbours[i] ?? 0] === label) quality += weights[i] ?? 0;
    strengthOf[label] = (strengthOf[label] ?? 0) + (strengths[node] ?? 0);
  });
  for (const strength of strengthOf) quality -= strength * strength * resolution;
  return quality / sumOf(weights, 0, weights.length);
}

/** Renames labels so that 0 is the largest group; groups of one size go by their first member. */
export function bySize(labels: ArrayLike<number>): number[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < labels.length; ++i) {
    const label = labels[i] ?? 0;
    sizes.set(label, (sizes.get(label) ?? 0) + 1);
  }
  const names = new Map<number, number>();
  for (const [label] of [...sizes].sort(([, a], [, b]) => b - a)) names.set(label, names.size);
  return Array.from(labels, (label) => names.get(label) ?? 0);
}
