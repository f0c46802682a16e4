import {expect, test} from "vitest";
import {authorsCovered, selfCitations, whoFacet, whoFacets} from "../../../src/who/who-counts.js";
import {authorsCoveredWords, selfCitationsWords, whoRefusal} from "../../../src/who/who-words.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {citedHub} from "../citations/cited-hub.js";
import {papers} from "../rows.js";

const place = (paper: number, source: string) => ({
  hub_id: "hub",
  paper_id: `p${String(paper)}`,
  source,
  path: "1.json",
  line: 1,
  column: 1
});
const author = (paper: number, name: string, source = "openalex") => ({
  ...place(paper, source),
  position: 1,
  author: name
});
const none = {paper_sources: [], paper_countries: [], paper_authors: []};

test("whoFacet(name, rows) counts a paper once a value, by the source that speaks first", () => {
  const paper_authors = [
    author(1, "Gray, Ann"),
    author(1, "Bo Stone"),
    author(1, "bo stone"),
    author(1, "A. Nother", "scopus"),
    author(2, "Ann Gray", "scopus")
  ];
  const found = whoFacet("authors", {papers: papers(3), ...none, paper_authors});
  expect(found).toMatchObject({
    values: [
      {value: "Ann Gray", count: 2},
      {value: "Bo Stone", count: 1}
    ],
    covered: 2
  });
  expect(found?.papersOf?.get("Ann Gray")?.map(({paper_id: id}) => id)).toEqual(["p1", "p2"]);
});

test("countries are called by their English names, and what is no code as it is written", () => {
  const paper_countries = ["DE", "it", "Utopia"].map((country, i) => ({
    ...place(i + 1, "openalex"),
    position: 1,
    country
  }));
  const found = whoFacet("countries", {papers: papers(3), ...none, paper_countries});
  expect(found?.values.map(({value}) => value)).toEqual(["Germany", "Italy", "Utopia"]);
});

test("subjects are those of the source that speaks first, all of them", () => {
  const source = (paper: number, fields: string[], name = "openalex") => ({
    ...place(paper, name),
    title: null,
    date: null,
    venue: null,
    type: null,
    language: null,
    fields: JSON.stringify(fields),
    abstract: null,
    summary: null,
    verdict: null,
    novelty: null,
    reference_count: null,
    flags: "[]"
  });
  const paper_sources = [
    source(1, ["Physics", "Biology"]),
    source(1, ["Fens"], "lens"),
    source(2, ["physics"], "lens"),
    source(3, [])
  ];
  expect(whoFacet("subjects", {papers: papers(3), ...none, paper_sources})).toMatchObject({
    values: [
      {value: "Physics", count: 2},
      {value: "Biology", count: 1}
    ],
    covered: 2
  });
});

test("what no source names is no facet", () => {
  expect(whoFacets({papers: papers(3), ...none})).toEqual([]);
});

test("self-citations are papers with an author of the cited work, of those with authors", () => {
  const paper_authors = [author(1, "Gray, Ann"), author(1, "Bo Stone"), author(2, "Cy Hill")];
  const hub = {authors: "A. Gray\nD. Dale"};
  const found = selfCitations(hub, {...none, paper_authors});
  expect(found).toEqual({papers: ["p1"], covered: {all: 2, some: 0}});
  expect(authorsCoveredWords({all: 2, some: 0})).toBe("");
  expect(plain(selfCitationsWords(found))).toMatch(
    /^Of 2 listed papers with authors, 1 has an author/u
  );
  expect(selfCitations({authors: null}, {...none, paper_authors})).toBeNull();
  expect(selfCitations(hub, none)).toBeNull();
});

test("papers of which a source names some authors are counted apart, and what is counted is at least so many", () => {
  const cut = (paper: number, flag: string, source = "scopus") => ({
    ...place(paper, source),
    ...{fields: "[]", venue: null, flags: JSON.stringify([flag])}
  });
  const paper_authors = [
    author(1, "Gray, Ann", "scopus"),
    author(1, "Ann Gray", "ris"),
    author(1, "Bo Stone", "ris"),
    author(2, "Bo Stone", "scopus"),
    author(3, "Cy Hill", "scopus")
  ];
  const paper_sources = [
    cut(1, "first author alone"),
    cut(2, "authors cut"),
    cut(3, "first author alone")
  ];
  const rows = {...none, paper_authors, paper_sources};
  expect(authorsCovered(rows)).toEqual({all: 1, some: 2});
  expect(whoFacet("authors", {papers: papers(3), ...rows})?.values).toContainEqual({
    value: "Bo Stone",
    count: 2
  });
  const words = (authors: string) => plain(selfCitationsWords(selfCitations({authors}, rows)));
  expect(words("A. Gray")).toMatch(/^Of 3 listed papers with authors, at least 1 has an author/u);
  expect(words("D. Dale")).toMatch(/^Of 3 listed papers with authors, none is known to have/u);
  expect(plain(authorsCoveredWords(authorsCovered(rows)))).toBe(
    "Only some authors, such as the first, are named of 2 papers, and all of 1: an author may have more papers than are counted."
  );
});

test("whoCites draws a row a value with its coverage, and names the files where nothing is said", async () => {
  const tables = citedHub();
  const chart = await mountChart("whoCites", tables, {}, {width: 390});
  const text = plain((await chart.allInnerTexts()).join(" "));
  expect(text).toMatch(/Of \d+ authors?, /u);
  expect(text).toMatch(/Known of \d+ of 60 citing papers/u);
  expect(text).toMatch(/Of \d+ listed papers with authors, \d+ have/u);
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const bare = {...tables, paper_authors: [], paper_sources: [], paper_countries: []};
  expect(await (await mountChart("whoCites", bare)).innerText()).toBe(whoRefusal());
});

test("of papers that all share an author with the cited work there are not at least so many", () => {
  const covered = {all: 0, some: 1};
  expect(selfCitationsWords({papers: ["a"], covered})).toMatch(/with authors, 1 has an author/u);
});
