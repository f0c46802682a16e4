import fc from "fast-check";
import {expect, test} from "vitest";
import {
  exactly,
  holds,
  isOpen,
  open,
  orMore,
  readSpan,
  spanText,
  type Span
} from "../../../src/page/span.js";

test.each<[string, Span | null]>([
  ["2024", {from: 2024, to: 2024}],
  ["2023..2025", {from: 2023, to: 2025}],
  ["2025..2023", {from: 2023, to: 2025}],
  ["2023..", {from: 2023, to: null}],
  ["..6.5", {from: null, to: 6.5}],
  ["..", open],
  ["", null],
  ["soon", null],
  ["1e3", null],
  ["1..2..3", null],
  ["..x", null],
  ["Infinity", null]
])("readSpan(%j, exactly) is %j", (text, span) => {
  expect(readSpan(text, exactly)).toEqual(span);
});

test("a single number is the lowest where it has been so", () => {
  expect(readSpan("6", orMore)).toEqual({from: 6, to: null});
  expect(spanText({from: 6, to: null}, orMore)).toBe("6");
  expect(spanText({from: 6, to: 6}, orMore)).toBe("6..6");
});

const end = fc.option(fc.integer({min: -20, max: 20}).map((n) => n / 2));

test("readSpan reads what spanText writes; a span holds what lies between its ends", () => {
  fc.assert(
    fc.property(end, end, end, (a, b, value) => {
      const span = a !== null && b !== null && a > b ? {from: b, to: a} : {from: a, to: b};
      for (const bare of [exactly, orMore])
        expect(readSpan(spanText(span, bare) ?? "..", bare)).toEqual(span);
      const inside =
        value === null
          ? isOpen(span)
          : (span.from ?? -Infinity) <= value && value <= (span.to ?? Infinity);
      expect(holds(span, value)).toBe(inside);
    })
  );
});
