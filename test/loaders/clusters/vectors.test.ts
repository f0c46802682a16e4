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
import {phrasedTitles, titlesOfFewWords, titlesOfSubjects} from "./phrased.js";

const row = ({starts, columns, values, features}: Vectors, paper: number) =>
  Object.fromEntries(
    Array.from(columns.subarray(starts[paper], starts[paper + 1]), (column, i) => [
      features[column] ?? "",
      values[(starts[paper] ?? 0) + i] ?? NaN
    ])
  );

describe("vectors(phrased, {longest, minPapers, without})", () => {
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

  it("weighs as scikit-learn 1.9: TfidfTransformer(sublinear_tf=True, norm='l2').fit_transform(counts)", () => {
    const counted = phrasedTitles(
      "graph of kernel",
      "graph of prior, graph",
      "prior",
      "kernel of prior, token",
      "token"
    );
    const {features} = vectors(counted);
    expect(features).toEqual(["graph", "kernel", "token", "prior"]);
    const found = [0, 1, 2, 3, 4].map((paper) => {
      const own = row(vectors(counted), paper);
      return features.map((feature) => own[feature] ?? 0);
    });
    const expected = [
      [0.707106781187, 0.707106781187, 0, 0],
      [0.861655954818, 0, 0, 0.507492872389],
      [0, 0, 0, 1],
      [0, 0.609818456353, 0.609818456353, 0.506204405929],
      [0, 0, 1, 0]
    ];
    expected.forEach((weights, paper) =>
      weights.forEach((weight, i) => expect(found[paper]?.[i]).toBeCloseTo(weight, 10))
    );
  });

  it("changes no weight by a jump when a hub grows by a paper, whatever its size", () => {
    const titles = titlesOfSubjects(90);
    const of = (papers: number) => row(vectors(phrasedTitles(...titles.slice(0, papers))), 2);
    for (let papers = 12; papers < titles.length; ++papers) {
      const [before, after] = [of(papers), of(papers + 1)];
      for (const [feature, weight] of Object.entries(before)) {
        expect(Math.abs((after[feature] ?? 0) - weight), `${feature} at ${papers}`).toBeLessThan(
          1 / papers
        );
      }
    }
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
