import {expect, it} from "vitest";
import {defaultClusters} from "../../../../loaders/clusters/methods/default-clusters.js";

it.each([
  [0, 1],
  [5, 3],
  [31, 7],
  [100, 11],
  [20_000, 20]
])("defaultClusters(%d) is %d", (papers, k) => {
  expect(defaultClusters(papers)).toBe(k);
});
