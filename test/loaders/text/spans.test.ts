import {expect, test} from "vitest";
import {endAfter, replaceSpans} from "../../../loaders/text/spans.js";

test("replaceSpans(text, {open, endOf}, written) replaces the first of spans that overlap, and none without an end", () => {
  const endOf = ({index, input}: RegExpExecArray) => input.indexOf(")", index) + 1 || -1;
  const upper = (text: string) => replaceSpans(text, {open: /\(/gu, endOf}, (s) => s.toUpperCase());
  expect(upper("a (b (c) d) (e")).toBe("a (B (C) d) (e");
  expect(upper("")).toBe("");
});

test("endAfter(text, from, close, most) looks no further than `most`", () => {
  const end = (most: number) => endAfter("ab--cd--", 1, /--/u, most);
  expect([0, 1, 2, 9].map(end)).toEqual([-1, 4, 4, 4]);
  expect(endAfter("ab", 1, /--/u, 9)).toBe(-1);
});
