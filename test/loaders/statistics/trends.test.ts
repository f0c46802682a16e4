import fc from "fast-check";
import {expect, test} from "vitest";
import {halfLife, trendTest, type YearCount} from "../../../loaders/statistics/trends.js";

const yearsOf = (rows: [year: number, papers: number, having: number][]): YearCount[] =>
  rows.map(([year, papers, having]) => ({year, papers, having}));

test("the smokers of R's help on prop.trend.test have X² = 8.2249 and p = 0.004132", () => {
  const found = trendTest(
    yearsOf([
      [1, 86, 83],
      [2, 93, 90],
      [3, 136, 129],
      [4, 82, 70]
    ])
  );
  expect((found?.z ?? 0) ** 2).toBeCloseTo(8.2249, 4);
  expect(found?.p).toBeCloseTo(0.004132, 6);
  expect(found?.z).toBeCloseTo(-2.8679125309530757, 10);
});

test("a share that rises over uneven years is as Table.test_ordinal_association of statsmodels 0.15.0 has it, whose variance divides by n − 1", () => {
  const found = trendTest(
    yearsOf([
      [2019, 10, 1],
      [2020, 12, 2],
      [2021, 20, 8],
      [2023, 8, 5]
    ])
  );
  expect(found?.z).toBeCloseTo(2.684057965809035, 9);
  expect(found?.p).toBeCloseTo(0.007273449435586196, 10);
  expect(found?.slope).toBeGreaterThan(0);
});

const flat: [year: number, papers: number, having: number][][] = [
  [],
  [[2020, 4, 2]],
  [
    [2020, 4, 0],
    [2021, 4, 0]
  ],
  [
    [2020, 4, 4],
    [2021, 4, 4]
  ]
];

test.each(flat.map((rows) => [rows] as const))("of %j there is no trend to test", (rows) => {
  expect(trendTest(yearsOf([...rows]))).toBeNull();
});

const row = fc
  .nat(30)
  .chain((papers) => fc.record({papers: fc.constant(papers), having: fc.nat(papers)}));

test("years counted from elsewhere change nothing, and years turned around turn the sign", () => {
  fc.assert(
    fc.property(fc.array(row, {maxLength: 8}), (rows) => {
      const years = rows.map((counts, i) => ({year: 2000 + i, ...counts}));
      const found = trendTest(years);
      const moved = trendTest(years.map(({year, ...counts}) => ({year: year - 1990, ...counts})));
      const turned = trendTest(years.map(({year, ...counts}) => ({year: 4000 - year, ...counts})));
      const zs = [found, moved, turned].map((trend) => trend?.z ?? 0);
      expect([moved === null, turned === null]).toEqual([found === null, found === null]);
      expect(zs[1]).toBeCloseTo(zs[0] ?? NaN, 6);
      expect(zs[2]).toBeCloseTo(-(zs[0] ?? NaN), 6);
    })
  );
});

const halves: [name: string, rows: [year: number, papers: number][], half: number | null][] = [
  [
    "half of the papers in the last year",
    [
      [2020, 4],
      [2021, 4]
    ],
    1
  ],
  [
    "a year that is half way",
    [
      [2019, 10],
      [2020, 20],
      [2021, 5]
    ],
    1.625
  ],
  [
    "years between without papers",
    [
      [2010, 1],
      [2020, 1]
    ],
    1
  ],
  ["no paper", [], null]
];

test.each(halves)("the half-life of %s, by hand", (_, rows, half) => {
  expect(halfLife(rows.map(([year, papers]) => ({year, papers})))).toEqual(half);
});
