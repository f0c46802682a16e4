import {expect, test} from "vitest";
import {labelsWithClusters} from "../../../loaders/clusters/labels-with-clusters.js";

test("labelsWithClusters(solutions) passes over solutions without a cluster", () => {
  const none = {clustering: {labels: Int32Array.of(-1, -1), k: 0}};
  const one = {clustering: {labels: Int32Array.of(0, -1), k: 1}};
  expect(labelsWithClusters([none, one, none])).toEqual([one.clustering.labels]);
});
