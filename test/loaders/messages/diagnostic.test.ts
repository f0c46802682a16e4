import {expect, test} from "vitest";
import {diagnostic, formatDiagnostic} from "../../../loaders/messages/diagnostic.js";

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
