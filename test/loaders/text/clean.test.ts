import {expect, test} from "vitest";
import {clean} from "../../../loaders/text/clean.js";

test.each([
  ["white space", " \t a title \u00a0\n", "a title"],
  ["a byte-order mark", "\ufeffhub", "hub"],
  ["zero-width characters at both ends", "\u200b\u200d title\u2060", "title"],
  ["zero-width characters between spaces", " \u200b title", "title"],
  ["only invisible characters", "\u200b \ufeff", ""],
  ["nothing to trim", "Résumé", "Résumé"],
  ["a decomposed letter", "e\u0301", "é"],
  ["an inner zero-width space, which stays", "a\u200bb", "a\u200bb"]
])("clean(text) with %s", (_, text, expected) => {
  expect(clean(text)).toBe(expected);
});
