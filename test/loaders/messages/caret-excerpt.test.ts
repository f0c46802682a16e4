import fc from "fast-check";
import {expect, it} from "vitest";
import {caretExcerpt} from "../../../loaders/messages/caret-excerpt.js";

it.each([
  ["background 2polarities", 13, "background 2polarities\n            ^"],
  ["", 1, "\n^"],
  ["\ta\u001b[31m", 3, " a\ufffd[31m\n  ^"],
  ["𝛼𝛽", 3, "𝛼𝛽\n ^"]
])("caretExcerpt(%j, %d)", (line, column, excerpt) => {
  expect(caretExcerpt(line, column)).toBe(excerpt);
});

it("of a long line the part around the column is shown, with an ellipsis at each cut", () => {
  expect(caretExcerpt("abcdefghijklmnopqrstuvwxyz", 13, {width: 9})).toBe("…jklmnopqr…\n    ^");
  expect(caretExcerpt("abcdefghijklmnopqrstuvwxyz", 1, {width: 9})).toBe("abcdefghi…\n^");
});

it("the caret stands below the character of the column, and the width is kept", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", " ", "é")), fc.nat(), (letters, nth) => {
      const line = letters.join("");
      const column = line === "" ? 1 : (nth % line.length) + 1;
      const [shown = "", caret = ""] = caretExcerpt(line, column, {width: 20}).split("\n");
      expect(shown.charAt(caret.length - 1)).toBe(line.charAt(column - 1));
      expect(shown.length).toBeLessThanOrEqual(22);
    })
  );
});
