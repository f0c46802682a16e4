import {expect, test} from "vitest";
import {
  capitalised,
  count,
  digits,
  inWords,
  listed,
  percent,
  quoted,
  sharePercent
} from "../../../src/page/words.js";

test.each([
  [0, "0\u00a0papers"],
  [1, "1\u00a0paper"],
  [31, "31\u00a0papers"],
  [12345, "12,345\u00a0papers"]
])("count(%d, paper) is %j", (value, text) => {
  expect(count(value, "paper")).toBe(text);
});

test("count takes a plural of its own", () => {
  expect(count(2, "summary", "summaries")).toBe("2\u00a0summaries");
  expect(count(1, "summary", "summaries")).toBe("1\u00a0summary");
});

test.each([
  [2, 31, "6\u00a0%"],
  [31, 31, "100\u00a0%"],
  [0, 31, "0\u00a0%"],
  [1, 500, "under 1\u00a0%"],
  [499, 500, "over 99\u00a0%"],
  [1, 3, "33\u00a0%"],
  [333, 1000, "33.3\u00a0%"],
  [1, 100000, "under 0.1\u00a0%"]
])("percent(%d, %d) is %j", (part, whole, text) => {
  expect(percent(part, whole)).toBe(text);
});

test("sharePercent(0.566, 31) has no decimals", () => {
  expect(sharePercent(0.566, 31)).toBe("57\u00a0%");
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"]
])("listed(%j) is %j", (items, text) => {
  expect(listed(items)).toBe(text);
});

test("numbers in words, digits, capitals, quotation marks", () => {
  expect([0, 2, 9, 10].map(inWords)).toEqual(["no", "two", "nine", "10"]);
  expect(digits(1234)).toBe("1234");
  expect(capitalised("two of 31")).toBe("Two of 31");
  expect(quoted("use_method")).toBe("“use_method”");
});
