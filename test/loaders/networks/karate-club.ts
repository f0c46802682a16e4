import type {WeightedNetwork} from "../../../loaders/networks/network.js";

const neighbours = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  [1, 2, 3, 7, 13, 17, 19, 21, 30],
  [2, 3, 7, 8, 9, 13, 27, 28, 32],
  [3, 7, 12, 13],
  [4, 6, 10],
  [5, 6, 10, 16],
  [6, 16],
  [8, 30, 32, 33],
  [9, 33],
  [13, 33],
  [14, 32, 33],
  [15, 32, 33],
  [18, 32, 33],
  [19, 33],
  [20, 32, 33],
  [22, 32, 33],
  [23, 25, 27, 29, 32, 33],
  [24, 25, 27, 31],
  [25, 31],
  [26, 29, 33],
  [27, 33],
  [28, 31, 33],
  [29, 32, 33],
  [30, 32, 33],
  [31, 32, 33],
  [32, 33]
];

/** A network of weighted pairs. */
export function networkOf(nodes: number, pairs: readonly (readonly number[])[]): WeightedNetwork {
  return {
    nodes,
    one: pairs.map(([one = 0]) => one),
    other: pairs.map(([, other = 0]) => other),
    weights: pairs.map(([, , weight = 1]) => weight)
  };
}

/** Zachary's (1977) karate club, 34 members and 78 friendships without weights. */
export const karateClub = networkOf(
  34,
  neighbours.flatMap(([one = 0, ...others]) => others.map((other) => [one, other]))
);
