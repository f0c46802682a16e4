/** An undirected weighted network: edge e joins `one[e]` and `other[e]`, each pair at most once. */
export interface WeightedNetwork {
  nodes: number;
  one: ArrayLike<number>;
  other: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/**
 * A network as the list of each node's neighbours: node i has `neighbours[j]` with `weights[j]` for
 * j from `starts[i]` to `starts[i + 1]`, in order. Links of a node to itself are left out; their
 * weights add up to `ownWeight`.
 */
export interface Adjacency {
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
  ownWeight: number;
}

/** The neighbours of each node of a network. */
export function adjacency({nodes, one, other, weights}: WeightedNetwork): Adjacency {
  const edges = weights.length;
  const starts = new Int32Array(nodes + 1);
  let ownWeight = 0;
  for (let e = 0; e < edges; ++e) {
    const [a, b] = [one[e] ?? 0, other[e] ?? 0];
    if (a === b) ownWeight += weights[e] ?? 0;
    else {
      starts[a + 1] = (starts[a + 1] ?? 0) + 1;
      starts[b + 1] = (starts[b + 1] ?? 0) + 1;
    }
  }
  for (let i = 0; i < nodes; ++i) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const unordered = scatter(starts, edges, (e, put) => {
    const [a, b] = [one[e] ?? 0, other[e] ?? 0];
    if (a === b) return;
    put(a, b, weights[e] ?? 0);
    put(b, a, weights[e] ?? 0);
  });
  const ordered = scatter(starts, nodes, (i, put) => {
    for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); ++j) {
      put(unordered.neighbours[j] ?? 0, i, unordered.weights[j] ?? 0);
    }
  });
  return {starts, ...ordered, ownWeight};
}

/** Puts neighbours and weights behind one another for each node, in the order they come in. */
function scatter(
  starts: Int32Array,
  count: number,
  visit: (at: number, put: (node: number, neighbour: number, weight: number) => void) => void
): {neighbours: Int32Array; weights: Float64Array} {
  const next = starts.slice();
  const neighbours = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(neighbours.length);
  const put = (node: number, neighbour: number, weight: number) => {
    const at = next[node] ?? 0;
    neighbours[at] = neighbour;
    weights[at] = weight;
    next[node] = at + 1;
  };
  for (let i = 0; i < count; ++i) visit(i, put);
  return {neighbours, weights};
}
