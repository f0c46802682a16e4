import {forceLink, forceSimulation, forceX, forceY} from "d3";
import {adjacency, type WeightedNetwork} from "../../networks/network.js";
import {manyBody} from "./many-body.js";
import type {Positions} from "./pcoa.js";

interface LayoutOptions {
  /** Steps of the simulation; by default 300, and fewer for graphs of more than 5,000 nodes. */
  steps?: number;
  /** How many links of each node count, the strongest first; 10 by default. */
  strongest?: number;
}

const spread = 100;
const fewestSteps = 60;
const mostSteps = 300;
const stepsOfAllNodes = 1_500_000;
const distance = 10;
const repulsion = -10;
const theta = 1.2;
const gravity = 0.05;

/**
 * Lays a graph out by forces, from given positions on: linked nodes attract each other by the weight
 * of their link as a share of all their links, and all nodes repel each other. It is `d3-force`,
 * whose chance is seeded, so the same graph has the same layout. Nodes that stand nowhere (NaN) stay
 * out. Distances are approximate.
 * @see Fruchterman, T. M. J. & Reingold, E. M. (1991). Graph drawing by force-directed placement.
 * Software: Practice and Experience 21; Barnes, J. & Hut, P. (1986). Nature 324, 446–449.
 */
export function graphLayout(
  graph: WeightedNetwork,
  start: Positions,
  {steps = defaultSteps(graph.nodes), strongest = 10}: LayoutOptions = {}
): Positions {
  const {nodes} = graph;
  const scale = spread * Math.sqrt(nodes);
  const points = Array.from({length: nodes}, (_, node) => ({
    node,
    x: (start.x[node] ?? NaN) * scale,
    y: (start.y[node] ?? NaN) * scale
  }));
  const isPlaced = (node: number) =>
    Number.isFinite(start.x[node]) && Number.isFinite(start.y[node]);
  const placed = points.filter(({node}) => isPlaced(node));
  const links = strongestLinks(graph, strongest).flatMap(({one, other, weight}) => {
    const [source, target] = [points[one], points[other]];
    const able = source && target && isPlaced(one) && isPlaced(other);
    return able ? [{source, target, weight}] : [];
  });
  const sums = new Float64Array(nodes);
  for (const {source, target, weight} of links) {
    sums[source.node] = (sums[source.node] ?? 0) + weight;
    sums[target.node] = (sums[target.node] ?? 0) + weight;
  }
  const linked = forceLink<(typeof points)[number], (typeof links)[number]>(links)
    .distance(distance)
    .strength(
      ({source, target, weight}) =>
        weight / Math.min(sums[source.node] ?? 1, sums[target.node] ?? 1)
    );
  forceSimulation(placed)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force("link", linked)
    .force("charge", manyBody({strength: repulsion, theta}))
    .force("x", forceX().strength(gravity))
    .force("y", forceY().strength(gravity))
    .tick(steps);
  return {
    x: Float64Array.from(points, ({x}) => x),
    y: Float64Array.from(points, ({y}) => y)
  };
}

function defaultSteps(nodes: number): number {
  const affordable = Math.round(stepsOfAllNodes / Math.max(1, nodes));
  return Math.max(fewestSteps, Math.min(mostSteps, affordable));
}

/** The links that are among the strongest of either of their nodes, in order. */
function strongestLinks(
  graph: WeightedNetwork,
  strongest: number
): {one: number; other: number; weight: number}[] {
  const {starts, neighbours, weights} = adjacency(graph);
  const kept = new Map<number, {one: number; other: number; weight: number}>();
  for (let node = 0; node < graph.nodes; ++node) {
    const places = Array.from(
      {length: (starts[node + 1] ?? 0) - (starts[node] ?? 0)},
      (_, i) => (starts[node] ?? 0) + i
    );
    places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    for (const place of places.slice(0, strongest)) {
      const neighbour = neighbours[place] ?? 0;
      const [one, other] = [Math.min(node, neighbour), Math.max(node, neighbour)];
      kept.set(one * graph.nodes + other, {one, other, weight: weights[place] ?? 0});
    }
  }
  return [...kept.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}
