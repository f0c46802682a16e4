import fc from "fast-check";
import {expect, test} from "vitest";
import {
  subsamplingInterval,
  newcombeInterval,
  wilsonInterval,
  worstCaseBounds
} from "../../../loaders/statistics/intervals.js";

test.each([
  [2, 2, 0.34, 1],
  [0, 2, 0, 0.66],
  [5, 5, 0.57, 1],
  [8, 10, 0.49, 0.94]
])("wilsonInterval(%d, %d) is [%d, %d]", (count, classified, lower, upper) => {
  const interval = wilsonInterval(count, classified);
  expect(interval?.lower).toBeCloseTo(lower, 2);
  expect(interval?.upper).toBeCloseTo(upper, 2);
});

const scipy = 'scipy.stats.binomtest(k, n).proportion_ci(method="wilson") of scipy 1.17.1';

test.each([
  [8, 10, 0.4901624715366418, 0.9433178485456248],
  [0, 2, 0, 0.6576197724933469],
  [2, 2, 0.34238022750665303, 1],
  [5, 5, 0.5655175352168251, 1],
  [2, 31, 0.017874783521914572, 0.20718636736298124]
])(`wilsonInterval(%d, %d) is [%d, %d], as ${scipy}`, (count, classified, lower, upper) => {
  const interval = wilsonInterval(count, classified);
  expect(interval?.lower).toBeCloseTo(lower, 9);
  expect(interval?.upper).toBeCloseTo(upper, 9);
});

test("wilsonInterval(8, 10, {classes: 5}) is wider, by Bonferroni's z of 2.576", () => {
  const interval = wilsonInterval(8, 10, {classes: 5});
  expect(interval?.lower).toBeCloseTo(0.4008, 4);
  expect(interval?.upper).toBeCloseTo(0.9599, 4);
});

// numpy 2: roots of (1 + v)P² − (2p + v)P + p² with v = z²/n · (N − n)/(N − 1)
test.each([
  [8, 10, 31, 1, 0.5416209989311537, 0.9312287124448777],
  [8, 10, 31, 5, 0.46032429778637135, 0.949387857266577],
  [2, 10, 1000, 1, 0.05697881451163257, 0.5084543198299404],
  [5, 5, 20, 1, 0.6224533373712632, 1]
])(
  "wilsonInterval(%d, %d) of %d papers for %d classes is [%d, %d]",
  (count, classified, total, classes, lower, upper) => {
    const interval = wilsonInterval(count, classified, {total, classes});
    expect(interval?.lower).toBeCloseTo(lower, 9);
    expect(interval?.upper).toBeCloseTo(upper, 9);
  }
);

test("of more papers the interval is wider, without limit the usual one, and of all of them a point", () => {
  const width = (total: number) => {
    const {lower = 0, upper = 0} = wilsonInterval(8, 10, {total}) ?? {};
    return upper - lower;
  };
  expect(width(10)).toBe(0);
  expect(wilsonInterval(8, 10, {total: 10})).toEqual({lower: 0.8, upper: 0.8});
  expect(width(20)).toBeLessThan(width(40));
  expect(width(1e12)).toBeCloseTo(width(Infinity), 9);
  const one = {count: 8, classified: 10, total: 10};
  const exact = newcombeInterval(one, {count: 1, classified: 4, total: 4});
  expect(exact).toMatchObject({difference: 0.55, lower: 0.55, upper: 0.55});
});

test("wilsonInterval(0, 0) is null", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("wilsonInterval holds the observed share, stays in 0 to 1 and mirrors", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 2000}),
      fc.nat(),
      fc.integer({min: 1, max: 9}),
      (n, a, classes) => {
        const count = a % (n + 1);
        const interval = wilsonInterval(count, n, {classes});
        const mirrored = wilsonInterval(n - count, n, {classes});
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.lower).toBeLessThanOrEqual(count / n + 1e-12);
        expect(interval?.upper).toBeGreaterThanOrEqual(count / n - 1e-12);
        expect(interval?.upper).toBeLessThanOrEqual(1);
        expect(interval?.lower).toBeCloseTo(1 - (mirrored?.upper ?? NaN), 10);
      }
    )
  );
});

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

test("newcombeInterval for three differences at once is that of the error rate 0.05 / 3, by Bonferroni", () => {
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

test("newcombeInterval without classified papers is null", () => {
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

test("subsamplingInterval is the value and 1.96 standard deviations of the samples, by hand: of 2, 4, 4, 6 it is √(8/3)", () => {
  const {lower = NaN, upper = NaN} = subsamplingInterval(5, [2, 4, 4, 6]) ?? {};
  expect(lower).toBeCloseTo(5 - 1.959964 * Math.sqrt(8 / 3), 5);
  expect(upper).toBeCloseTo(5 + 1.959964 * Math.sqrt(8 / 3), 5);
});

test("a smaller alpha gives a wider subsamplingInterval", () => {
  const {lower = NaN, upper = NaN} = subsamplingInterval(5, [2, 4, 4, 6], {alpha: 0.32}) ?? {};
  expect(upper - lower).toBeLessThan(2 * 1.96 * Math.sqrt(8 / 3));
  expect(upper - 5).toBeCloseTo(0.994458 * Math.sqrt(8 / 3), 5);
});

test("subsamplingInterval ends at 0, and there is none of one sample or no sample", () => {
  expect(subsamplingInterval(1, [0, 10])?.lower).toBe(0);
  expect(subsamplingInterval(1, [3])).toBeNull();
  expect(subsamplingInterval(1, [])).toBeNull();
});

test("subsamplingInterval adds a variance that no sample shows, by hand", () => {
  const {lower = NaN, upper = NaN} = subsamplingInterval(9, [4, 4], {unseen: 4}) ?? {};
  expect(lower).toBeCloseTo(9 - 2 * 1.959964, 5);
  expect(upper).toBeCloseTo(9 + 2 * 1.959964, 5);
});

test("the value lies in subsamplingInterval, whatever the samples are", () => {
  const size = fc.double({min: 0, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(size, fc.array(size, {minLength: 2}), (value, samples) => {
      const {lower, upper} = subsamplingInterval(value, samples) ?? {lower: NaN, upper: NaN};
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(lower).toBeGreaterThanOrEqual(0);
    })
  );
});

test("worstCaseBounds(2, 2, 31) is [2/31, 31/31]", () => {
  expect(worstCaseBounds(2, 2, 31)).toEqual({lower: 2 / 31, upper: 1});
});

test("worstCaseBounds(0, 2, 31) is [0, 29/31]", () => {
  expect(worstCaseBounds(0, 2, 31)).toEqual({lower: 0, upper: 29 / 31});
});

test("worstCaseBounds is a point when every paper is classified", () => {
  expect(worstCaseBounds(3, 12, 12)).toEqual({lower: 0.25, upper: 0.25});
});

test("worstCaseBounds has none without papers or where totals exceed them", () => {
  expect(worstCaseBounds(0, 0, 0)).toBeNull();
  expect(worstCaseBounds(20, 40, 31)).toBeNull();
});

test("worstCaseBounds holds the share that any completion of the classes gives", () => {
  const totals = fc
    .tuple(fc.integer({min: 1, max: 500}), fc.nat(), fc.nat(), fc.nat())
    .map(([total, a, b, c]) => {
      const classified = a % (total + 1);
      return {total, classified, count: b % (classified + 1), more: c % (total - classified + 1)};
    });
  fc.assert(
    fc.property(totals, ({total, classified, count, more}) => {
      const bounds = worstCaseBounds(count, classified, total);
      expect(bounds).not.toBeNull();
      expect((count + more) / total).toBeGreaterThanOrEqual(bounds?.lower ?? Infinity);
      expect((count + more) / total).toBeLessThanOrEqual(bounds?.upper ?? -Infinity);
    })
  );
});
