import {expect, test} from "vitest";
import {noFilter, orders, type Order, type PapersFilter} from "../../../src/papers/papers-query.js";
import {searchPapers} from "../../../src/papers/search-papers.js";
import {exactly, orMore} from "../../../src/page/span.js";
import {openPage} from "../../browser/browser.js";
import {serve} from "../../browser/serve.js";
import {sharedDist} from "../../browser/shared-dist.js";
import {plain} from "../../plain.js";
import {paper} from "../rows.js";

const rows = [
  paper({position: 1, title: "Étude of planes", summary: "Mutual information grows.", year: 2024}),
  paper({position: 2, title: "zebra", summary: null, date: "2025-01-02", novelty: 7.5}),
  paper({position: 3, title: null, summary: "Plane  of\u00a0words", field: "cs.LG", novelty: 7}),
  paper({position: 4, title: "𝛼 above", summary: "ﬁne print", reference_count: 12}),
  paper({position: 5, title: "ｆull width", summary: "", date: "2025-01", verdict: "accept"}),
  paper({
    position: 6,
    title: "Zebra",
    date: "2024-12-31",
    representative: true,
    representative_position: 2
  }),
  paper({position: 7, title: "\ue000 private", representative: true, representative_position: 1}),
  paper({position: 8, title: "😀 face", novelty: 0, reference_count: 0, year: 2024})
];
const filters: Partial<PapersFilter>[] = [
  {},
  {search: "plane"},
  {search: "ETUDE information"},
  {search: '"plane of words"'},
  {search: "fine FULL"},
  {search: "100% ' -- _"},
  {representative: true},
  {summary: true},
  {fields: ["cs.LG"]},
  {years: exactly(2024)},
  {verdicts: ["accept"], search: "width"},
  {novelty: orMore(7)},
  {search: "planes OR zebra"},
  {search: 'plane OR zebra -"of words" -etude'},
  {search: "-zebra -fine"},
  {search: "OR"},
  {fields: ["cs.LG", "stat.ML", "' OR true --"]},
  {verdicts: ["accept", "conditional"]},
  {years: {from: 2023, to: 2023.5}},
  {years: {from: null, to: 2023}},
  {novelty: {from: 0, to: 7}},
  {novelty: {from: null, to: 7.25}, years: orMore(2024)}
];

test("searchPapers(papers) answers every filter and order as DuckDB does", async () => {
  const ours: string[][] = [];
  const database = searchPapers(rows);
  const asked = Object.keys(orders).flatMap((order) =>
    filters.map((filter) => ({filter: {...noFilter, ...filter}, order}))
  );
  const isOrder = (name: string): name is Order => Object.hasOwn(orders, name);
  for (const {filter, order} of asked)
    ours.push(isOrder(order) ? await database.matches(filter, order) : []);
  expect(ours.map(({length}) => length).slice(0, filters.length)).toEqual([
    8, 2, 1, 1, 0, 0, 2, 7, 1, 2, 1, 2, 3, 2, 5, 8, 1, 1, 0, 0, 2, 1
  ]);
  const {answers, told} = await answersOfDuckdb(asked);
  expect(ours).toEqual(answers);
  expect(plain(told.at(-1))).toBe(`${rows.length} papers`);
  expect(told.slice(0, -1)).toContainEqual(expect.stringMatching(/^\d+\.\d of \d+\.\d MB$/));
});

test("searchPapers(papers) of no papers finds none", async () => {
  expect(await searchPapers([]).matches(noFilter, "title")).toEqual([]);
});

/** What DuckDB-WASM, loaded from a built site, answers to the queries of the page, and tells. */
async function answersOfDuckdb(
  wanted: {filter: PapersFilter; order: string}[]
): Promise<{answers: string[][]; told: string[]}> {
  const {url} = await serve(await sharedDist());
  const {page} = await openPage(undefined);
  await page.goto(`${url}everything.html`);
  await page.locator("#results").waitFor();
  return page.evaluate<{answers: string[][]; told: string[]}>(`(async () => {
    const told = [];
    const database = await window.openPapers(${JSON.stringify(rows)}, (far) => told.push(far));
    const answers = [];
    for (const {filter, order} of ${JSON.stringify(wanted)})
      answers.push(await database.matches(filter, order));
    return {answers, told};
  })()`);
}
