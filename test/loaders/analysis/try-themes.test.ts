import fc from "fast-check";
import {expect, test} from "vitest";
import {themes} from "../../../loaders/analysis/themes.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {noTrial, tryThemes} from "../../../loaders/analysis/try-themes.js";
import {runToCompletion} from "../../../loaders/themes/strategic-diagram.js";

const id = "opening-the-black-box";
const input = readHub(`loaders/hubs/${id}.txt`);
const tables = analyse(input).core();
const [row] = tables.hubs;
if (row === undefined) throw new Error("the example is no hub");
const find = tryThemes({
  hub: row,
  papers: tables.papers,
  curation: input.curation,
  before: tables
});

test("nothing tried gives the tables of the archive, and changes nothing", () => {
  const {tables: found, resampled, effect, files, warnings} = find(noTrial);
  expect(found.themes.every((theme) => theme.centrality_lower === null)).toBe(true);
  const tried = {...found, themes: runToCompletion(resampled())};
  for (const [name, rows] of Object.entries(tried)) {
    expect(rows).toEqual(new Map(Object.entries(tables)).get(name));
  }
  expect(effect.papers).toEqual({gain: 0, lose: 0, move: 0});
  expect({files, warnings}).toEqual({files: [], warnings: []});
});

test("a word that is left out is no term, and the lines that keep it give the same themes", () => {
  const term = tables.terms.find(({words, origin}) => words === 1 && origin === "found");
  const {tables: tried, resampled, effect, files} = find({...noTrial, ignored: [term?.term ?? ""]});
  expect(tried.terms.map(({term_id}) => term_id)).not.toContain(term?.term_id);
  expect(effect.terms.gone).toContain(term?.term);
  const [file] = files;
  expect(file).toMatchObject({path: `loaders/curation/${id}/stopwords.txt`, lines: [term?.term]});
  const {curation} = input;
  const stopwords = {path: file?.path ?? "", text: file?.text ?? ""};
  const kept = analyse({
    ...input,
    curation: {...curation, own: {...curation.own, stopwords}}
  }).core();
  expect(kept.themes).toEqual(runToCompletion(resampled()));
  expect(kept.paper_themes).toEqual(tried.paper_themes);
});

test("a variant is read as its preferred term, and its papers are that term's", () => {
  const [one, other] = tables.terms.filter(({words, common}) => words > 1 && !common);
  const merged = [{variant: other?.term ?? "", preferred: one?.term ?? ""}];
  const {tables: tried} = find({...noTrial, merged});
  const papers = (id = "") => tried.terms.find(({term_id}) => term_id === id)?.papers ?? 0;
  expect(papers(other?.term_id)).toBe(0);
  expect(papers(one?.term_id)).toBeGreaterThanOrEqual(other?.papers ?? Infinity);
});

test("the fewest papers of a term hold for every term that was found", () => {
  const {tables: tried} = find({...noTrial, minPapers: 4});
  const found = tried.terms.filter(({origin}) => origin === "found");
  expect(found.length).toBeGreaterThan(0);
  expect(Math.min(...found.map(({papers}) => papers))).toBeGreaterThanOrEqual(4);
  expect(found.length).toBeLessThan(tables.terms.length);
});

test("warnings are those of the lines that are tried alone", () => {
  const merged = [{variant: "no such words", preferred: "mutual information"}];
  const path = `loaders/curation/${id}/thesaurus.csv`;
  const thesaurus = {path, text: "variant,preferred\nother absent words,mutual information\n"};
  const {curation} = input;
  const own = {...curation.own, thesaurus};
  const given = {hub: row, papers: tables.papers, curation: {...curation, own}, before: tables};
  expect(tryThemes(given)({...noTrial, merged}).warnings).toMatchObject([
    {text: "no such words", place: {path, line: 3}}
  ]);
  expect(find({...noTrial, merged}).warnings).toMatchObject([
    {rule: "curation-unused", text: "no such words", place: {path, line: 2}}
  ]);
});

test.each([0, 1, 2, 3])("of %d papers it says what changes and throws nothing", (count) => {
  const papers = tables.papers.slice(0, count);
  const given = {hub: row, papers, curation: readCurationFiles("")};
  const before = {terms: [], themes: [], paper_themes: []};
  const trial = {minPapers: 3, ignored: ["learning"], merged: []};
  const {effect} = tryThemes({...given, before})(trial);
  expect(effect.covered.after).toBeLessThanOrEqual(count);
});

const oddWords = [
  "learning",
  "MI",
  "mi",
  "LLMs",
  "CLIP",
  "kernel",
  "deep",
  "of the",
  "no such words",
  "a-b"
];
const anyWords = fc.oneof(
  fc.constantFrom(...tables.terms.map(({term}) => term)),
  fc.constantFrom(...oddWords)
);
const trials = fc.record({
  ignored: fc.uniqueArray(anyWords, {maxLength: 3}),
  merged: fc.uniqueArray(fc.record({variant: anyWords, preferred: anyWords}), {
    maxLength: 3,
    selector: ({variant}) => variant.toLowerCase()
  }),
  minPapers: fc.option(fc.integer({min: 2, max: 5}), {nil: undefined})
});

const capitals = [
  "CLIP encoders",
  "A clip of CLIP",
  "TOKEN pruning",
  "A token",
  "KERNEL bounds",
  "On KERNEL"
];
const papers = [
  ...tables.papers,
  ...capitals.map((title, i) => ({paper_id: `capitals-${String(i)}`, title, summary: null}))
];

test("trials one after the other give what the loader gives for the files with their lines", () => {
  const {curation} = input;
  const find = tryThemes({hub: row, papers, curation, before: tables});
  fc.assert(
    fc.property(trials, ({minPapers, ...words}) => {
      const options = minPapers === undefined ? {} : {minPapers};
      const told: unknown[] = [];
      const trial = {...words, ...options};
      const {tables: found, resampled, effect, files} = find(trial, (terms) => told.push(terms));
      const written = (name: "stopwords" | "thesaurus" | "settings", extension: string) =>
        files.find(({path}) => path.endsWith(`/${name}.${extension}`)) ?? curation.own[name];
      const own = {
        ...curation.own,
        stopwords: written("stopwords", "txt"),
        thesaurus: written("thesaurus", "csv"),
        settings: written("settings", "csv")
      };
      const loaded = themes(row, papers, {...curation, own});
      expect({...found, themes: runToCompletion(resampled())}).toEqual(loaded.tables);
      expect(told).toEqual([effect.terms]);
    }),
    {numRuns: 30}
  );
});
