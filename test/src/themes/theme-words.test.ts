import type {PaperRow, TermRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {
  rowsReading,
  themeCoverage,
  themesFinding,
  withTheme
} from "../../../src/themes/theme-words.js";
import type {Theme} from "../../../src/themes/themes.js";
import {paper, papers} from "../rows.js";
import {exampleThemes} from "./theme-rows.js";

const listed = papers(31);

/** A theme of some papers, by their places in the list. */
function theme(name: string, places: number[], all: PaperRow[] = listed): Theme {
  const own = all.filter(({position}) => places.includes(position));
  return {
    id: name,
    name,
    colour: "theme-1",
    terms: [],
    words: [],
    papers: own,
    evidence: new Map()
  };
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const finding = (themes: Theme[], all = listed, terms: TermRow[] = []) =>
  plain(themesFinding(themes, {papers: all, terms}));
const coverage = (themes: Theme[], all = listed) => plain(themeCoverage(themes, {papers: all}));

test.each([
  [
    [theme("a", [1, 2, 3]), theme("b", [4])],
    "“a” is the largest of 2 themes: 3 of 31 citing papers carry it."
  ],
  [
    [theme("a", [1]), theme("b", [])],
    "“a” is the largest of 2 themes: 1 of 31 citing papers carries it."
  ],
  [
    [theme("a", [1, 2]), theme("b", [3, 4]), theme("c", [5])],
    "“a” and “b” are the largest of 3 themes, with 2 of 31 citing papers each."
  ],
  [
    ["a", "b", "c", "d"].map((name, i) => theme(name, [i + 1])),
    "Four themes were found and none stands out: the largest have 1 of 31 citing papers each."
  ],
  [[theme("a", [1, 2])], "One theme was found, “a”, in 2 of 31 citing papers."],
  [
    [
      theme(
        "a",
        listed.map(({position}) => position)
      )
    ],
    "All 31 citing papers carry the one theme found, “a”."
  ]
])("the finding of themes %#", (themes, words) => {
  expect(finding(themes)).toBe(words);
});

test("two papers are both", () => {
  const two = papers(2);
  expect(finding([theme("a", [1, 2], two)], two)).toBe(
    "Both citing papers carry the one theme found, “a”."
  );
});

test("without themes the finding says why", () => {
  const terms = exampleThemes().terms.slice(0, 1);
  expect(finding([], [])).toBe("There are no citing papers, so there are no themes.");
  expect(finding([], papers(1))).toBe(
    "The one citing paper carries no theme: a theme takes words that papers share."
  );
  expect(finding([], papers(3))).toBe(
    "No theme was found in 3 citing papers: they share no word or phrase that could make one."
  );
  expect(finding([], papers(3), terms)).toBe(
    "No theme was found in 3 citing papers: the one term that they share does not form a group."
  );
  expect(finding([], papers(3), [...terms, ...terms])).toBe(
    "No theme was found in 3 citing papers: the 2 terms that they share do not form a group."
  );
});

test("coverage stands beside the themes, with how many papers carry several", () => {
  const [a, b] = [theme("a", [1, 2, 3]), theme("b", [3, 4])];
  expect(coverage([a, b])).toBe("Coverage: 4 of 31 papers carry a theme, 1 of them more than one.");
  expect(coverage([a, theme("b", [9])])).toBe(
    "Coverage: 4 of 31 papers carry a theme, none more than one."
  );
  expect(coverage([theme("a", [1, 2]), theme("b", [1, 2])])).toBe(
    "Coverage: 2 of 31 papers carry a theme, all of them more than one."
  );
  expect(coverage([a])).toBe("Coverage: 3 of 31 papers carry a theme.");
  expect(coverage([])).toBe("Coverage: none of 31 papers carries a theme.");
  expect(coverage([theme("a", [1], papers(1))], papers(1))).toBe(
    "Coverage: 1 of 1 paper carries a theme."
  );
  expect(coverage([], [])).toBe("");
});

test("a filter by a theme names it", () => {
  expect(withTheme(theme("a <b>", []))).toBe("with the theme “a <b>”");
});

test("rowsReading names small dots and overlapping rows only where there are some", () => {
  const whole = papers(3);
  const read = (rows: typeof whole, inRows: number, asBars = false) =>
    rowsReading(rows, {inRows, asBars});
  expect(read(whole, 3)).toBe(
    "One dot is one paper; a paper stands in the row of each theme that it carries. Click a theme to select its papers."
  );
  const bare = [...whole, paper({position: 4, summary: null})];
  expect(read(bare, 5)).toMatch(
    /^One dot is one paper, a small dot has a title only; .+ more than/u
  );
  expect(read(bare, 4, true)).toMatch(/^A bar is as long as the number of its papers; a paper/u);
});
