import {randomLcg} from "d3-random";
import type {WeightedNetwork} from "../../../loaders/networks/network.js";
import {networkOf} from "./karate-club.js";

/** A network of 600 nodes in 12 groups, linked at random, more and more strongly within a group. */
export function plantedNetwork(): WeightedNetwork {
  const random = randomLcg(0.4);
  const pairs: number[][] = [];
  for (let one = 0; one < 600; ++one) {
    for (let other = one + 1; other < 600; ++other) {
      const same = one % 12 === other % 12;
      const weight = Math.ceil(16 * random()) / 16;
      if (random() < (same ? 0.2 : 0.03)) pairs.push([one, other, same ? weight : weight / 2]);
    }
  }
  return networkOf(600, pairs);
}
