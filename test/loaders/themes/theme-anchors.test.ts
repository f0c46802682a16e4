import fc from "fast-check";
import {expect, test} from "vitest";
import {readThemeAnchors, themeAnchorsFile} from "../../../loaders/themes/theme-anchors.js";
import {themeSlug} from "../../../loaders/themes/theme-slug.js";

const file = (text: string) => ({path: "theme-anchors.csv", text});
const terms = ["graph", "mutual inform", "a, b"].map((term_id) => ({
  term_id,
  term: term_id === "mutual inform" ? "Mutual information" : term_id
}));
const themes = [
  {theme_id: "laws", colour: 2, terms: '["mutual inform","a, b"]'},
  {theme_id: "graphs", colour: 1, terms: '["graph","gone"]'}
];

test("themeAnchorsFile lists the terms of each theme as they are written, and readThemeAnchors reads them back", () => {
  const text = themeAnchorsFile(themes, terms);
  expect(text.split("\n")).toEqual([
    "theme,colour,term",
    "# The themes whose ids and colours later builds keep: written by `npm run labels`, not by hand.",
    "graphs,1,gone",
    "graphs,1,graph",
    "laws,2,Mutual information",
    'laws,2,"a, b"',
    ""
  ]);
  expect(readThemeAnchors(file(text))).toEqual({
    identities: [
      {id: "graphs", colour: 1, terms: ["gone", "graph"]},
      {id: "laws", colour: 2, terms: ["Mutual information", "a, b"]}
    ],
    diagnostics: []
  });
  expect(readThemeAnchors(null)).toEqual({identities: [], diagnostics: []});
});

test("a line that names no theme or no colour is a warning where it stands", () => {
  const {identities, diagnostics} = readThemeAnchors(
    file("theme,colour,term\nMy theme!,1,a\nmine,zero,a\nmine,0,a\nmine,3,b\nmine,3\n")
  );
  expect(identities).toEqual([{id: "mine", colour: 3, terms: ["b"]}]);
  expect(diagnostics.map(({place, text}) => [place.line, text]).sort()).toEqual([
    [2, "My theme!,1,a"],
    [3, "mine,zero,a"],
    [4, "mine,0,a"],
    [6, "mine,3"]
  ]);
});

test("the id of any name is one that a file may have", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), (name) => {
      const text = `theme,colour,term\n${themeSlug(name)},1,a\n`;
      expect(readThemeAnchors(file(text)).diagnostics).toEqual([]);
    })
  );
});
