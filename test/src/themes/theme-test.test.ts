import {expect, test} from "vitest";
import type {ThemeTestRow} from "../../../loaders/tables/clusters.js";
import {
  testedThemes,
  themesAgain,
  themesAlone,
  themesTogether
} from "../../../src/themes/theme-test.js";
import {exampleThemes} from "./theme-rows.js";
import {themeTestRows} from "./theme-test-rows.js";

const {themes} = exampleThemes();
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const tested = (given: Partial<ThemeTestRow>, ...ps: number[]) =>
  testedThemes(themes, themeTestRows(given, ...ps));

test("of all themes together it is said whether they are more than shuffled phrases have", () => {
  const how = "(p = .025, 39 shuffles, 31 listed papers with words)";
  expect(plain(themesTogether(tested({}, 0.025, 0.4)))).toBe(
    `Words go together in themes more than in shuffled phrases ${how}.`
  );
  expect(plain(themesTogether(tested({together: "no more than chance"}, 0.5)))).toBe(
    `Words go together in themes no more than in shuffled phrases ${how}: read the themes as lists of words, not as what the papers are about. Themes whose own words make up less than 25 % of the text would not reliably show at 31 papers.`
  );
  expect(
    plain(themesTogether(tested({together: "undecided", visible_share: null, papers: 9}, 0.5)))
  ).toContain("Which themes would show at 9 papers has not been measured.");
  expect(plain(themesTogether(tested({together: "undecided"}, 0.5)))).toContain("as suggestions");
  expect(themesTogether([])).toBe("There are no themes to test.");
  expect(themesTogether(tested({together_p: null, nulls: 0}, 1))).toContain("were not tested");
});

test("themes are named as more than chance only where all together are", () => {
  const [first] = themes;
  expect(plain(themesAlone(tested({}, 0.025, 0.4)))).toBe(
    `1 of the 2 themes is more than chance by itself, adjusted for their number (Benjamini–Hochberg): “${first?.theme}” (p = .025).`
  );
  expect(plain(themesAlone(tested({}, 0.3, 0.4)))).toBe(
    "None of the 2 themes is more than chance by itself."
  );
  expect(themesAlone(tested({together: "no more than chance"}, 0.5))).toBe("");
  expect(themesAlone([])).toBe("");
});

test("how many themes are found again in resamples stands beside what shuffled phrases reach", () => {
  expect(plain(themesAgain(tested({}, 0.025, 0.4)))).toBe(
    "In 40 resamples of 80 % of the papers, one of the 2 is found again better than 19 of 20 themes of shuffled phrases (a Jaccard index of 0.80)."
  );
  expect(plain(themesAgain(tested({null_stability_upper: 0.95}, 0.025, 0.4)))).toContain(
    "none of the 2 are"
  );
  expect(themesAgain(tested({null_stability_upper: null}, 0.5))).toBe("");
});
