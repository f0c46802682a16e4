import fc from "fast-check";
import {expect, test} from "vitest";
import {
  matchByTerms,
  readThemeAnchors,
  themeAnchorsFile,
  withKnownIds
} from "../../../loaders/themes/theme-anchors.js";
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

const knownTerms = ["graph", "layer", "token", "kernel", "prior", "loss"].map((id) => ({id}));
const group = (id: string, ...members: number[]) => ({
  id,
  name: id,
  origin: "detected" as const,
  terms: members
});
const idOf = (phrase: string) => (phrase === "nets" ? "graph" : phrase);
const known = [
  {id: "graph-layer", colour: 4, terms: ["nets", "layer"]},
  {id: "token-loss", colour: 2, terms: ["token", "loss"]}
];
const idsOf = (...groups: ReturnType<typeof group>[]) =>
  withKnownIds(groups, known, {terms: knownTerms, idOf}).map(({id, colour}) => [id, colour]);

test("a theme takes the id and the colour of the known one that it shares most terms with, merged ones too", () => {
  expect(idsOf(group("layer-prior", 0, 1, 4), group("kernel", 3))).toEqual([
    ["graph-layer", 4],
    ["kernel", undefined]
  ]);
});

test("a new theme does not take the id of a known one, be that here or gone", () => {
  expect(idsOf(group("token-loss", 3, 4), group("token-loss-2", 3), group("x", 2, 5))).toEqual([
    ["token-loss-2", undefined],
    ["token-loss-2-2", undefined],
    ["token-loss", 2]
  ]);
});

const sets = (...written: string[]) => written.map((terms) => new Set(terms.split(" ")));

test("matchByTerms(before, after) pairs sets that share half of the smaller, so that the pairs are most alike", () => {
  const before = sets("a b c", "d e f g", "h i");
  expect(matchByTerms(before, sets("h x", "d e f z", "a y z"))).toEqual([
    {before: 1, after: 1},
    {before: 2, after: 0}
  ]);
  expect(matchByTerms(sets("a b", "a b c d"), sets("a b c d", "a b"))).toEqual([
    {before: 0, after: 1},
    {before: 1, after: 0}
  ]);
  expect(matchByTerms(before, [])).toEqual([]);
  expect(matchByTerms([], before)).toEqual([]);
});

test("each set is in one pair at most, and sets are paired with themselves", () => {
  const terms = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), {minLength: 1});
  const groups = fc.array(
    terms.map((list) => new Set(list)),
    {maxLength: 6}
  );
  fc.assert(
    fc.property(groups, groups, (before, after) => {
      const pairs = matchByTerms(before, after);
      expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length);
      for (const pair of pairs) {
        const [one, other] = [before[pair.before], after[pair.after]];
        const both = [...(one ?? [])].filter((term) => other?.has(term)).length;
        expect(both * 2).toBeGreaterThanOrEqual(Math.min(one?.size ?? 0, other?.size ?? 0));
      }
      const alone = before.filter(
        (one) => !before.some((other) => one !== other && overlap(one, other))
      );
      expect(matchByTerms(alone, alone)).toEqual(alone.map((_, i) => ({before: i, after: i})));
    })
  );
});

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((term) => other.has(term));
}
