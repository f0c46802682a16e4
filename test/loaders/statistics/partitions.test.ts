import fc from "fast-check";
import {expect, test} from "vitest";
import {
  adjustedRandIndex,
  contingencyTable,
  modularity,
  normalisedMutualInformation,
  silhouette
} from "../../../loaders/statistics/partitions.js";

const randScore = "scikit-learn 1.2.1: adjusted_rand_score(a, b)";
const randCases: {a: number[]; b: number[]; value: number}[] = [
  {a: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2], b: [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], value: 0.204545454545454},
  {a: [0, 0, 1, 2], b: [0, 0, 1, 1], value: 0.571428571428571},
  {a: [0, 0, 1, 1], b: [0, 1, 0, 1], value: -0.5},
  {a: [0, 0, 0, 0], b: [0, 1, 2, 3], value: 0},
  {a: [0, 0, 0, 0], b: [0, 0, 0, 0], value: 1},
  {a: [0], b: [0], value: 1},
  {a: [], b: [], value: 1}
];

test.each(randCases)(`adjustedRandIndex($a, $b) is $value, as in ${randScore}`, (one) => {
  expect(adjustedRandIndex(one.a, one.b)).toBeCloseTo(one.value, 12);
});

const twoPartitions = fc
  .integer({min: 1, max: 40})
  .chain((n) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat(4), {minLength: n, maxLength: n}))));

test("adjustedRandIndex is symmetric, at most 1, and blind to the names of the groups", () => {
  fc.assert(
    fc.property(twoPartitions, ([one = [], other = []]) => {
      const value = adjustedRandIndex(one, other);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(adjustedRandIndex(other, one)).toBeCloseTo(value, 12);
      const renamed = one.map((label) => 9 - 2 * label);
      expect(adjustedRandIndex(renamed, other)).toBeCloseTo(value, 12);
      expect(adjustedRandIndex(one, renamed)).toBeCloseTo(1, 12);
    })
  );
});

const mutualScore = "scikit-learn 1.2.1: normalized_mutual_info_score(a, b)";
const mutualCases: {a: number[]; b: number[]; value: number}[] = [
  {a: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2], b: [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], value: 0.44270128334605},
  {a: [0, 0, 1, 2], b: [0, 0, 1, 1], value: 0.8},
  {a: [0, 0, 1, 1], b: [0, 1, 0, 1], value: 0},
  {a: [0, 0, 0, 0], b: [0, 1, 2, 3], value: 0},
  {a: [0, 0, 0, 0], b: [0, 0, 0, 0], value: 1},
  {a: [], b: [], value: 1}
];

test.each(mutualCases)(
  `normalisedMutualInformation($a, $b) is $value, as in ${mutualScore}`,
  (one) => {
    expect(normalisedMutualInformation(one.a, one.b)).toBeCloseTo(one.value, 12);
  }
);

test("normalisedMutualInformation is symmetric, between 0 and 1, and blind to the names of the groups", () => {
  fc.assert(
    fc.property(twoPartitions, ([one = [], other = []]) => {
      const value = normalisedMutualInformation(one, other);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(normalisedMutualInformation(other, one)).toBeCloseTo(value, 12);
      const renamed = one.map((label) => 9 - 2 * label);
      expect(normalisedMutualInformation(renamed, other)).toBeCloseTo(value, 12);
      expect(normalisedMutualInformation(one, renamed)).toBeCloseTo(1, 12);
    })
  );
});

test("contingencyTable(one, other) counts what each pair of groups shares", () => {
  expect(contingencyTable([7, 7, -1, 7], [0, 1, 1, 1])).toEqual({
    items: 4,
    one: [3, 1],
    other: [1, 3],
    both: [
      {one: 0, other: 0, items: 1},
      {one: 0, other: 1, items: 2},
      {one: 1, other: 1, items: 1}
    ]
  });
  expect(contingencyTable([], [])).toEqual({items: 0, one: [], other: [], both: []});
});

test("partitions of different items are refused", () => {
  expect(() => contingencyTable([0, 0], [0])).toThrow("partitions are of 2 and 1 items");
});

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

const silhouetteSamples = 'scikit-learn 1.2.1: silhouette_samples(items, labels, metric="cosine")';
const items = [
  [3, 1, 0],
  [2, 1, 0],
  [0, 1, 4],
  [0, 2, 3],
  [1, 0, 1],
  [2, 0, 3]
];
const labels = [0, 0, 1, 1, 2, 1];
const samples = [
  0.9694680164483443, 0.9726549922123864, 0.6002448872014973, 0.5555095608629926, 0,
  -0.9223979697328294
];

test(`silhouette(a, b) of items in three clusters is what it is in ${silhouetteSamples}`, () => {
  items.forEach((item, i) => {
    const meanDistance = (label: number | undefined) => {
      const others = items.filter((_, other) => other !== i && labels[other] === label);
      return others.reduce((sum, other) => sum + cosineDistance(item, other), 0) / others.length;
    };
    const rest = [0, 1, 2].filter((label) => label !== labels[i]);
    const found = silhouette(meanDistance(labels[i]), Math.min(...rest.map(meanDistance)));
    expect(found).toBeCloseTo(samples[i] ?? NaN, 12);
  });
});

test("silhouette(a, b) is (b − a) / max(a, b)", () => {
  expect(silhouette(1, 4)).toBe(0.75);
  expect(silhouette(4, 1)).toBe(-0.75);
  expect(silhouette(0, 3)).toBe(1);
});

test("silhouette of an item alone in its cluster, or where all distances are 0, is 0", () => {
  expect(silhouette(NaN, 3)).toBe(0);
  expect(silhouette(0, 0)).toBe(0);
});

function cosineDistance(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return 1 - product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}
