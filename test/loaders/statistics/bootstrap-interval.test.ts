import fc from "fast-check";
import {expect, test} from "vitest";
import {bootstrapInterval} from "../../../loaders/statistics/bootstrap-interval.js";

test("is the value and 1.96 standard deviations of the samples, by hand: of 2, 4, 4, 6 it is √(8/3)", () => {
  const {lower = NaN, upper = NaN} = bootstrapInterval(5, [2, 4, 4, 6]) ?? {};
  expect(lower).toBeCloseTo(5 - 1.959964 * Math.sqrt(8 / 3), 5);
  expect(upper).toBeCloseTo(5 + 1.959964 * Math.sqrt(8 / 3), 5);
});

test("a smaller alpha gives a wider one", () => {
  const {lower = NaN, upper = NaN} = bootstrapInterval(5, [2, 4, 4, 6], {alpha: 0.32}) ?? {};
  expect(upper - lower).toBeLessThan(2 * 1.96 * Math.sqrt(8 / 3));
  expect(upper - 5).toBeCloseTo(0.994458 * Math.sqrt(8 / 3), 5);
});

test("it ends at 0, and there is none of one sample or no sample", () => {
  expect(bootstrapInterval(1, [0, 10])?.lower).toBe(0);
  expect(bootstrapInterval(1, [3])).toBeNull();
  expect(bootstrapInterval(1, [])).toBeNull();
});

test("the value lies in it, whatever the samples are", () => {
  const size = fc.double({min: 0, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(size, fc.array(size, {minLength: 2}), (value, samples) => {
      const {lower, upper} = bootstrapInterval(value, samples) ?? {lower: NaN, upper: NaN};
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(lower).toBeGreaterThanOrEqual(0);
    })
  );
});
