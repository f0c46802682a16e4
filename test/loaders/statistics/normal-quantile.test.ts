import {expect, test} from "vitest";
import {normalQuantile} from "../../../loaders/statistics/normal-quantile.js";

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
