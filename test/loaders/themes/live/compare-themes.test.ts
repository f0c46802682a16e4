import {expect, test} from "vitest";
import {
  type Compared,
  compareTerms,
  compareThemes,
  matchThemes
} from "../../../../loaders/themes/live/compare-themes.js";
import {exampleThemes} from "../../../src/themes/theme-rows.js";

/** Themes as `name: terms / papers`; a theme's id is its place. */
function themesOf(...written: string[]): Compared {
  const [row] = exampleThemes().themes;
  const [carried] = exampleThemes().paper_themes;
  const [term] = exampleThemes().terms;
  if (row === undefined || carried === undefined || term === undefined) throw new Error("no rows");
  const parsed = written.map((one) => {
    const [theme = "", rest = ""] = one.split(": ");
    const [terms = "", papers = ""] = rest.split(" / ");
    return {theme, terms: terms.split(" "), papers: papers.split(" ").filter((id) => id !== "")};
  });
  const ids = [...new Set(parsed.flatMap(({terms}) => terms))];
  return {
    themes: parsed.map(({theme, terms, papers}, i) => ({
      ...row,
      theme_id: `theme-${i}`,
      theme,
      terms: JSON.stringify(terms),
      papers: papers.length
    })),
    paper_themes: parsed.flatMap(({papers}, i) =>
      papers.map((paper_id) => ({...carried, paper_id, theme_id: `theme-${i}`}))
    ),
    terms: ids.map((id) => ({...term, term_id: id, term: id, papers: 2}))
  };
}

const before = themesOf("laws: scaling power / 1 2 3", "cuts: pruning channel layer / 3 4");

test("compareThemes(before, after) of the same themes is nothing", () => {
  expect(compareThemes(before, before)).toEqual({
    papers: {gain: 0, lose: 0, move: 0},
    covered: {before: 4, after: 4},
    themes: {appear: [], disappear: [], renamed: []},
    terms: {gone: [], added: []}
  });
});

test("themes are the same by their terms: another order, id or name moves no paper", () => {
  const after = themesOf(
    "cuts: channel pruning layer / 3 4",
    "scaling laws: power scaling / 1 2 3"
  );
  expect(compareThemes(before, after)).toMatchObject({
    papers: {gain: 0, lose: 0, move: 0},
    themes: {appear: [], disappear: [], renamed: [{before: "laws", after: "scaling laws"}]}
  });
});

test("a paper moves, gains or loses; a theme that keeps less than half of its terms is another", () => {
  const after = themesOf("laws: scaling power / 1 3 4", "views: image video layer / 5");
  expect(compareThemes(before, after)).toEqual({
    papers: {gain: 1, lose: 2, move: 1},
    covered: {before: 4, after: 4},
    themes: {appear: ["views"], disappear: ["cuts"], renamed: []},
    terms: {gone: ["pruning", "channel"], added: ["image", "video"]}
  });
});

test("a theme that no paper carries any more has disappeared, though its row is there", () => {
  const after = themesOf("laws: scaling power / 1 2 3", "cuts: pruning channel layer / ");
  const {themes, covered} = compareThemes(before, after);
  expect(themes).toEqual({appear: [], disappear: ["cuts"], renamed: []});
  expect(covered).toEqual({before: 4, after: 3});
});

test("the other way round, what was gained is lost and what appeared disappears", () => {
  const after = themesOf("laws: scaling power / 1 3 4", "views: image video layer / 5");
  const [there, back] = [compareThemes(before, after), compareThemes(after, before)];
  expect(back.papers).toEqual({
    gain: there.papers.lose,
    lose: there.papers.gain,
    move: there.papers.move
  });
  expect(back.themes).toMatchObject({
    appear: there.themes.disappear,
    disappear: there.themes.appear
  });
  expect(back.terms).toEqual({gone: there.terms.added, added: there.terms.gone});
});

test("matchThemes(before, after) pairs the themes that are most alike, each once", () => {
  const parts = themesOf("laws: scaling / 1", "more laws: power scaling / 2");
  const named = (pairs: ReturnType<typeof matchThemes>) =>
    pairs.map(([one, other]) => [one.theme, other.theme]);
  expect(named(matchThemes(before.themes, parts.themes))).toEqual([["laws", "more laws"]]);
  expect(named(matchThemes(parts.themes, before.themes))).toEqual([["more laws", "laws"]]);
  expect(matchThemes([], before.themes)).toEqual([]);
});

const term = (id: string, papers = 2) => ({id, term: `The ${id}`, papers});

test("compareTerms(before, after) names the terms that only one of them has, by their ids", () => {
  const before = [term("graph"), term("layer"), term("token")];
  const after = [{...term("layer"), term: "Layers"}, term("prior")];
  expect(compareTerms(before, after)).toEqual({
    gone: ["The graph", "The token"],
    added: ["The prior"]
  });
  expect(compareTerms(before, before)).toEqual({gone: [], added: []});
});

test("a term of no paper is none", () => {
  expect(compareTerms([term("graph"), term("layer", 0)], [term("graph", 0)])).toEqual({
    gone: ["The graph"],
    added: []
  });
});
