import {describe, expect, it} from "vitest";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import {graphLayout} from "../../../../loaders/clusters/positions/graph-layout.js";
import {principalCoordinates} from "../../../../loaders/clusters/positions/pcoa.js";
import {phrasedTitles, titlesOfSubjects} from "../phrased.js";

const laidOut = (titles: readonly string[]) => {
  const {graph, vectors} = clusterInput(phrasedTitles(...titles));
  return graphLayout(graph, principalCoordinates(vectors, {rounds: 20}));
};

describe("graphLayout(graph, start, {steps})", () => {
  it("puts papers of one subject nearer to each other than to those of others", () => {
    const {x, y} = laidOut(titlesOfSubjects(80));
    const gaps = {same: {sum: 0, pairs: 0}, other: {sum: 0, pairs: 0}};
    for (let i = 0; i < 80; ++i) {
      for (let j = 0; j < i; ++j) {
        const kind = i % 4 === j % 4 ? gaps.same : gaps.other;
        kind.sum += Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
        kind.pairs += 1;
      }
    }
    expect(gaps.same.sum / gaps.same.pairs).toBeLessThan(gaps.other.sum / gaps.other.pairs / 2);
  });

  it("gives the same for the same graph", () => {
    expect(laidOut(titlesOfSubjects(40))).toEqual(laidOut(titlesOfSubjects(40)));
  });

  it.each([
    ["no papers", []],
    ["papers without terms", ["", "of"]],
    ["papers that are alike", ["graph", "graph", "graph", ""]]
  ])("takes %s", (_, titles) => {
    const {x, y} = laidOut(titles);
    titles.forEach((title, i) => {
      expect([x[i], y[i]].every(Number.isFinite)).toBe(title === "graph");
    });
  });
});

it("graphLayout leaves links out that are not among the strongest of either node", () => {
  const star = {
    nodes: 6,
    one: [0, 0, 0, 0, 0, 1],
    other: [1, 2, 3, 4, 5, 2],
    weights: [5, 4, 3, 2, 1, 9]
  };
  const start = {x: Float64Array.of(0, 1, -1, 0, 0, 1), y: Float64Array.of(0, 0, 0, 1, -1, 1)};
  const without = (link: number) => ({
    nodes: 6,
    one: star.one.filter((_, i) => i !== link),
    other: star.other.filter((_, i) => i !== link),
    weights: star.weights.filter((_, i) => i !== link)
  });
  expect(graphLayout(star, start, {strongest: 5})).toEqual(graphLayout(star, start));
  expect(graphLayout(star, start, {strongest: 1})).toEqual(graphLayout(without(1), start));
});
