import {expect, test} from "vitest";
import {
  sharedTerms,
  themeColour,
  themesOf,
  themesOfPapers,
  withoutTheme
} from "../../../src/themes/themes.js";
import {exampleThemes} from "./theme-rows.js";

const rows = exampleThemes();
const themes = themesOf(rows);

test("themesOf: themes with their papers in order, the largest first, with words and places", () => {
  expect(themes).toHaveLength(6);
  const sizes = themes.map(({papers}) => papers.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const theme of themes) {
    const own = rows.paper_themes.filter(({theme_id}) => theme_id === theme.id);
    expect(theme.papers.map(({paper_id}) => paper_id).sort()).toEqual(
      own.map(({paper_id}) => paper_id).sort()
    );
    const places = theme.papers.map(({position}) => position);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const [first] = theme.papers;
    const [place] = theme.evidence.get(first?.paper_id ?? "") ?? [];
    const text = place?.part === "title" ? first?.title : first?.summary;
    expect(theme.words).toContain(text?.slice(place?.start, place?.end));
  }
});

test("themesOf reads the same rows once, and other rows anew", () => {
  expect(themesOf({...rows})).toBe(themes);
  const fewer = themesOf({...rows, papers: rows.papers.slice(0, 5)});
  expect(fewer).not.toEqual(themes);
  expect(themesOf(rows)).toEqual(themes);
});

test("themesOf changes none of its tables and leaves out papers that are not listed", () => {
  const before = structuredClone(rows);
  const [first] = themesOf({...rows, papers: rows.papers.slice(0, 5)});
  expect(first?.papers.every(({position}) => position <= 5)).toBe(true);
  expect(rows).toEqual(before);
});

test("the papers of all themes and those without one are all papers", () => {
  const carried = themesOfPapers(themes);
  const rest = withoutTheme(rows.papers, themes);
  expect(carried.size + rest.length).toBe(31);
  expect(rest.map(({paper_id}) => carried.has(paper_id))).not.toContain(true);
  expect(rest.map(({position}) => position)).toContain(7);
});

test("ten themes have a colour of their own", () => {
  expect([1, 10, 11, 40].map(themeColour)).toEqual([
    "theme-1",
    "theme-10",
    "theme-more",
    "theme-more"
  ]);
});

test("sharedTerms counts the terms of two papers or more", () => {
  const [term] = rows.terms;
  if (term === undefined) throw new Error("no term");
  expect(
    sharedTerms([
      {...term, papers: 1},
      {...term, papers: 2},
      {...term, papers: 0}
    ])
  ).toBe(1);
});
