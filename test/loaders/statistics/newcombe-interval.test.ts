import fc from "fast-check";
import {expect, test} from "vitest";
import {newcombeInterval} from "../../../loaders/statistics/newcombe-interval.js";

test.each([
  [[56, 70], [48, 80], 0.0524, 0.3339],
  [[9, 10], [3, 10], 0.1705, 0.809],
  [[6, 7], [2, 7], 0.0582, 0.8062],
  [[5, 56], [0, 29], -0.0381, 0.1926],
  [[0, 10], [0, 20], -0.1611, 0.2775],
  [[10, 10], [0, 20], 0.6791, 1],
  [[10, 10], [0, 10], 0.6075, 1]
] as const)(
  "newcombeInterval(%j, %j) is [%d, %d], as in table II of Newcombe (1998), method 10",
  ([a, m], [b, n], lower, upper) => {
    const found = newcombeInterval({count: a, classified: m}, {count: b, classified: n});
    expect(found?.difference).toBeCloseTo(a / m - b / n, 12);
    expect(found?.lower).toBeCloseTo(lower, 4);
    expect(found?.upper).toBeCloseTo(upper, 4);
  }
);

test("for three differences at once it is that of the error rate 0.05 / 3, by Bonferroni", () => {
  const [one, other] = [
    {count: 56, classified: 70},
    {count: 48, classified: 80}
  ];
  const z = 2.3939797;
  const wilson = ({count, classified: n}: typeof one) => {
    const p = count / n;
    const middle = p + z ** 2 / (2 * n);
    const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
    return [(middle - half) / (1 + z ** 2 / n), (middle + half) / (1 + z ** 2 / n)] as const;
  };
  const [l, u] = wilson(one);
  const [m, v] = wilson(other);
  const found = newcombeInterval(one, other, {classes: 3});
  expect(found?.lower).toBeCloseTo(0.2 - Math.hypot(0.8 - l, v - 0.6), 5);
  expect(found?.upper).toBeCloseTo(0.2 + Math.hypot(u - 0.8, 0.6 - m), 5);
  expect(found).toEqual(newcombeInterval(one, other, {alpha: 0.05 / 3}));
});

test("without classified papers there is no difference", () => {
  expect(newcombeInterval({count: 0, classified: 0}, {count: 1, classified: 2})).toBeNull();
  expect(newcombeInterval({count: 1, classified: 2}, {count: 0, classified: 0})).toBeNull();
});

test("newcombeInterval holds the difference, stays within −1 to 1, and turns around", () => {
  const proportion = fc
    .tuple(fc.integer({min: 1, max: 500}), fc.nat())
    .map(([classified, any]) => ({count: any % (classified + 1), classified}));
  fc.assert(
    fc.property(proportion, proportion, (one, other) => {
      const found = newcombeInterval(one, other) ?? {difference: NaN, lower: NaN, upper: NaN};
      const turned = newcombeInterval(other, one) ?? {difference: NaN, lower: NaN, upper: NaN};
      expect(found.lower).toBeLessThanOrEqual(found.difference + 1e-12);
      expect(found.upper).toBeGreaterThanOrEqual(found.difference - 1e-12);
      expect(found.lower).toBeGreaterThanOrEqual(-1 - 1e-9);
      expect(found.upper).toBeLessThanOrEqual(1 + 1e-9);
      expect(found.lower).toBeCloseTo(-turned.upper, 10);
    })
  );
});
