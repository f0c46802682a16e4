import type {WeightedNetwork} from "../../networks/network.js";
import {graphLayout} from "./graph-layout.js";
import type {Positions} from "./pcoa.js";

/**
 * Lays out so many nodes of a graph by forces, evenly spread over their numbers, and puts each other
 * one at the weighted mean of those that it is linked to: first the ones linked to nodes that are
 * laid out, then the ones linked to these, and so on. What no such link leads to stands nowhere (NaN).
 */
export function sampledLayout(graph: WeightedNetwork, start: Positions, most: number): Positions {
  const {nodes, one, other, weights} = graph;
  const numbers = new Int32Array(nodes).fill(-1);
  const sample: number[] = [];
  for (let node = 0; node < nodes; ++node) {
    if (Math.floor((node * most) / nodes) === Math.floor(((node + 1) * most) / nodes)) continue;
    numbers[node] = sample.push(node) - 1;
  }
  const links: number[] = [];
  for (let e = 0; e < weights.length; ++e)
    if ((numbers[one[e] ?? 0] ?? -1) >= 0 && (numbers[other[e] ?? 0] ?? -1) >= 0) links.push(e);
  const laidOut = graphLayout(
    {
      nodes: sample.length,
      one: links.map((e) => numbers[one[e] ?? 0] ?? 0),
      other: links.map((e) => numbers[other[e] ?? 0] ?? 0),
      weights: links.map((e) => weights[e] ?? 0)
    },
    {
      x: Float64Array.from(sample, (node) => start.x[node] ?? NaN),
      y: Float64Array.from(sample, (node) => start.y[node] ?? NaN)
    }
  );
  const x = new Float64Array(nodes).fill(NaN);
  const y = new Float64Array(nodes).fill(NaN);
  sample.forEach((node, i) => {
    x[node] = laidOut.x[i] ?? NaN;
    y[node] = laidOut.y[i] ?? NaN;
  });
  while (placeLinked(graph, {x, y}) > 0);
  return {x, y};
}

/** Puts nodes that stand nowhere between those they are linked to; how many were put. */
function placeLinked({nodes, one, other, weights}: WeightedNetwork, {x, y}: Positions): number {
  const [sums, across, up] = [
    new Float64Array(nodes),
    new Float64Array(nodes),
    new Float64Array(nodes)
  ];
  const pull = (node: number, to: number, weight: number) => {
    if (!Number.isNaN(x[node]) || Number.isNaN(x[to])) return;
    sums[node] = (sums[node] ?? 0) + weight;
    across[node] = (across[node] ?? 0) + weight * (x[to] ?? 0);
    up[node] = (up[node] ?? 0) + weight * (y[to] ?? 0);
  };
  for (let e = 0; e < weights.length; ++e) {
    const [a, b, weight] = [one[e] ?? 0, other[e] ?? 0, weights[e] ?? 0];
    pull(a, b, weight);
    pull(b, a, weight);
  }
  let put = 0;
  for (let node = 0; node < nodes; ++node) {
    const sum = sums[node] ?? 0;
    if (sum <= 0) continue;
    x[node] = (across[node] ?? 0) / sum;
    y[node] = (up[node] ?? 0) / sum;
    put += 1;
  }
  return put;
}
