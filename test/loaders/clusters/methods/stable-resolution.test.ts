import {describe, expect, it} from "vitest";
import {clustering} from "../../../../loaders/clusters/methods/clustering.js";
import {
  countedClusters,
  stableResolution
} from "../../../../loaders/clusters/methods/stable-resolution.js";

const ofClusters = (k: number) => clustering(Array.from({length: 120}, (_, i) => i % k));

describe("stableResolution(solve)", () => {
  it("takes the solution after which the number of clusters changes least", () => {
    const counts = new Map([
      [1.25, 6],
      [1.5, 10],
      [1.75, 10],
      [2, 15],
      [2.5, 30]
    ]);
    expect(stableResolution((at) => ofClusters(counts.get(at) ?? 1)).k).toBe(10);
  });

  it("takes the lowest resolution where none differs", () => {
    const asked: number[] = [];
    const found = stableResolution((at) => {
      asked.push(at);
      return {...ofClusters(4), merges: [{one: 0, other: 1, height: at}]};
    });
    expect(found.merges).toEqual([{one: 0, other: 1, height: Math.min(...asked)}]);
  });
});

it("countedClusters(clustering) leaves out clusters of one paper or of few in a thousand", () => {
  expect(countedClusters(clustering([0, 0, 0, 1, 1, 2]))).toBe(2);
  const large = Array.from({length: 3000}, (_, i) => (i < 5 ? 1 : i < 11 ? 2 : 0));
  expect(countedClusters(clustering(large))).toBe(2);
  expect(countedClusters(clustering([]))).toBe(1);
});
