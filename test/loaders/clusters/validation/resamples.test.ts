import {expect, test} from "vitest";
import {identity} from "../../../../loaders/clusters/methods/identity.js";
import {leidenMethod} from "../../../../loaders/clusters/methods/leiden.js";
import {
  clusterResamples,
  notDrawn,
  settingsOf
} from "../../../../loaders/clusters/validation/resamples.js";
import {noBackground} from "../../../../loaders/vocabulary/background.js";
import {phrasedTitles, titlesOfSubjects} from "../phrased.js";

const phrased = phrasedTitles(...titlesOfSubjects(40));
const ways = [
  {method: identity, options: {}},
  {method: leidenMethod, options: {k: 4}}
];
const runs = clusterResamples(phrased, ways, {background: noBackground, count: 6, seed: 5});

test("clusterResamples draws 80 % of the papers, the same ones in every way", () => {
  expect(runs.map((list) => list.length)).toEqual([6, 6]);
  for (const [r, labels] of (runs[0] ?? []).entries()) {
    expect(labels).toHaveLength(40);
    expect(labels.filter((label) => label === notDrawn)).toHaveLength(8);
    const other = runs[1]?.[r] ?? new Int32Array();
    expect(other.map((label) => Number(label === notDrawn))).toEqual(
      labels.map((label) => Number(label === notDrawn))
    );
  }
  expect(new Set((runs[0] ?? []).map((labels) => labels.join())).size).toBe(6);
});

test("papers of one subject are clustered together in resamples too", () => {
  for (const labels of runs[1] ?? []) {
    for (let paper = 4; paper < 40; ++paper) {
      const before = labels[paper - 4] ?? notDrawn;
      if (labels[paper] !== notDrawn && before !== notDrawn) expect(labels[paper]).toBe(before);
    }
  }
});

test("the same seed draws the same resamples", () => {
  expect(clusterResamples(phrased, ways, {background: noBackground, count: 6, seed: 5})).toEqual(
    runs
  );
});

test("no papers and no resamples", () => {
  const of = (count: number, ...titles: string[]) =>
    clusterResamples(phrasedTitles(...titles), ways, {background: noBackground, count});
  expect(of(0, "a cat")).toEqual([[], []]);
  expect(of(1)).toEqual([[new Int32Array()], [new Int32Array()]]);
});

test("settingsOf is a clustering's resolution where it has one, else its number of clusters", () => {
  expect(settingsOf({labels: new Int32Array(), k: 3, resolution: 1.5})).toEqual({
    seed: 1,
    resolution: 1.5
  });
  expect(settingsOf({labels: new Int32Array(), k: 3})).toEqual({seed: 1, k: 3});
});
