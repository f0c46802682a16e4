import type {WeightedNetwork} from "../networks/network.js";

/**
 * The modularity of a partition of a network's nodes, one label a node: the share of link weight
 * inside the groups less the share expected from the strengths of the nodes, times `resolution`
 * (1 by default). A link of a node to itself counts once in the weight and twice in the strength.
 * 0 for a network without weight.
 * @formula Q = \sum_c\left[\frac{L_c}{m} - \gamma\left(\frac{k_c}{2m}\right)^{2}\right]
 * @see Newman, M. E. J. (2004). Analysis of weighted networks. Physical Review E 70, 056131.
 */
export function modularity(
  {one, other, weights}: WeightedNetwork,
  labels: ArrayLike<number>,
  {resolution = 1}: {resolution?: number} = {}
): number {
  const strengths = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (let link = 0; link < weights.length; ++link) {
    const weight = weights[link] ?? 0;
    const a = labels[one[link] ?? -1] ?? -1;
    const b = labels[other[link] ?? -1] ?? -1;
    total += weight;
    if (a === b) inside += weight;
    strengths.set(a, (strengths.get(a) ?? 0) + weight);
    strengths.set(b, (strengths.get(b) ?? 0) + weight);
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / (2 * total)) ** 2;
  return inside / total - resolution * expected;
}
