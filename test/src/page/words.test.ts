import fc from "fast-check";
import {expect, test} from "vitest";
import {answerOf} from "../../../loaders/statistics/significance.js";
import {
  capitalised,
  count,
  digits,
  inWords,
  listed,
  percent,
  pWords,
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
  expect(quoted("\u202ea")).toBe("“\u2068\u202ea\u2069”");
});

test.each([
  [0.43, "p = .43"],
  [0.1, "p = .10"],
  [0.105, "p = .105"],
  [0.115, "p = .115"],
  [0.175, "p = .175"],
  [0.855, "p = .855"],
  [0.025, "p = .025"],
  [0.075, "p = .075"],
  [0.005, "p = .005"],
  [0.05, "p = .05"],
  [0.0504, "p = .0504"],
  [0.09999, "p = .100"],
  [0.100001, "p = .100001"],
  [1 / 80, "p = .013"],
  [0.0002, "p < .0005"],
  [1, "p = 1"]
])("pWords(%d) is %j: it is not rounded by halves of binary numbers", (p, words) => {
  expect(pWords(p).replaceAll("\u00a0", " ")).toBe(words);
});

test("no printed p stands on the other side of an answer, for any number of shuffles", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 20_000}), fc.nat(20_000), (nulls, asMuch) => {
      fc.pre(asMuch <= nulls);
      const p = (1 + asMuch) / (1 + nulls);
      const said = pWords(p).replaceAll("\u00a0", " ");
      const printed = Number(said.replace(/^p [=<] /u, ""));
      expect(answerOf(printed)).toBe(answerOf(p));
      expect(Math.abs(printed - p)).toBeLessThanOrEqual(0.0005 + 1e-12);
    })
  );
});
