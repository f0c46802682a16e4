import {expect, test} from "vitest";
import {themeCombinations} from "../../../src/themes/theme-combinations.js";
import {
  statedTheme,
  stateOfTheme,
  stateOfThemes,
  themeOfState,
  themePick,
  themesAsked,
  withTheme,
  yearPick
} from "../../../src/themes/theme-filter.js";
import {themesOf, type Theme} from "../../../src/themes/themes.js";
import {exampleThemes, themeOf} from "./theme-rows.js";

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

test("a link whose themes have other ids opens on those that hold most of their words, and says so", () => {
  const renamed = {
    ...rows,
    themes: rows.themes.map((row) => ({...row, theme_id: `new-${row.theme_id}`})),
    paper_themes: rows.paper_themes.map((row) => ({...row, theme_id: `new-${row.theme_id}`}))
  };
  for (const combination of themeCombinations(rows.papers, themes)) {
    const pick = statedTheme(stateOfThemes(combination.themes), renamed);
    expect(pick?.papers).toEqual(combination.papers.map(({paper_id}) => paper_id));
    expect(pick?.state).toMatch(/^only:(?:new-|$)/u);
    expect(pick?.instead?.split("; ").length ?? 0).toBe(combination.themes.length);
    expect(statedTheme(pick?.state ?? "", renamed)?.instead).toBeUndefined();
  }
  expect(themesAsked("only:a*b*c+d*e")).toBe("a + d");
  expect(themesAsked("2024:a*b")).toBe("2024:a");
});

test("what is no theme of the hub is null", () => {
  for (const stated of [
    "",
    "nowhere",
    "only:nowhere",
    "2024:nowhere",
    "1999:theme-1",
    "__proto__"
  ]) {
    expect(statedTheme(stated, rows)).toBeNull();
  }
});

function theme(id: string, name: string, ...terms: string[]): Theme {
  return {id, name, colour: "theme-1", terms, words: terms, papers: [], evidence: new Map()};
}

const graphs = theme("graphs", "graph, nets", "graph", "net", "message passing");
const laws = theme(
  "laws",
  "scaling laws",
  "scaling law",
  "c++",
  "a*b",
  "power",
  "loss",
  "model",
  "data"
);

test("stateOfTheme(theme) is its id and up to five of its strongest terms, and leads back to it", () => {
  expect(stateOfTheme(graphs)).toBe("graphs*graph*net*message passing");
  expect(stateOfTheme(laws)).toBe("laws*scaling law*power*loss*model*data");
  for (const one of [graphs, laws])
    expect(themeOfState(stateOfTheme(one), [laws, graphs])).toEqual({theme: one});
});

test("a theme of another id is the one that has most of the terms, which is said, unless its name is the same", () => {
  const after = [laws, theme("nets", "net, message passing", "net", "message passing", "edge")];
  expect(themeOfState(stateOfTheme(graphs), after)).toEqual({
    theme: after[1],
    instead:
      "“net, message passing”, which has 2 of the 3\u00a0words that the address states, is shown"
  });
  expect(themeOfState("net-message-passing*net*graph", after)).toEqual({theme: after[1]});
});

test("the address may state a name alone, or the id alone, as it did before themes had terms in it", () => {
  expect(themeOfState("graph-nets", [laws, graphs])).toEqual({theme: graphs});
  expect(themeOfState("graphs", [laws, graphs])).toEqual({theme: graphs});
  expect(themeOfState("graph-nets*gone*lost*away", [laws, graphs])).toEqual({theme: graphs});
});

test.each(["", "nowhere", "nowhere*loss*gone*lost", "nowhere*gone", "__proto__", "*", "*gone"])(
  "%j is no theme here",
  (stated) => {
    expect(themeOfState(stated, [laws, graphs])).toBeNull();
  }
);

test("a filter by a theme names it", () => {
  expect(withTheme(themeOf("a <b>", [], []))).toBe("with the theme “a <b>”");
});
