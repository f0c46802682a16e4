import {expect, test} from "vitest";
import {adjacency} from "../../../loaders/networks/network.js";
import {networkOf} from "./karate-club.js";

test("adjacency(network) lists the neighbours of each node in order, links to itself apart", () => {
  const network = networkOf(5, [
    [3, 0, 2],
    [1, 1, 7],
    [2, 0, 4],
    [1, 3, 5]
  ]);
  const {starts, neighbours, weights, ownWeight} = adjacency(network);
  const listed = Array.from({length: 5}, (_, i) =>
    Array.from(neighbours.subarray(starts[i], starts[i + 1]), (other, j) => [
      other,
      weights[(starts[i] ?? 0) + j]
    ])
  );
  expect(listed).toEqual([
    [
      [2, 4],
      [3, 2]
    ],
    [[3, 5]],
    [[0, 4]],
    [
      [0, 2],
      [1, 5]
    ],
    []
  ]);
  expect(ownWeight).toBe(7);
});

test("adjacency(network) of no nodes is empty", () => {
  expect(adjacency(networkOf(0, [])).neighbours.length).toBe(0);
});
