import {expect, test} from "vitest";
import {clusterInput} from "../../../loaders/clusters/neighbours.js";
import {leidenMethod} from "../../../loaders/clusters/methods/leiden.js";
import {phrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {topicalPapers} from "../../../loaders/demo/topical-papers.js";
import {leiden} from "../../../loaders/networks/leiden.js";
import {modularity} from "../../../loaders/statistics/partitions.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {plantedNetwork} from "./planted-network.js";

/**
 * Links, their weight, and the median modularity of ten seeds, by leidenalg 0.9.1 with igraph 0.10.2:
 * `node --import=tsx test/loaders/networks/print-network.ts planted | python3 test/loaders/networks/leiden-by-leidenalg.py 10`,
 * and the same with `papers`.
 */
const recorded = {
  planted: {links: 7949, weight: 2892.03125, modularity: 0.4668109889524872},
  papers: {links: 90487, weight: 7660.934356350333, modularity: 0.21289643530658878}
};
const share = 0.995;

test("reaches at least 0.995 × the modularity of leidenalg on a planted network", () => {
  const network = plantedNetwork();
  expect(network.weights.length).toBe(recorded.planted.links);
  const reached = modularity(network, leiden(network));
  expect(reached).toBeGreaterThanOrEqual(share * recorded.planted.modularity);
});

test("reaches at least 0.995 × the modularity of leidenalg on the graph of 3,000 papers", () => {
  const {papers} = topicalPapers({papers: 3000});
  const input = clusterInput(phrasedPapers(papers, {own: noCuration, shared: noCuration}));
  const {graph} = input;
  const weight = Array.from(graph.weights).reduce((sum, one) => sum + one, 0);
  expect(graph.weights.length).toBe(recorded.papers.links);
  expect(weight).toBeCloseTo(recorded.papers.weight, 6);
  const {labels} = leidenMethod.cluster(input, {resolution: 1});
  const reached = modularity(graph, labels);
  expect(reached).toBeGreaterThanOrEqual(share * recorded.papers.modularity);
});
