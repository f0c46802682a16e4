import fc from "fast-check";
import {expect, test} from "vitest";
import {benjaminiHochberg} from "../../../loaders/statistics/benjamini-hochberg.js";

const benjaminiHochberg1995 = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1
];
const scipy = "scipy.stats.false_discovery_control(p) of scipy 1.17.1";
const fromScipy = [
  0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765,
  0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1
];

function close(found: number[], expected: number[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 12));
}

test("rejects the four hypotheses of Benjamini and Hochberg's (1995) example at a rate of 5 %", () => {
  const rejected = benjaminiHochberg(benjaminiHochberg1995).filter((p) => p <= 0.05);
  expect(rejected).toHaveLength(4);
});

test(`adjusts the p-values of that example as ${scipy}`, () => {
  close(benjaminiHochberg(benjaminiHochberg1995), fromScipy);
});

test(`adjusts [0.04, 0.01, 0.03, 0.02, 0.5, 0.03] as ${scipy}`, () => {
  close(
    benjaminiHochberg([0.04, 0.01, 0.03, 0.02, 0.5, 0.03]),
    [0.048, 0.045, 0.045, 0.045, 0.5, 0.045]
  );
});

test("benjaminiHochberg([0.01, 0.02, 0.03]) is 0.03 for each, by hand", () => {
  close(benjaminiHochberg([0.01, 0.02, 0.03]), [0.03, 0.03, 0.03]);
});

test("benjaminiHochberg of none is none, and of one is that one", () => {
  expect(benjaminiHochberg([])).toEqual([]);
  expect(benjaminiHochberg([0.2])).toEqual([0.2]);
});

const pValues = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 60});

test("is between the p-value and 1, in the order of the p-values, and leaves its input", () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const given = [...values];
      const adjusted = benjaminiHochberg(values);
      expect(values).toEqual(given);
      values.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        values.forEach((other, k) => {
          if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[k] ?? NaN);
        });
      });
    })
  );
});

test("rejects what the step-up procedure rejects", () => {
  fc.assert(
    fc.property(pValues, fc.constantFrom(0.01, 0.05, 0.1, 0.3), (values, rate) => {
      const sorted = [...values].sort((a, b) => a - b);
      const last = sorted.findLastIndex((p, i) => p * (values.length / (i + 1)) <= rate);
      const rejected = benjaminiHochberg(values).filter((p) => p <= rate);
      expect(rejected).toHaveLength(last + 1);
    })
  );
});

test("does not depend on the order of the tests", () => {
  const shuffled = fc
    .uniqueArray(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 20})
    .chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, {minLength: values.length}))
    );
  fc.assert(
    fc.property(shuffled, ([values, others]) => {
      const of = (list: number[]) => new Map(benjaminiHochberg(list).map((q, i) => [list[i], q]));
      expect(of(others)).toEqual(of(values));
    })
  );
});
