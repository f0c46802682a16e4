import {expect, test} from "vitest";
import {specificationGrid} from "../../../loaders/clusters/specification-grid.js";

const methods = ["leiden", "gsdmm", "nmf", "lsa-ward"];
const of = (papers: number, usual: number, own = usual) =>
  specificationGrid(papers, {methods, standard: "leiden", usual, own});

test("specificationGrid(31) is 3 vocabularies × 4 methods × 5 granularities, less 5 of gsdmm, which reads no phrases", () => {
  const {specifications, standard, leftOut, reason} = of(31, 7);
  expect(specifications).toHaveLength(55);
  expect(new Set(specifications.map(({id}) => id)).size).toBe(55);
  expect(new Set(specifications.map(({asked}) => asked))).toEqual(new Set([5, 6, 7, 8, 9]));
  expect(standard).toMatchObject({id: "words-and-phrases/leiden/7", asked: 7});
  expect(specifications).toContain(standard);
  expect([leftOut, reason]).toEqual([0, null]);
});

test.each([
  [4, 4, [2, 3, 4, 5, 6]],
  [2, 5, [2, 3, 4, 5, 6]],
  [9, 5, [5, 7, 8, 9, 10]],
  [3, 1, [2, 3, 4, 5, 6]]
])(
  "of %d clusters, where Leiden by itself finds %d, it has the granularities %j",
  (usual, own, ks) => {
    const {specifications} = of(31, usual, own);
    expect([...new Set(specifications.map(({asked}) => asked))]).toEqual(ks);
  }
);

test.each([
  [1000, 33, 4 * 5 + 4 + 3, "above 200 papers other vocabularies are tried"],
  [5000, 40, 5, "above 2,000 papers only the default method runs"],
  [100000, 90, 1, "above 20,000 papers only the default method runs"]
])("a hub of %d papers has fewer specifications and says so", (papers, usual, count, why) => {
  const {specifications, leftOut, reason} = of(papers, usual);
  expect(specifications).toHaveLength(count);
  expect(leftOut).toBe(55 - count);
  expect(reason).toContain(why);
});

test.each([0, 1, 2, 3, 4, 5])("%d papers are in one group", (papers) => {
  const {specifications, standard} = of(papers, 2);
  expect(specifications).toEqual([standard]);
  expect(standard.method).toBe("identity");
});

test.each([0, 1, 2, 6])(
  "the default one is there when the method finds %d clusters in 6 papers",
  (usual) => {
    const {specifications, standard} = of(6, usual);
    expect(standard.asked).toBe(usual);
    expect(specifications.filter(({id}) => id === standard.id)).toHaveLength(1);
  }
);
