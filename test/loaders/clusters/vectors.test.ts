import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {denseVectors} from "./dense.js";
import {
  rowsWithFeatures,
  timesColumns,
  timesRows,
  vectors,
  type Vectors
} from "../../../loaders/clusters/vectors.js";
import {noBackground} from "../../../loaders/vocabulary/background.js";
import {phrasedTitles, titlesOfFewWords} from "./phrased.js";

const row = ({starts, columns, values, features}: Vectors, paper: number) =>
  Object.fromEntries(
    Array.from(columns.subarray(starts[paper], starts[paper + 1]), (column, i) => [
      features[column] ?? "",
      values[(starts[paper] ?? 0) + i] ?? NaN
    ])
  );

describe("vectors(phrased, {background, longest, minPapers, without})", () => {
  const phrased = phrasedTitles("graph kernel of graph", "graph kernel", "prior of graph", "token");

  it("weighs features by sublinear TF-IDF and scales rows to length 1", () => {
    const graph = (1 + Math.log(4)) * (Math.log(5 / 4) + 1);
    const kernel = (1 + Math.log(2)) * (Math.log(5 / 3) + 1);
    const length = Math.hypot(graph, kernel, kernel);
    const first = row(vectors(phrased), 0);
    expect(Object.keys(first)).toEqual(["graph kernel", "kernel", "graph"]);
    expect(first["graph"]).toBeCloseTo(graph / length, 12);
    expect(first["kernel"]).toBeCloseTo(kernel / length, 12);
    expect(first["graph kernel"]).toBeCloseTo(kernel / length, 12);
  });

  it("numbers features from the rarest on, and keeps those of enough papers", () => {
    expect(vectors(phrased).features).toEqual(["graph kernel", "kernel", "graph"]);
    expect(vectors(phrased, {minPapers: 3}).features).toEqual(["graph"]);
    expect(vectors(phrased, {longest: 1}).features).toEqual(["kernel", "graph"]);
  });

  it("leaves out features and all that hold a word left out", () => {
    const features = (...without: string[]) =>
      vectors(phrased, {without: new Set(without)}).features;
    expect(features("kernel")).toEqual(["graph"]);
    expect(features("graph kernel")).toEqual(["kernel", "graph"]);
  });

  it("takes frequencies from a background that is no smaller than the hub", () => {
    const background = (papers: number) => ({
      ...noBackground,
      papers,
      papersWith: (term: string) => (term === "kernel" ? 50 : 0)
    });
    const kernelTo = (papers: number) => {
      const {graph = NaN, kernel = NaN} = row(
        vectors(phrased, {background: background(papers), longest: 1}),
        1
      );
      return kernel / graph;
    };
    expect(kernelTo(100)).toBeCloseTo((Math.log(101 / 51) + 1) / (Math.log(101) + 1), 12);
    expect(kernelTo(3)).toBeCloseTo((Math.log(5 / 3) + 1) / (Math.log(5 / 4) + 1), 12);
  });

  it("has empty rows for papers without features", () => {
    expect(row(vectors(phrased), 3)).toEqual({});
    expect(rowsWithFeatures(vectors(phrased))).toEqual([true, true, true, false]);
    expect(vectors(phrasedTitles())).toMatchObject({rows: 0, features: []});
  });

  it("makes rows of length 1 in the order of the columns", () => {
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const {rows, starts, columns, values} = vectors(phrasedTitles(...titles));
        for (let paper = 0; paper < rows; ++paper) {
          const [from, to] = [starts[paper], starts[paper + 1]];
          const own = values.subarray(from, to);
          if (own.length > 0) expect(Math.hypot(...own)).toBeCloseTo(1, 12);
          expect([...columns.subarray(from, to)]).toEqual(
            [...new Set(columns.subarray(from, to))].sort((a, b) => a - b)
          );
        }
      })
    );
  });
});

it("timesRows and timesColumns multiply with the matrix and its transpose", () => {
  const vectors = denseVectors([
    [3, 4],
    [0, 2],
    [0, 0]
  ]);
  expect([...timesRows(vectors, Float64Array.of(10, 5))]).toEqual([10, 5, 0]);
  expect([...timesColumns(vectors, Float64Array.of(5, 1, 9))]).toEqual([3, 5]);
});
