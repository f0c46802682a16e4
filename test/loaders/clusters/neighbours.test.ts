import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  boundedNeighbours,
  defaultNeighbours,
  neighbourGraph,
  neighbours,
  type Neighbours
} from "../../../loaders/clusters/neighbours.js";
import {vectors, type Vectors} from "../../../loaders/clusters/vectors.js";
import {phrasedTitles, titlesOfFewWords, titlesOfSubjects} from "./phrased.js";

const vectorsOf = (titles: readonly string[]) => vectors(phrasedTitles(...titles));
const listed = ({rows, k, others, similarities, counts}: Neighbours) =>
  Array.from({length: rows}, (_, row) =>
    Array.from({length: counts[row] ?? 0}, (_, i) => ({
      other: others[row * k + i] ?? -1,
      similarity: similarities[row * k + i] ?? NaN
    }))
  );

function similarity({starts, columns, values}: Vectors, one: number, other: number): number {
  const entries = (row: number) =>
    Array.from(columns.subarray(starts[row], starts[row + 1]), (column, i) => ({
      column,
      value: values[(starts[row] ?? 0) + i] ?? NaN
    }));
  const of = new Map(entries(one).map(({column, value}) => [column, value]));
  return entries(other).reduce((sum, {column, value}) => sum + (of.get(column) ?? 0) * value, 0);
}

function compared(all: Vectors, k: number) {
  const rows = Array.from({length: all.rows}, (_, row) => row);
  return rows.map((row) =>
    rows
      .filter((other) => other !== row)
      .map((other) => ({other, similarity: similarity(all, row, other)}))
      .filter((pair) => pair.similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, k)
  );
}

describe("neighbours(vectors, {k})", () => {
  it("finds what comparing all pairs finds", () => {
    fc.assert(
      fc.property(titlesOfFewWords, fc.integer({min: 1, max: 6}), (titles, k) => {
        const all = vectorsOf(titles);
        expect(listed(neighbours(all, {k}))).toEqual(compared(all, k));
      }),
      {numRuns: 300}
    );
  });

  it("finds what comparing all pairs finds where lists are left unread", () => {
    const all = vectorsOf(titlesOfSubjects(120));
    expect(listed(neighbours(all, {k: 3}))).toEqual(compared(all, 3));
  });

  it("has no neighbours for papers without terms", () => {
    expect(listed(neighbours(vectorsOf(["graph", "", "graph", "token"])))).toMatchObject([
      [{other: 2}],
      [],
      [{other: 0}],
      []
    ]);
    expect(neighbours(vectorsOf([]))).toMatchObject({rows: 0});
  });
});

describe("boundedNeighbours(vectors, {k, places})", () => {
  it("finds the exact neighbours where the bound is not reached", () => {
    const all = vectorsOf(titlesOfSubjects(60));
    expect(boundedNeighbours(all, {k: 5})).toEqual(neighbours(all, {k: 5}));
  });

  it("finds near rows with true similarities where it is", () => {
    const all = vectorsOf(titlesOfSubjects(120));
    const found = listed(boundedNeighbours(all, {k: 5, places: 10}));
    found.forEach((list, row) => {
      expect(list.length).toBeGreaterThan(0);
      for (const {other, similarity: value} of list) {
        expect(value).toBeCloseTo(similarity(all, row, other), 12);
      }
    });
    expect(found).not.toEqual(listed(neighbours(all, {k: 5})));
  });

  it("looks at so many identical papers only as are asked for", () => {
    const found = listed(
      boundedNeighbours(vectorsOf(Array.from({length: 50}, () => "graph")), {k: 4, places: 8})
    );
    expect(found.every((list) => list.length === 4)).toBe(true);
    expect(new Set(found.flat().map(({other}) => other)).size).toBeGreaterThan(40);
  });
});

it.each([
  [0, 1],
  [1, 1],
  [10, 4],
  [31, 6],
  [225, 15],
  [1000, 15],
  [1001, 32],
  [100_000, 50]
])("defaultNeighbours(%d) is %d", (rows, k) => {
  expect(defaultNeighbours(rows)).toBe(k);
});

describe("neighbourGraph(neighbours)", () => {
  it("has an edge for each pair of which one is the other's neighbour, once", () => {
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const found = neighbours(vectorsOf(titles), {k: 2});
        const pairs = new Map(
          listed(found).flatMap((list, row) =>
            list.map(({other, similarity: weight}) => [
              [row, other].sort((a, b) => a - b).join(" "),
              weight
            ])
          )
        );
        const {nodes, one, other, weights} = neighbourGraph(found);
        const edges = Array.from(weights, (weight, e): [string, number] => [
          [one[e] ?? -1, other[e] ?? -1].sort((a, b) => a - b).join(" "),
          weight
        ]);
        expect(nodes).toBe(titles.length);
        expect(edges.length).toBe(pairs.size);
        expect(new Map(edges)).toEqual(pairs);
      })
    );
  });
});
