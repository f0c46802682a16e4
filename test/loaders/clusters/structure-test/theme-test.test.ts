import {expect, test} from "vitest";
import {phrasedTitles} from "../phrased.js";
import {phrasedOf} from "./some-phrases.js";
import {themes} from "../../../../loaders/analysis/themes.js";
import {phrasedPapers} from "../../../../loaders/clusters/phrased-papers.js";
import {termsHad, themeTest} from "../../../../loaders/clusters/structure-test/theme-test.js";
import {plantedPapers} from "../../../../loaders/demo/planted-papers.js";
import {uncurated} from "../../../../loaders/vocabulary/curation.js";
import {readCurations} from "../../../../loaders/vocabulary/read-curation.js";

const term = (term_id: string) => ({term_id, common: false, origin: "found"});
const theme = (origin: string, ...terms: string[]) => ({origin, terms: JSON.stringify(terms)});

/** Papers of which the first half has words a to d, the other e to h, beside words of their own. */
const grouped = phrasedOf(
  Array.from({length: 24}, (_, i) => [
    [`title${String(i)}`],
    ...[..."abcdefgh"].filter((_, k) => k < 4 === i < 12 && (i + k) % 4 !== 0).map((word) => [word])
  ])
);
const terms = [..."abcdefgh"].map(term);
const both = {themes: [theme("detected", ..."abcd"), theme("curated", ..."efgh")], terms};

test("themes of papers in two groups are more than chance, and are found again in every resample", () => {
  const found = themeTest(grouped, both, {nulls: 39, resamples: 10});
  expect(found).toMatchObject({p: 1 / 40, answer: "more than chance", nulls: 39, papers: 24});
  expect(found?.themes.map(({answer}) => answer)).toEqual(["more than chance", "more than chance"]);
  for (const one of found?.themes ?? []) expect(one.stability).toBeGreaterThan(0.95);
});

test("the excess is the pairs of terms in papers less those of terms at random, by hand", () => {
  const found = themeTest(grouped, both, {nulls: 9, resamples: 0});
  // Each of 12 papers has 3 of 4 words, so 3 pairs: 36. Each word stands in 9 of 24 papers: 6 · 81 / 24.
  expect(found?.themes[0]?.excess).toBeCloseTo(36 - (6 * 81) / 24, 12);
  expect(found?.themes[1]?.excess).toBeCloseTo(36 - (6 * 81) / 24, 12);
  expect(found?.themes[0]?.stability).toBeNull();
});

test("no theme is more than chance where all together are not, whatever its own words do", () => {
  const alike = phrasedOf(
    Array.from({length: 24}, (_, i) => [
      [`title${String(i)}`],
      ...[..."abcdefgh"].filter((_, k) => (i * 7 + k * 5) % 3 !== 0).map((word) => [word])
    ])
  );
  const found = themeTest(alike, both, {nulls: 39, resamples: 0});
  for (const one of found?.themes ?? []) expect(one.p).toBeGreaterThanOrEqual(found?.p ?? 0);
});

test("a word counts inside longer terms too, but not with a term that holds it, and the same seed gives the same answer", () => {
  const papers = phrasedOf(
    Array.from({length: 12}, (_, i) => [
      [`title${String(i)}`],
      ...(i < 6 ? [["deep", "sea"], ["coral"]] : [["deep"], ["sky"]])
    ])
  );
  const given = (...ids: string[]) => ({
    terms: ["deep sea", "deep", "coral", "sky"].map(term),
    themes: [theme("detected", ...ids)]
  });
  const excess = (...ids: string[]) =>
    themeTest(papers, given(...ids), {nulls: 9})?.themes[0]?.excess;
  // "deep" stands in all 12 papers, so 6 pairs with "coral" are 6 expected ones.
  expect(excess("deep", "coral")).toBeCloseTo(0, 12);
  // "deep sea" and "coral" stand in the same 6, where 3 are expected; "deep sea" holds "deep".
  expect(excess("deep sea", "deep", "coral")).toBeCloseTo(3, 12);
  expect(themeTest(papers, given("deep", "coral"), {nulls: 9})).toEqual(
    themeTest(papers, given("deep", "coral"), {nulls: 9})
  );
});

test("a paper has a term where the tables say so, across stop words too, and keeps it in shuffles", () => {
  const {papers} = plantedPapers({papers: 24, share: 0.3, seed: 4});
  const texts = papers.map(({title, summary}, i) => ({
    paper_id: String(i),
    title,
    summary:
      i % 2 === 0
        ? `${summary ?? ""} Attention is all you need for ${"abcdefghijklmnopqrstuvwx".charAt(i)}q.`
        : summary
  }));
  const line = "theme,term\nplanted,attention is all you need\nplanted,harvest yield\n";
  const file = {text: line, path: "themes.csv"};
  const curation = {...uncurated, own: {...uncurated.own, themes: file}};
  const hub = {hub_id: "h", title: null, abstract: null};
  const {tables} = themes(hub, texts, curation, {intervals: false});
  const {own, shared} = readCurations(curation).curations;
  const phrased = phrasedPapers(texts, {own, shared});
  const having = termsHad(texts, tables.terms, tables.paper_terms);
  const found = themeTest(phrased, {...tables, having}, {nulls: 9, resamples: 0});
  const papersOf = (id: string) =>
    new Set(tables.paper_terms.flatMap((row) => (row.term_id === id ? row.paper_id : [])));
  expect(papersOf("attention is all you need").size).toBe(12);
  const holds = (one: string, other: string) => ` ${one} `.includes(` ${other} `);
  tables.themes.forEach(({terms: ids}, i) => {
    const list: string[] = JSON.parse(ids);
    const pairs = list.flatMap((one, k) => list.slice(k + 1).map((other) => [one, other] as const));
    const expected = pairs
      .filter(([one, other]) => !holds(one, other) && !holds(other, one))
      .map(([one, other]) => {
        const [a, b] = [papersOf(one), papersOf(other)];
        return [...a].filter((id) => b.has(id)).length - (a.size * b.size) / texts.length;
      });
    expect(found?.themes[i]?.excess).toBeCloseTo(
      expected.reduce((sum, one) => sum + one, 0),
      9
    );
  });
});

test("too few papers, no terms and no shuffles are not tested", () => {
  const few = phrasedOf(grouped.papers.slice(0, 5).map((_, i) => [[`t${String(i)}`], ["a"]]));
  expect(themeTest(few, both)).toBeNull();
  expect(themeTest(grouped, {themes: [], terms: []})).toBeNull();
  expect(themeTest(grouped, both, {nulls: 0})).toBeNull();
});

test("a theme of set phrases counts the papers that have them whole, in shuffles too", () => {
  const having = "Quality of life, burden of disease, rehabilitation";
  const phrased = phrasedTitles(
    ...Array.from(
      {length: 12},
      (_, i) => `${"abcdefghijkl".charAt(i)}q ${i < 6 ? having : "Reefs"}`
    )
  );
  const given = {
    terms: ["quality of life", "burden of disease", "rehabilitation", "reef"].map(term),
    themes: [theme("detected", "quality of life", "burden of disease", "rehabilitation")]
  };
  const found = themeTest(phrased, given, {nulls: 19, resamples: 4});
  // Three pairs stand in 6 of 12 papers, where 36 / 12 are expected of each.
  expect(found?.themes[0]).toMatchObject({excess: 9, stability: 1});
});

test("a term may have as many words as it has", () => {
  const papers = phrasedOf(
    Array.from({length: 12}, (_, i) => [
      [`title${String(i)}`],
      ...(i < 6 ? [[..."abcdefg"], ["coral"]] : [["sky"]])
    ])
  );
  const given = {
    terms: ["a b c d e f g", "a b", "coral"].map(term),
    themes: [theme("detected", "a b c d e f g", "coral")]
  };
  expect(themeTest(papers, given, {nulls: 9})?.themes[0]?.excess).toBeCloseTo(6 - 36 / 12, 12);
});
