import fc from "fast-check";
import {expect, test} from "vitest";
import {identity} from "../../../../loaders/clusters/methods/identity.js";
import {leidenMethod} from "../../../../loaders/clusters/methods/leiden.js";
import {nmf} from "../../../../loaders/clusters/methods/nmf.js";
import {
  bestMatches,
  clusterResamples,
  notDrawn,
  nullStability,
  settingsOf,
  stability
} from "../../../../loaders/clusters/validation/stability.js";
import {phrasedTitles, titlesOfSubjects} from "../phrased.js";

const phrased = phrasedTitles(...titlesOfSubjects(40));
const ways = [
  {method: identity, options: {}},
  {method: leidenMethod, options: {k: 4}}
];
const runs = clusterResamples(phrased, ways, {count: 6, seed: 5});

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
  expect(clusterResamples(phrased, ways, {count: 6, seed: 5})).toEqual(runs);
});

test("no papers and no resamples", () => {
  const of = (count: number, ...titles: string[]) =>
    clusterResamples(phrasedTitles(...titles), ways, {count});
  expect(of(0, "a cat")).toEqual([[], []]);
  expect(of(1)).toEqual([[new Int32Array()], [new Int32Array()]]);
});

test("settingsOf is a clustering's resolution where it has one, else its number of clusters", () => {
  expect(settingsOf({labels: new Int32Array(), k: 3, resolution: 1.5})).toEqual({
    seed: 1,
    resolution: 1.5,
    quick: true
  });
  expect(settingsOf({labels: new Int32Array(), k: 3})).toEqual({seed: 1, k: 3});
});

const out = -2;
const of = (...labels: number[]) => Int32Array.from(labels);

test("stability of a worked example", () => {
  const clustering = {labels: of(0, 0, 0, 1, 1, 1), k: 2};
  const found = stability(clustering, [of(0, 0, out, 1, 1, 1), of(0, 0, 1, 1, 1, out)]);
  expect(found?.clusters).toEqual([(1 + 2 / 3) / 2, (1 + 2 / 3) / 2]);
  expect(found?.mean).toBeCloseTo(5 / 6, 14);
  expect(found?.resamples).toBe(2);
  expect(found?.ari).toBeCloseTo((1 + 1 / 6) / 2, 14);
});

test("a cluster whose papers are all left out of a resample is not counted in it", () => {
  const clustering = {labels: of(0, 0, 0, 1), k: 2};
  const found = stability(clustering, [of(0, 0, 0, out), of(0, 0, out, 1)]);
  expect(found?.clusters).toEqual([1, 1]);
});

test("papers in no cluster of the resample are no match", () => {
  expect(bestMatches([0, 0, 1, 1, -1], [-1, -1, 0, 0, 0], 2)).toEqual([0, 2 / 3]);
});

test("without resamples or clusters there is no stability", () => {
  expect(stability({labels: of(0, 0), k: 1}, [])).toBeNull();
  expect(stability({labels: of(-1, -1), k: 0}, [of(0, 0)])).toBeNull();
});

test("the same clusters under other labels are wholly stable, whatever is left out", () => {
  const labels = fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 20});
  fc.assert(
    fc.property(labels, fc.array(fc.boolean(), {maxLength: 20}), (raw, left) => {
      const names = [...new Set(raw)];
      const clustering = {
        labels: Int32Array.from(raw, (one) => names.indexOf(one)),
        k: names.length
      };
      const run = clustering.labels.map((label, i) => (left[i] === true ? out : 9 - label));
      const matches = bestMatches(clustering.labels, run, clustering.k);
      for (const match of matches) expect(match ?? 1).toBe(1);
    })
  );
});

const subjects = phrasedTitles(...titlesOfSubjects(32, " and "));
const methods = [leidenMethod, nmf].map((method) => ({method, options: {k: 4}}));
const options = {shuffles: 3, resamples: 4};

test("nullStability says for each method how stable clusters of shuffled phrases are", () => {
  const found = nullStability(subjects, methods, options);
  expect(found).toHaveLength(2);
  for (const one of found) {
    expect(one?.nulls).toBe(3);
    expect(one?.mean).toBeGreaterThan(0);
    expect(one?.mean).toBeLessThan(0.9);
    expect(one?.upper).toBeNull();
  }
  expect(nullStability(subjects, methods, options)).toEqual(found);
});

test("from 19 shuffles on, the bound is what the most stable cluster of 19 of 20 reaches", () => {
  const way = {method: leidenMethod, options: {resolution: 1, quick: true}};
  const [found] = nullStability(subjects, [way], {shuffles: 19, resamples: 3});
  const highest = Array.from({length: 19}, (_, i) => i + 1).map((shuffles) =>
    nullStability(subjects, [way], {shuffles, resamples: 3})
  );
  expect(highest.slice(0, 18).every(([one]) => one?.upper === null)).toBe(true);
  expect(found?.upper).toBeGreaterThan(found?.mean ?? NaN);
  expect(found?.upper).toBeLessThanOrEqual(1);
});

test("shuffles end where no cluster can be above the bound: the same clusters are as by all of them", () => {
  const way = {method: leidenMethod, options: {resolution: 1, quick: true}};
  const counts = {shuffles: 19, resamples: 3};
  const [all] = nullStability(subjects, [way], counts);
  const bound = all?.upper ?? NaN;
  for (const reached of [0, 0.3, bound, bound + 1e-9, 1]) {
    const [some] = nullStability(subjects, [way], {...counts, reached: [reached]});
    expect(reached > (some?.upper ?? NaN)).toBe(reached > bound);
    if (reached > bound) expect(some).toEqual(all);
    else expect(some?.upper).toBeGreaterThanOrEqual(reached);
  }
  const [first] = nullStability(subjects, [way], {...counts, reached: [0]});
  expect(first?.nulls).toBe(1);
});

test("a way that is used for fewer resamples and shuffles has the first of them", () => {
  const [first, second] = methods;
  if (first === undefined || second === undefined) throw new Error("there are two methods");
  const few = {...second, most: {resamples: 2, shuffles: 2, nullResamples: 3}};
  const all = clusterResamples(subjects, methods, {count: 4});
  const some = clusterResamples(subjects, [first, few], {count: 4});
  expect(some).toEqual([all[0], all[1]?.slice(0, 2)]);
  const found = nullStability(subjects, [first, few], options);
  expect(found).toEqual([
    ...nullStability(subjects, [first], options),
    ...nullStability(subjects, [second], {shuffles: 2, resamples: 3})
  ]);
});

test("without shuffles or papers there is none", () => {
  expect(nullStability(subjects, methods, {...options, shuffles: 0})).toEqual([null, null]);
  expect(nullStability(phrasedTitles(), methods, options)).toEqual([null, null]);
});
