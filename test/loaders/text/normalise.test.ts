import fc from "fast-check";
import {expect, test} from "vitest";
import {clean, fold, foldText} from "../../../loaders/text/normalise.js";

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

const odd = fc.constantFrom(
  "Σ",
  "ς",
  "a",
  " ",
  "ﬁ",
  "İ",
  "\u0301",
  "\u200b",
  "각",
  "ß",
  "\ud800",
  "😀",
  "\n",
  "´",
  "\ufeff"
);

test.each([
  ["Çaĝlar ÉTÉ", "caglar ete"],
  ["ﬁne-tuning", "fine-tuning"],
  ["zero\u200bwidth\ufeff", "zerowidth"],
  ["e\u0301tude", "etude"],
  ["ΟΔΟΣ Σ", "οδοσ σ"],
  ["a \u00a0\u200b\n b", "a b"],
  ["İstanbul", "istanbul"],
  ["ＬＬＭ Ⅳ", "llm iv"]
])("foldText(%j) is %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("fold says where each folded unit stands in the text as written", () => {
  const folded = fold("ﬁne É\u200bt");
  expect(folded.text).toBe("fine et");
  expect([...folded.starts]).toEqual([0, 0, 1, 2, 3, 4, 6]);
  expect([...folded.ends]).toEqual([1, 1, 2, 3, 4, 5, 7]);
});

test("fold and foldText agree, offsets never run backwards, and folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: "binary"}), fc.string({unit: odd})), (text) => {
      const {text: folded, starts, ends} = fold(text);
      expect(folded).toBe(foldText(text));
      expect(starts.length).toBe(folded.length);
      expect(foldText(folded)).toBe(folded);
      for (let i = 0; i < folded.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i] ?? -1);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? Infinity);
      }
    }),
    {numRuns: 2000}
  );
});
