import {expect, test} from "vitest";
import {leidenMethod} from "../../../../loaders/clusters/methods/leiden.js";
import {nmf} from "../../../../loaders/clusters/methods/nmf.js";
import {nullStability} from "../../../../loaders/clusters/validation/null-stability.js";
import {noBackground} from "../../../../loaders/vocabulary/background.js";
import {phrasedTitles, titlesOfSubjects} from "../phrased.js";

const phrased = phrasedTitles(...titlesOfSubjects(32));
const ways = [leidenMethod, nmf].map((method) => ({method, k: 4}));
const options = {background: noBackground, shuffles: 3, resamples: 4};

test("nullStability says for each method how stable clusters of shuffled phrases are", () => {
  const found = nullStability(phrased, ways, options);
  expect(found).toHaveLength(2);
  for (const one of found) {
    expect(one?.nulls).toBe(3);
    expect(one?.mean).toBeGreaterThan(0);
    expect(one?.mean).toBeLessThan(0.9);
    expect(one?.upper).toBeGreaterThanOrEqual(one?.mean ?? NaN);
    expect(one?.upper).toBeLessThanOrEqual(1);
  }
  expect(nullStability(phrased, ways, options)).toEqual(found);
});

test("without shuffles or papers there is none", () => {
  expect(nullStability(phrased, ways, {...options, shuffles: 0})).toEqual([null, null]);
  expect(nullStability(phrasedTitles(), ways, options)).toEqual([null, null]);
});
