import fc from "fast-check";
import {expect, test} from "vitest";
import {bestMatches, stability} from "../../../../loaders/clusters/validation/stability.js";

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
