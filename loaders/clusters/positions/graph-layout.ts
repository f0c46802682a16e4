import {forceLink, forceManyBody, forceSimulation, forceX, forceY} from "d3";
import type {WeightedNetwork} from "../../networks/network.js";
import type {Positions} from "./pcoa.js";

/** How a graph is laid out. */
export interface LayoutOptions {
  /** Steps of the simulation; by default 300, and fewer for graphs of more than 5,000 nodes. */
  steps?: number;
}

const spread = 100;
const fewest = 60;

/**
 * Lays a graph out by forces, from given positions on: linked nodes attract each other by the weight
 * of their link, and all others repel each other. It is `d3-force`, whose chance is seeded, so the
 * same graph has the same layout. Nodes that stand nowhere (NaN) stay out.
 * @see Fruchterman, T. M. J. & Reingold, E. M. (1991). Graph drawing by force-directed placement.
 * Software: Practice and Experience 21; Barnes, J. & Hut, P. (1986). Nature 324, 446–449.
 */
export function graphLayout(
  {nodes, one, other, weights}: WeightedNetwork,
  start: Positions,
  {
    steps = Math.max(fewest, Math.min(300, Math.round(1_500_000 / Math.max(1, nodes))))
  }: LayoutOptions = {}
): Positions {
  const x = new Float64Array(nodes).fill(NaN);
  const y = new Float64Array(nodes).fill(NaN);
  const scale = spread * Math.sqrt(nodes);
  const placed = Array.from({length: nodes}, (_, node) => ({
    node,
    x: (start.x[node] ?? NaN) * scale,
    y: (start.y[node] ?? NaN) * scale
  })).filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y));
  const pointOf = new Map(placed.map((point) => [point.node, point]));
  const links = Array.from(weights, (weight, e) => ({
    source: pointOf.get(one[e] ?? -1),
    target: pointOf.get(other[e] ?? -1),
    weight
  })).flatMap(({source, target, weight}) =>
    source === undefined || target === undefined ? [] : [{source, target, weight}]
  );
  const degrees = new Float64Array(nodes);
  for (const {source, target} of links) {
    degrees[source.node] = (degrees[source.node] ?? 0) + 1;
    degrees[target.node] = (degrees[target.node] ?? 0) + 1;
  }
  const simulation = forceSimulation(placed)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force(
      "link",
      forceLink<(typeof placed)[number], (typeof links)[number]>(links)
        .distance(30)
        .strength(
          ({source, target, weight}) =>
            weight / Math.min(degrees[source.node] ?? 1, degrees[target.node] ?? 1)
        )
    )
    .force(
      "charge",
      forceManyBody()
        .theta(1.2)
        .distanceMax(spread * 20)
    )
    .force("x", forceX().strength(0.02))
    .force("y", forceY().strength(0.02));
  simulation.tick(steps);
  for (const point of placed) {
    x[point.node] = point.x;
    y[point.node] = point.y;
  }
  return {x, y};
}
