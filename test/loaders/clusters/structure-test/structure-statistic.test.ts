import {expect, test} from "vitest";
import {structureStatistic} from "../../../../loaders/clusters/structure-test/structure-statistic.js";
import {phrasedOf} from "./some-phrases.js";

const papersOf = (groups: number, each: number) =>
  phrasedOf(
    Array.from({length: groups * each}, (_, i) => [
      [`title${String(i)}`],
      [`one${String(i % groups)}`],
      [`other${String(i % groups)}`]
    ])
  );

test("of groups of equal size without a word in common it is 1 − 1/groups", () => {
  expect(structureStatistic(papersOf(2, 6))).toBeCloseTo(1 / 2, 12);
  expect(structureStatistic(papersOf(4, 8))).toBeCloseTo(3 / 4, 12);
});

test("it is 0 where papers are all alike, share no word of three papers, or are none", () => {
  expect(structureStatistic(papersOf(1, 9))).toBeCloseTo(0, 12);
  expect(structureStatistic(papersOf(8, 2))).toBe(0);
  expect(structureStatistic(phrasedOf([]))).toBe(0);
});
