import {expect, test} from "vitest";
import {uncurated, type CurationInput} from "../../../loaders/vocabulary/curation.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {themes, type ThemeOptions} from "../../../loaders/analysis/themes.js";
import {noTrial, tryThemes} from "../../../loaders/analysis/try-themes.js";
import {themeAnchorsFile} from "../../../loaders/themes/theme-anchors.js";
import {curationFiles} from "../themes/curated.js";

const {hubs, papers: all} = analyse(readHub("loaders/hubs/opening-the-black-box.txt")).core();
const [row] = hubs;
if (row === undefined) throw new Error("the example is no hub");
const detected = (curation: Partial<CurationInput>, papers = all, options: ThemeOptions = {}) =>
  themes(row, papers, {...uncurated, ...curation}, {...options, intervals: false}).tables;

const before = detected({});
const anchors = {path: "theme-anchors.csv", text: themeAnchorsFile(before.themes, before.terms)};
const own = curationFiles;
const csv = "variant,preferred\n";

/** The ids of the themes before that are there after a change. */
const kept = (after: typeof before) => {
  const ids = new Set(after.themes.map(({theme_id}) => theme_id));
  return before.themes.filter(({theme_id}) => ids.has(theme_id)).map(({theme_id}) => theme_id);
};
const ids = before.themes.map(({theme_id}) => theme_id);
const changes: [string, Partial<CurationInput>, typeof all, ThemeOptions][] = [
  ["a stop word of their names", {own: own({stopwords: "mutual information\nneural\n"})}, all, {}],
  [
    "a merge of their words",
    {own: own({thesaurus: `${csv}entropy,loss\nlayers,channels\n`})},
    all,
    {}
  ],
  ["one citing paper less", {}, all.slice(1), {}],
  ["another resolution", {}, all, {resolution: 2.5}]
];

const anchored = ([, change, papers, set]: (typeof changes)[number]) =>
  detected({...change, themeAnchors: anchors}, papers, set);

test.each(changes)(
  "themes keep their ids and colours under %s, as they do not by their names",
  (...made) => {
    const [, change, papers, set] = made;
    const after = anchored(made);
    expect(kept(after).length).toBeGreaterThanOrEqual(ids.length - 1);
    expect(kept(detected(change, papers, set)).length).toBeLessThan(kept(after).length);
    const colours = new Map(after.themes.map(({theme_id, colour}) => [theme_id, colour]));
    expect(new Set(colours.values()).size).toBe(colours.size);
    for (const {theme_id, colour} of before.themes)
      expect([colour, undefined]).toContain(colours.get(theme_id));
  }
);

test("the same anchors give the same ids, and those of the themes themselves change nothing", () => {
  const [change] = changes;
  if (change !== undefined) expect(anchored(change)).toEqual(anchored(change));
  expect(detected({themeAnchors: anchors})).toEqual(before);
});

test("one citing paper more keeps ids, read from the themes of one less", () => {
  const less = detected({}, all.slice(1));
  const text = themeAnchorsFile(less.themes, less.terms);
  const more = detected({themeAnchors: {path: "theme-anchors.csv", text}});
  const now = new Set(more.themes.map(({theme_id}) => theme_id));
  const stayed = less.themes.filter(({theme_id}) => now.has(theme_id));
  expect(stayed.length).toBeGreaterThanOrEqual(less.themes.length - 1);
});

test("a trial in the page keeps the ids of the themes before, where no file does", () => {
  const find = tryThemes({hub: row, papers: all, curation: uncurated, before});
  const {tables} = find({...noTrial, ignored: ["mutual information", "neural"]});
  expect(kept(tables).length).toBeGreaterThanOrEqual(ids.length - 1);
  const renamed = tables.themes.filter(
    ({theme_id, theme}) => before.themes.find((one) => one.theme_id === theme_id)?.theme !== theme
  );
  expect(renamed.length).toBeGreaterThan(0);
});

test("a curated theme takes over the id of the detected one that had its terms", () => {
  const [first] = before.themes;
  const names = new Map(before.terms.map(({term_id, term}) => [term_id, term]));
  const list: unknown = JSON.parse(first?.terms ?? "[]");
  const written = Array.isArray(list)
    ? list.map((id) => `mine,${names.get(String(id)) ?? ""}`)
    : [];
  const after = detected({
    own: own({themes: `theme,term\n${written.join("\n")}\n`}),
    themeAnchors: anchors
  });
  const mine = after.themes.find(({theme}) => theme === "mine");
  expect(mine).toMatchObject({theme_id: first?.theme_id, colour: first?.colour});
});
