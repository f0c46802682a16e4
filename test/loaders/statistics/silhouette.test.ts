import {expect, test} from "vitest";
import {silhouette} from "../../../loaders/statistics/silhouette.js";

const sklearn = 'scikit-learn 1.2.1: silhouette_samples(items, labels, metric="cosine")';
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

test(`silhouette(a, b) of items in three clusters is what it is in ${sklearn}`, () => {
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

test("an item alone in its cluster, or where all distances are 0, has 0", () => {
  expect(silhouette(NaN, 3)).toBe(0);
  expect(silhouette(0, 0)).toBe(0);
});

function cosineDistance(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return 1 - product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}
