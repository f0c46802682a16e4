import fc from "fast-check";
import {expect, test} from "vitest";
import {withoutEmphasis} from "../../../src/page/latex-emphasis.js";

test.each([
  ["the \\textit{Information Plane}, drawn", "the Information Plane, drawn"],
  ["mostly {\\emph compression} here", "mostly compression here"],
  ["{\\bf bold} and \\textbf{a \\emph{deep} net}", "bold and a deep net"],
  ["of \\emph{sets \\{a\\}}", "of sets \\{a\\}"],
  ["at $10^{-4}$ by \\citep{one}", "at $10^{-4}$ by \\citep{one}"],
  ["never \\textit{closed", "never \\textit{closed"],
  ["no LaTeX {at all}", "no LaTeX {at all}"],
  ["", ""]
])("withoutEmphasis(%j)() is %j", (text, shown) => {
  expect(withoutEmphasis(text)()).toBe(shown);
});

test("a part is cut by its places in the whole text", () => {
  const text = "a \\textit{b c} d";
  const cut = withoutEmphasis(text);
  expect(cut(0, text.indexOf("c"))).toBe("a b ");
  expect(cut(text.indexOf("c"), text.length)).toBe("c d");
  expect(cut(text.indexOf("textit"), text.indexOf("c"))).toBe("b ");
});

test("parts side by side are the whole", () => {
  const piece = fc.constantFrom("\\emph{", "{\\it ", "}", "{", "word", " ", "\\", "😀");
  fc.assert(
    fc.property(fc.string({unit: piece}), fc.array(fc.nat(60)), (text, places) => {
      const ends = [0, ...places.filter((place) => place < text.length), text.length].sort(
        (a, b) => a - b
      );
      const cut = withoutEmphasis(text);
      const parts = ends.slice(1).map((end, i) => cut(ends[i], end));
      expect(parts.join("")).toBe(cut());
    })
  );
});
