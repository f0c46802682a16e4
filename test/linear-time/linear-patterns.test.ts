import {Linter} from "eslint";
import {expect, test} from "vitest";
import {linearPatterns} from "./linear-patterns.js";
import {overlaps} from "./overlaps.js";

test.each([
  [/\\(?:[A-Za-z]*cite[a-z]*|[A-Za-z]*ref)\{/u, "[A-Za-z]* overlaps with [a-z]*"],
  [/(?<=[.!?]\s+)(?=\()/u, "(?<=[.!?]\\s+) looks behind"],
  [/\s+$/u, "a start anywhere overlaps with \\s+"],
  [/<[^>]*>/u, "a start anywhere overlaps with [^>]*"],
  [/^(a+)+$/, "a+ overlaps with a+"],
  [/^(?:a|ab)*$/, "alternatives of (?:a|ab)* start alike"],
  [/(?:-(?:an|of))+$/, "a start anywhere overlaps with (?:-(?:an|of))+"],
  [/(a)\1/, "\\1 refers to a group"]
])("overlaps(%s) finds that %s", (pattern, reason) => {
  expect(overlaps(pattern)).toContain(reason);
});

test.each([
  /\s+/gu,
  /^\s+x/u,
  /^(?:a-)*b$/,
  /^[a-z]+(?:-[a-z]+)*$/,
  /"[^"]*"/u,
  /\p{Lu}\P{Lu}*\p{Lu}/u,
  /\$[^$\n]{0,499}x\$/u,
  /^"(?:[^"\\]|\\.)*"$/u,
  /\s+$/uy
])("overlaps(%s) finds nothing", (pattern) => {
  expect(overlaps(pattern)).toEqual([]);
});

test("the lint rule reads what is written, what is made from constants, and refuses the rest", () => {
  const lines = (code: string) =>
    new Linter()
      .verify(code, {
        plugins: {hubscope: {rules: {"linear-patterns": linearPatterns}}},
        rules: {"hubscope/linear-patterns": "error"}
      })
      .map(({line, ruleId}) => [line, ruleId]);
  const rule = "hubscope/linear-patterns";
  expect(lines("/a+$/;\n/^a+$/;")).toEqual([[1, rule]]);
  expect(lines("const a = 'a+';\nnew RegExp(`^${a}$`);\nnew RegExp(`${a}$`, 'u');")).toEqual([
    [3, rule]
  ]);
  expect(lines("new RegExp(document.title);")).toEqual([[1, rule]]);
});
