import {expect, test} from "vitest";
import {pageSentence} from "../../../src/page/page-words.js";
import {
  combinationName,
  combinationsFinding,
  combinationsLeft,
  themeCombinations,
  withCombination
} from "../../../src/themes/theme-combinations.js";
import type {Theme} from "../../../src/themes/themes.js";
import {papers} from "../rows.js";
import {plain} from "../../plain.js";
import {themeOf} from "./theme-rows.js";

const listed = papers(10);

const theme = (name: string, places: number[]) => themeOf(name, places, listed);

const [a, b, c] = [theme("a", [1, 2, 3, 4, 5]), theme("b", [4, 5, 6, 7]), theme("c", [5, 7])];
const combine = (themes: Theme[]) => themeCombinations(listed, themes);
const finding = (themes: Theme[]) => plain(combinationsFinding(combine(themes)));

test("each paper counts in the one combination of all its themes, the most frequent first", () => {
  const found = combine([a, b, c]).map((one) => [
    combinationName(one),
    one.papers.map(({position}) => position)
  ]);
  expect(found).toEqual([
    ["no theme", [8, 9, 10]],
    ["a", [1, 2, 3]],
    ["b", [6]],
    ["a + b", [4]],
    ["b + c", [7]],
    ["a + b + c", [5]]
  ]);
});

test("combinations are the same whatever the order of the papers", () => {
  expect(themeCombinations(listed.toReversed(), [a, b, c])).toEqual(combine([a, b, c]));
});

test("the finding says how many papers carry several themes, and which most often", () => {
  expect(finding([a, b, c])).toBe(
    "Three of 10 listed papers carry more than one theme; no combination stands out (each has one paper)."
  );
  expect(finding([a, b])).toBe("Two of 10 listed papers carry more than one theme: “a” and “b”.");
  expect(finding([a, theme("d", [1, 2, 4]), b])).toBe(
    "Four of 10 listed papers carry more than one theme, most often “a” and “d” (2)."
  );
  expect(finding([a])).toBe("None of 10 listed papers carries more than one theme.");
});

test("a filter by a combination says that there are no other themes", () => {
  const [none, alone, , both] = combine([a, b, c]);
  expect([none, alone, both].map((one) => one && withCombination(one))).toEqual([
    "without a theme",
    "with the theme “a” alone",
    "with exactly the themes “a” and “b”"
  ]);
});

test("combinations left out are rarer only where they have fewer papers than the last that is drawn", () => {
  const all = combine([a, b, c]);
  const left = (from: number, to = all.length) =>
    pageSentence(combinationsLeft(all.slice(from, to), all.slice(0, from))).replaceAll(
      "\u00a0",
      " "
    );
  expect(left(2)).toBe("4 rarer combinations are in the table.");
  expect(left(3)).toBe("3 more combinations of 1 paper each are in the table.");
  expect(left(5)).toBe("1 more combination of 1 paper is in the table.");
  expect(left(1)).toBe("5 more combinations of 1 to 3 papers each are in the table.");
});
