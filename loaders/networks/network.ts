/** An undirected weighted network: edge e joins `one[e]` and `other[e]`, each pair at most once. */
export interface WeightedNetwork {
  nodes: number;
  one: ArrayLike<number>;
  other: ArrayLike<number>;
  weights: ArrayLike<number>;
}
