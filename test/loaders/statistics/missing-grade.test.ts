import {expect, test} from "vitest";
import {missingGrade} from "../../../loaders/statistics/missing-grade.js";

test.each([
  [0, 0, null],
  [0, 31, "excellent"],
  [1, 10, "good"],
  [2, 10, "acceptable"],
  [3, 10, "poor"],
  [5, 10, "poor"],
  [29, 31, "critical"],
  [31, 31, "completely missing"]
])("missingGrade(%d, %d) is %s", (missing, total, grade) => {
  expect(missingGrade(missing, total)).toBe(grade);
});
