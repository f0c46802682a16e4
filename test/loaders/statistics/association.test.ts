import fc from "fast-check";
import {expect, test} from "vitest";
import {logOddsRatio} from "../../../loaders/statistics/association.js";

const statsmodels = "Table2x2(counts + .5).log_oddsratio_confint() of statsmodels 0.15.0";

test(`8 of 10 against 3 of 21 is as ${statsmodels} has it`, () => {
  const found = logOddsRatio({group: {having: 8, size: 10}, rest: {having: 3, size: 21}});
  expect(found.value).toBeCloseTo(2.8887831952110266, 12);
  expect(found.lower).toBeCloseTo(1.073920680881165, 12);
  expect(found.upper).toBeCloseTo(4.703645709540888, 12);
});

test(`all of 5 against none of 5, one of three intervals, is as ${statsmodels} has it at α/3`, () => {
  const counts = {group: {having: 5, size: 5}, rest: {having: 0, size: 5}};
  const found = logOddsRatio(counts, {classes: 3});
  expect(found.value).toBeCloseTo(4.795790545596741, 12);
  expect(found.lower).toBeCloseTo(-0.2050701578956211, 10);
  expect(found.upper).toBeCloseTo(9.796651249089104, 10);
});

test("group and rest in each other's place turn the sign, and equal ones give 0", () => {
  const part = fc
    .nat(40)
    .chain((size) => fc.record({size: fc.constant(size), having: fc.nat(size)}));
  fc.assert(
    fc.property(part, part, (group, rest) => {
      const [one, other] = [logOddsRatio({group, rest}), logOddsRatio({group: rest, rest: group})];
      expect(one.value).toBeCloseTo(-other.value, 9);
      expect(one.lower).toBeCloseTo(-other.upper, 9);
      expect(logOddsRatio({group, rest: group}).value).toBeCloseTo(0, 9);
    })
  );
});
