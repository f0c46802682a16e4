import type {TermRow, ThemeLinkRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {coWordFinding, drawnWords, namedTerms} from "../../../src/themes/co-word-network.js";
import {linksOf, pickCoWords} from "../../../src/themes/co-words.js";
import {pageSentence, stillSentence} from "../../../src/page/page-words.js";
import {exampleThemes} from "./theme-rows.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();

function term(term_id: string, papers: number, position: number): TermRow {
  const [row] = rows.terms;
  if (row === undefined) throw new Error("no term");
  return {...row, term_id, term: term_id, papers, position};
}

function link(one: string, other: string, association_strength: number): ThemeLinkRow {
  const [row] = rows.theme_links;
  if (row === undefined) throw new Error("no link");
  return {...row, one, other, papers: 1, association_strength, jaccard: 1 - association_strength};
}

const tables = {
  terms: [term("a", 3, 1), term("b", 9, 2), term("c", 3, 3), term("d", 2, 4), term("e", 5, 5)],
  theme_links: [link("a", "b", 0.5), link("b", "c", 0.2), link("a", "c", 0.3), link("b", "d", 0.1)]
};

test("pickCoWords draws linked terms, those of the most papers, and counts their neighbours", () => {
  const {terms, links, linked} = pickCoWords(tables);
  expect(terms.map(({term_id}) => term_id)).toEqual(["b", "a", "c", "d"]);
  expect(linked.map(({term: {term_id}, others}) => [term_id, others])).toEqual([
    ["a", 2],
    ["b", 3],
    ["c", 2],
    ["d", 1]
  ]);
  expect(links.map(({one, other, weight}) => [one, other, weight])).toEqual([
    [1, 0, 0.5],
    [1, 2, 0.3],
    [0, 2, 0.2],
    [0, 3, 0.1]
  ]);
});

test("pickCoWords draws at most so many terms, of at least so many papers", () => {
  const few = pickCoWords(tables, {most: 2});
  expect(few.terms.map(({term_id}) => term_id)).toEqual(["b", "a"]);
  expect(few.links).toHaveLength(1);
  expect(few.linked).toHaveLength(4);
  const frequent = pickCoWords(tables, {minPapers: 3});
  expect(frequent.terms.map(({term_id}) => term_id)).toEqual(["b", "a", "c"]);
  expect(frequent.linked.map(({others}) => others)).toEqual([2, 2, 2]);
  expect(pickCoWords(tables, {minPapers: 4})).toMatchObject({terms: [], linked: [], links: []});
});

test("pickCoWords keeps the three strongest links of each term by the chosen normalisation", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const terms = names.map((name, i) => term(name, 2, i));
  const theme_links = names.flatMap((one, i) =>
    names.slice(i + 1).map((other, k) => link(one, other, 0.9 - 0.1 * i - 0.01 * k))
  );
  const {links} = pickCoWords({terms, theme_links});
  const degree = names.map((_, i) => links.filter((e) => e.one === i || e.other === i).length);
  expect(Math.min(...degree)).toBeGreaterThanOrEqual(3);
  expect(links.length).toBeLessThan(theme_links.length);
  const other = pickCoWords({terms, theme_links}, {normalisation: "jaccard"}).links;
  expect(other[0]?.weight).toBeCloseTo(1 - 0.5, 6);
  expect(other).not.toEqual(links);
});

test("pickCoWords gives the same whatever the order of the links", () => {
  const turned = {...rows, theme_links: rows.theme_links.toReversed()};
  expect(pickCoWords(turned)).toEqual(pickCoWords(rows));
});

test("linksOf: the strongest links of a term from either side", () => {
  expect(linksOf("a", tables.theme_links, "association_strength")).toEqual([
    {term_id: "b", papers: 1},
    {term_id: "c", papers: 1}
  ]);
});

test("the finding names the term that occurs with the most others, of all that are linked", () => {
  expect(coWordFinding(pickCoWords(tables))).toBe(
    "“b” occurs together with the most other terms: 3 of 3."
  );
  expect(coWordFinding(pickCoWords(tables, {most: 1}))).toBe(coWordFinding(pickCoWords(tables)));
  const triangle = {...tables, theme_links: tables.theme_links.slice(0, 3)};
  expect(coWordFinding(pickCoWords(triangle))).toBe(
    "“a”, “b” and “c” occur together with the most other terms: 2 of 2 each."
  );
  const pair = {...tables, theme_links: tables.theme_links.slice(0, 1)};
  expect(coWordFinding(pickCoWords(pair))).toBe(
    "“a” and “b” are the only two terms that stand together."
  );
  expect(coWordFinding(pickCoWords({...tables, theme_links: []}))).toBe(
    "No two terms stand together in a paper, so there is no co-word network."
  );
});

test("the finding is of the terms of so many papers, and says so", () => {
  const finding = (minPapers: number, rows = tables) =>
    plain(coWordFinding(pickCoWords(rows, {minPapers})));
  expect(finding(3)).toBe(
    "Among terms of at least 3 papers, “a”, “b” and “c” occur together with the most other terms: 2 of 2 each."
  );
  expect(finding(4)).toBe(
    "No two terms of at least 4 papers stand together in a paper, so there is no network of them."
  );
  const pair = {...tables, theme_links: tables.theme_links.slice(0, 1)};
  expect(finding(3, pair)).toBe(
    "“a” and “b” are the only two terms of at least 3 papers that stand together."
  );
});

test("on the example no term occurs with more terms than there are, whatever the fewest papers", () => {
  for (let minPapers = 2; minPapers <= 12; ++minPapers) {
    const {terms, links, linked} = pickCoWords(rows, {minPapers});
    expect(Math.max(0, ...linked.map(({others}) => others))).toBeLessThanOrEqual(
      Math.max(0, linked.length - 1)
    );
    const joined = new Set(links.flatMap(({one, other}) => [one, other]));
    expect(joined.size).toBe(terms.length);
  }
});

test("what is not drawn and not labelled is said", () => {
  const network = pickCoWords(tables, {most: 2});
  expect(plain(pageSentence(drawnWords(network, 2)))).toBe(
    "2 of 4 linked terms are drawn, those of the most papers."
  );
  expect(plain(pageSentence(drawnWords(network, 1)))).toBe(
    "2 of 4 linked terms are drawn, those of the most papers; 1 of the 2 drawn has a label; point at the others to read theirs."
  );
  expect(drawnWords(pickCoWords(tables), 4)).toEqual([]);
  expect(plain(stillSentence(drawnWords(network, 1)))).toMatch(/a label\.$/);
});

test("the terms that the finding names are known, and none where it names none", () => {
  const {linked} = pickCoWords(tables);
  const named = namedTerms({linked});
  for (const {term} of named) expect(coWordFinding({linked, minPapers: 2})).toContain(`“${term}”`);
  expect(named.length).toBeGreaterThan(0);
  const alike = ["a", "b", "c", "d"].map((id, i) => ({term: term(id, 2, i + 1), others: 3}));
  expect(namedTerms({linked: alike})).toEqual([]);
});
