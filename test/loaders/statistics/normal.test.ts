import fc from "fast-check";
import {expect, test} from "vitest";
import {normalProbability, normalQuantile} from "../../../loaders/statistics/normal.js";

test.each([
  [0.5, 0],
  [0.75, 0.674489750196082],
  [0.95, 1.644853626951473],
  [0.975, 1.959963984540054],
  [0.995, 2.575829303548901],
  [0.001, -3.090232306167813],
  [1e-8, -5.612001244174789]
])("normalQuantile(%d) is %d", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test("normalQuantile throws outside its range", () => {
  expect(() => normalQuantile(0)).toThrow("probability out of range: 0");
  expect(() => normalQuantile(NaN)).toThrow("probability out of range: NaN");
});

test.each([
  [-8, 6.22096057427174e-16],
  [-4.5, 3.3976731247300535e-6],
  [-3.2, 0.0006871379379158471],
  [-1.96, 0.024997895148220435],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.5, 0.9937903346742238],
  [3.7, 0.9998922002665226]
])("normalProbability(%d) is %d, as scipy.stats.norm.cdf of scipy 1.17.1", (z, p) => {
  expect(normalProbability(z) / p).toBeCloseTo(1, 11);
});

test("normalProbability undoes normalQuantile", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), (p) => {
      expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 12);
    })
  );
});
