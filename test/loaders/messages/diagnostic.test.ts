import fc from "fast-check";
import {expect, test} from "vitest";
import {caretExcerpt, diagnostic, formatDiagnostic} from "../../../loaders/messages/diagnostic.js";

const place = {path: "hubs/a.txt", line: 3, column: 7};

test("formatDiagnostic(diagnostic) is file:line:column severity rule reason, then the text", () => {
  const message = diagnostic("warning", "unrecognised-line", "the line is no total", place, {
    text: "cites it"
  });
  expect(formatDiagnostic(message)).toBe(
    "hubs/a.txt:3:7 warning unrecognised-line the line is no total\n    cites it"
  );
});

test("formatDiagnostic(diagnostic) shows both sides of a comparison", () => {
  const message = diagnostic("warning", "declared-count", "two numbers", place, {
    actual: 30,
    expected: 31
  });
  expect(formatDiagnostic(message)).toBe(
    "hubs/a.txt:3:7 warning declared-count two numbers (actual 30, expected 31)"
  );
});

test("formatDiagnostic(diagnostic) lets no control character through to a terminal", () => {
  const message = diagnostic("note", "odd", "a clause", place, {text: "\u001b[31mred\u2028"});
  expect(formatDiagnostic(message)).toContain("\ufffd[31mred\ufffd");
});

test("diagnostic(…) cuts the offending text at 200 characters", () => {
  expect(diagnostic("note", "odd", "a clause", place, {text: "x".repeat(500)}).text).toHaveLength(
    201
  );
});

test.each([
  ["background 2polarities", 13, "background 2polarities\n            ^"],
  ["", 1, "\n^"],
  ["\ta\u001b[31m", 3, " a\ufffd[31m\n  ^"],
  ["𝛼𝛽", 3, "𝛼𝛽\n ^"]
])("caretExcerpt(%j, %d)", (line, column, excerpt) => {
  expect(caretExcerpt(line, column)).toBe(excerpt);
});

test("of a long line the part around the column is shown, with an ellipsis at each cut", () => {
  expect(caretExcerpt("abcdefghijklmnopqrstuvwxyz", 13, {width: 9})).toBe("…jklmnopqr…\n    ^");
  expect(caretExcerpt("abcdefghijklmnopqrstuvwxyz", 1, {width: 9})).toBe("abcdefghi…\n^");
});

test("the caret stands below the character of the column, and the width is kept", () => {
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
