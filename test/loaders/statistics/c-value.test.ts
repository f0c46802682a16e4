import {expect, test} from "vitest";
import {cValue} from "../../../loaders/statistics/c-value.js";

const frantziAnaniadouMima2000: [string, number, number, number[], number][] = [
  ["adenoid cystic basal cell carcinoma", 5, 5, [], 11.6096],
  ["cystic basal cell carcinoma", 4, 11, [5], 12],
  ["ulcerated basal cell carcinoma", 4, 7, [], 14],
  ["recurrent basal cell carcinoma", 4, 5, [], 10],
  ["circumscribed basal cell carcinoma", 4, 3, [], 6],
  ["basal cell carcinoma", 3, 984, [5, 11 - 5, 7, 5, 3], 1551.36]
];

test.each(frantziAnaniadouMima2000)(
  "the worked example of Frantzi, Ananiadou and Mima (2000): %s",
  (_, words, frequency, longer, value) => {
    expect(cValue(words, frequency, longer)).toBeCloseTo(value, 2);
  }
);

test.each([
  ["cValue(2, 10)", cValue(2, 10), 10],
  ["cValue(2, 10, [4, 2]) takes off the mean of 4 and 2", cValue(2, 10, [4, 2]), 7],
  ["cValue(4, 10, [10]) of a phrase that only stands in a longer one", cValue(4, 10, [10]), 0],
  ["cValue(1, 10) of a single word, as published", cValue(1, 10), 0],
  ["cValue(1, 10, [4], {constant: 1})", cValue(1, 10, [4], {constant: 1}), 6],
  ["cValue(4, 10, [4], {constant: 1})", cValue(4, 10, [4], {constant: 1}), 18]
])("%s", (_, value, expected) => {
  expect(value).toBe(expected);
});
