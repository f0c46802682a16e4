import {expect, it} from "vitest";
import {clustering, withMemberships} from "../../../../loaders/clusters/methods/clustering.js";

it("clustering(raw) numbers clusters by size and keeps what is in none", () => {
  expect(clustering([7, -1, 3, 3, 7, 3, -1])).toEqual({
    labels: Int32Array.of(1, -1, 0, 0, 1, 0, -1),
    k: 2
  });
  expect(clustering([])).toEqual({labels: new Int32Array(0), k: 0});
});

it("withMemberships(raw, shares, width) reorders shares with the clusters, each row adding up to 1", () => {
  const shares = Float64Array.from(
    [
      [6, 9, 2],
      [0, 0, 5],
      [1, 1, 3],
      [0, 0, 0]
    ].flat()
  );
  const {memberships} = withMemberships([0, 2, 2, -1], shares, 3);
  expect([...(memberships ?? [])]).toEqual([0.25, 0.75, 1, 0, 0.75, 0.25, 0, 0]);
});

it("withMemberships(raw, shares, width) puts a paper without shares wholly into its cluster", () => {
  const {memberships} = withMemberships([0, 1], new Float64Array(4), 2);
  expect([...(memberships ?? [])]).toEqual([1, 0, 0, 1]);
});
