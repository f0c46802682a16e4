import {expect, test} from "vitest";
import {modularity} from "../../../loaders/statistics/modularity.js";

const igraph = "python-igraph 0.10.2: Graph(links).modularity([0,0,0,1,1,1], weights=weights)";
const twoTriangles = {
  nodes: 6,
  one: [0, 1, 0, 3, 4, 3, 2],
  other: [1, 2, 2, 4, 5, 5, 3],
  weights: [1, 2, 1, 1, 1, 3, 0.5]
};
const halves = [0, 0, 0, 1, 1, 1];

test(`modularity(network, labels) is what it is in ${igraph}`, () => {
  expect(modularity(twoTriangles, halves)).toBeCloseTo(0.44182825484764554, 12);
});

test("a resolution weighs what is expected: ((A - r * k k' / 2m) * same).sum() / 2m in numpy", () => {
  expect(modularity(twoTriangles, halves, {resolution: 1.5})).toBeCloseTo(0.18905817174515238, 12);
  const all = twoTriangles.one.map(() => 0);
  expect(modularity(twoTriangles, all, {resolution: 0})).toBe(1);
});

test("one group has modularity 0, and so has a network without weight", () => {
  expect(modularity(twoTriangles, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  expect(modularity({nodes: 3, one: [], other: [], weights: []}, [0, 1, 2])).toBe(0);
});
