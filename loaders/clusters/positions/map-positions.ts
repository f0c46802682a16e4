import {neighboursKept} from "../../statistics/map-quality.js";
import type {ClusterInput} from "../methods/method.js";
import {Nearest} from "../nearest.js";
import type {Neighbours} from "../neighbours.js";
import {cosinesTo, type Vectors} from "../vectors.js";
import {mostLaidOut} from "../../tables/cluster-evidence.js";
import {graphLayout} from "./graph-layout.js";
import {pcoa, type Positions, principalCoordinates} from "./pcoa.js";
import {sampledLayout} from "./sampled-layout.js";

/** Where papers stand on the map; NaN for papers that stand nowhere. */
export interface MapPositions extends Positions {
  layout: "pcoa" | "graph" | "sample";
  /** Kruskal's stress-1 of a PCoA; null for a graph layout. */
  stress: number | null;
}

const mostScaled = 200;

/**
 * Where papers stand on the map: the principal coordinates of up to 200 papers, and a layout of the
 * graph of nearest papers, started from those, for more; of more than 100,000 that many are laid out,
 * and the others stand between their nearest.
 */
export function mapPositions({vectors, graph}: Omit<ClusterInput, "phrased">): MapPositions {
  if (vectors.rows <= mostScaled) {
    const {x, y, stress} = pcoa(vectors);
    return {layout: "pcoa", x, y, stress};
  }
  const start = principalCoordinates(vectors, {rounds: 30});
  if (vectors.rows > mostLaidOut)
    return {layout: "sample", ...sampledLayout(graph, start, mostLaidOut), stress: null};
  return {layout: "graph", ...graphLayout(graph, start), stress: null};
}

/** How a map keeps the neighbours of each paper, 0 to 1; NaN where it was not measured. */
export interface KeptNeighbours {
  /** The share of the papers drawn nearest to it that are near it by their words. */
  kept: Float64Array;
  /** What that share would be on average if papers stood anywhere: that of all that are near it. */
  byChance: Float64Array;
}

const mostMeasured = 1000;
const rounding = 1e-9;

/**
 * How a map keeps the nearest neighbours of papers: of a paper with k of them, how many of the k
 * papers drawn nearest are at least as similar to it as the k-th, so that equals count alike. Of more
 * than 1,000 papers that many are measured, evenly spread over the list.
 */
export function keptNeighbours(
  vectors: Vectors,
  {k, counts, similarities}: Neighbours,
  {x, y}: Positions
): KeptNeighbours {
  const {rows} = vectors;
  const kept = new Float64Array(rows).fill(NaN);
  const byChance = new Float64Array(rows).fill(NaN);
  const isPlaced = (row: number) => Number.isFinite(x[row]) && Number.isFinite(y[row]);
  const placed = Array.from({length: rows}, (_, row) => row).filter(isPlaced);
  const measured = placed.filter((row) => (counts[row] ?? 0) > 0);
  for (const row of evenly(measured, mostMeasured)) {
    const cosines = cosinesTo(vectors, row);
    const size = counts[row] ?? 0;
    const least = (similarities[row * k + size - 1] ?? 0) - rounding;
    const near = new Set(placed.filter((other) => other !== row && (cosines[other] ?? 0) >= least));
    kept[row] = neighboursKept(drawnNearest(row, placed, size, {x, y}), near);
    byChance[row] = near.size / (placed.length - 1);
  }
  return {kept, byChance};
}

function drawnNearest(
  row: number,
  placed: readonly number[],
  k: number,
  {x, y}: Positions
): number[] {
  const nearest = new Nearest(k);
  for (const other of placed) {
    if (other === row) continue;
    const across = (x[other] ?? 0) - (x[row] ?? 0);
    const up = (y[other] ?? 0) - (y[row] ?? 0);
    nearest.offer(other, -(across * across + up * up));
  }
  const numbers = new Int32Array(k);
  return [...numbers.subarray(0, nearest.write(numbers, new Float64Array(k), 0))];
}

function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const place = (i: number) => Math.floor((i * most) / items.length);
  return items.length <= most ? [...items] : items.filter((_, i) => place(i) < place(i + 1));
}
