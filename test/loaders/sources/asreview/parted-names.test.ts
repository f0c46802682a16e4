import {expect, it} from "vitest";
import {partedNames} from "../../../../loaders/sources/asreview/parted-names.js";

it.each([
  ["Gray A, Stone B.", ["Gray A", "Stone B"]],
  ["A. Gray, B. Stone and C. D. Mohr", ["A. Gray", "B. Stone", "C. D. Mohr"]],
  ["Gray, A. and Stone, B.", ["Gray, A.", "Stone, B."]],
  ["Gray, Ann\r\nStone, Bo", ["Gray, Ann", "Stone, Bo"]],
  ["Gray, A.", ["Gray, A."]],
  ["de Vries, Ann Mary", ["de Vries, Ann Mary"]],
  ["Ministry of Health and Social Care", ["Ministry of Health and Social Care"]]
])("the names of %j", (cell, names) => {
  expect(partedNames(cell)).toEqual(names);
});
