import {expect, test} from "vitest";
import {stateOfThemes, statedTheme, yearPick} from "../../src/lib/theme-filter.js";
import {themeCombinations} from "../../src/lib/theme-combinations.js";
import {themePick} from "../../src/lib/theme-words.js";
import {themesOf} from "../../src/lib/themes.js";
import {exampleThemes} from "./theme-rows.js";

const rows = exampleThemes();
const themes = themesOf(rows);
const papersOf = (stated: string) => statedTheme(stated, rows)?.papers;

test("statedTheme gives back each theme and each combination that an address states", () => {
  expect(themes.length).toBeGreaterThan(1);
  for (const theme of themes) {
    const pick = themePick(theme);
    expect(statedTheme(pick.state ?? "", rows)).toMatchObject({
      papers: pick.papers,
      words: pick.words
    });
  }
  for (const combination of themeCombinations(rows.papers, themes)) {
    const own = combination.papers.map(({paper_id}) => paper_id);
    expect(papersOf(stateOfThemes(combination.themes))).toEqual(own);
  }
});

test("a theme in a year has the papers of both", () => {
  const dated = {
    ...rows,
    papers: rows.papers.map((paper, i) => ({...paper, year: i % 2 === 0 ? 2024 : 2025}))
  };
  for (const theme of themesOf(dated)) {
    const pick = yearPick(theme, 2024);
    expect(pick.papers).toEqual(
      theme.papers.filter(({year}) => year === 2024).map(({paper_id}) => paper_id)
    );
    expect(statedTheme(pick.state ?? "", dated)?.papers).toEqual(pick.papers);
  }
});

test("what is no theme of the hub is null", () => {
  for (const stated of ["", "nowhere", "only:nowhere", "2024:nowhere", "__proto__"]) {
    expect(statedTheme(stated, rows)).toBeNull();
  }
});
