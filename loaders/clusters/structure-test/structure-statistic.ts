import {leiden} from "../../networks/leiden.js";
import {modularity} from "../../statistics/partitions.js";
import {neighbourGraph, neighbours} from "../neighbours.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {vectors} from "../vectors.js";

/** What the statistic is made with, fixed before any hub was looked at. */
export const structureSettings = {
  statistic: "Leiden modularity",
  longest: 1,
  minPapers: 3,
  neighbours: 15,
  resolutions: [0.8, 1, 1.25],
  starts: 1
} as const;

/**
 * How much structure papers show: the highest modularity that the Leiden algorithm finds in the
 * graph of each paper's 15 nearest by the words of at least three papers, over the numbers of
 * clusters that three resolutions give. Single words, as their phrases are the same in the null. 0
 * where no two papers are near.
 */
export function structureStatistic(phrased: PhrasedPapers): number {
  const {longest, minPapers, resolutions, starts, neighbours: k} = structureSettings;
  const graph = neighbourGraph(neighbours(vectors(phrased, {longest, minPapers}), {k}));
  if (graph.weights.length === 0) return 0;
  return Math.max(
    ...resolutions.map((resolution) =>
      modularity(
        graph,
        leiden(graph, {quality: "modularity", resolution, starts, iterations: 5, seed: 1})
      )
    )
  );
}
