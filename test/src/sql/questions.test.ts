import {beforeAll, expect, test} from "vitest";
import {demoHubs} from "../../../loaders/demo/demo-hubs.js";
import {knownRoles, papersWithRole} from "../../../loaders/tables/known-roles.js";
import {questions} from "../../../src/sql/questions.js";
import {tablesOfHubs} from "../compare/rows.js";
import {nodeDuckdb} from "./node-duckdb.js";

const unclassified = `hub
A hub of which nothing is known
4 Pith papers cite this work.
hub tools
citing papers explorer
-
Spring tide and layers
-
Spring tide and a layer
`;
const rows = tablesOfHubs({
  ...Object.fromEntries(demoHubs({hubs: 2, papers: 120}).map(({id, text}) => [id, text])),
  unclassified
});
const [first] = rows.theme_uptake;
if (first === undefined) throw new Error("no hub has words of its own");
const echo = {...first, term_id: "layer", hub_id: "unclassified"};
rows.theme_uptake.push(
  {...echo, term: "layer", sentence: 1, papers: 2},
  {...echo, term: "Layers", sentence: 2, papers: 2}
);
const shared = rows.papers.find(({hub_id, work_key}) =>
  rows.papers.some((other) => other.work_key === work_key && other.hub_id > hub_id)
);
const [theme] = rows.themes;
const [carried] = rows.paper_themes;
if (shared === undefined || theme === undefined || carried === undefined)
  throw new Error("the hubs share no paper, or have no theme");
for (const {hub_id, paper_id} of rows.papers.filter(({work_key}) => work_key === shared.work_key)) {
  for (const [i, name] of ["one", "two"].entries()) {
    rows.themes.push({...theme, hub_id, theme_id: name, theme: name, position: 90 + i});
    rows.paper_themes.push({...carried, hub_id, paper_id, theme_id: name});
  }
}

const [totalled] = rows.hubs;
if (totalled === undefined) throw new Error("there is no hub");
rows.paper_roles = rows.papers
  .filter(({hub_id}) => [totalled.hub_id, "unclassified"].includes(hub_id))
  .map(({hub_id, paper_id}) => ({
    ...{hub_id, paper_id, measure: "role", label: "method", written: "method", cito: null},
    ...{known: true, source: "scite", sentences: 1, confidence: null}
  }));
rows.hubs = rows.hubs.map((hub) => {
  const own = ({hub_id}: {hub_id: string}) => hub_id === hub.hub_id;
  const known = knownRoles(hub, rows.roles.filter(own), rows.paper_roles.filter(own));
  return {...hub, roles_classified: papersWithRole(known)};
});

let answers: (query: string) => Record<string, unknown>[];
beforeAll(async () => {
  const ask = await nodeDuckdb(rows);
  answers = (query) =>
    ask(query)
      .toArray()
      .map((row: object) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === "bigint" ? Number(value) : value
          ])
        )
      );
});

const runQuery = (start: string) =>
  answers(questions.find(({question}) => question.startsWith(start))?.query ?? "");

test("roles are out of all citations of all hubs, and of all that are classified, in every row", () => {
  const found = runQuery("Why are the hubs cited");
  expect(found.length).toBeGreaterThan(2);
  const of_citations = 120 + 120 + 4;
  const of_classified = rows.hubs.reduce((sum, hub) => sum + hub.roles_classified, 0);
  for (const row of found) expect(row).toMatchObject({of_citations, of_classified});
  const citations = found.reduce((sum, row) => sum + Number(row["citations"]), 0);
  expect(citations).toBe(of_classified);
});

test("roles of single papers stand where they are of more papers than the totals", () => {
  const method = runQuery("Why are the hubs cited").find(({role}) => role === "method");
  const totals = rows.roles.filter(
    ({hub_id, label, counted}) => counted && label === "method" && hub_id !== totalled.hub_id
  );
  const ofOthers = totals.reduce((sum, {count}) => sum + count, 0);
  expect(method?.["citations"]).toBe(totalled.parsed + 2 + ofOthers);
});

test("singular and plural of the hub's own words are one word, and have what they are out of", () => {
  const layers = runQuery("What of the hub’s own words").filter(({term}) =>
    /^layer/i.test(String(term))
  );
  expect(layers).toEqual([{term: "layer", hub_id: "unclassified", papers: 2, of_papers: 2}]);
});

test("a paper that cites several hubs counts once for a term", () => {
  const found = runQuery("Which terms do most papers use");
  expect(found).toHaveLength(30);
  const keys = new Map(
    rows.papers.map(({hub_id, paper_id, work_key}) => [`${hub_id} ${paper_id}`, work_key])
  );
  const common = new Set(
    rows.terms.flatMap((row) => (row.common ? `${row.hub_id} ${row.term_id}` : []))
  );
  let twice = 0;
  for (const {term, papers, of_papers} of found) {
    const places = rows.paper_terms.filter(
      ({hub_id, term_id}) => term_id === term && !common.has(`${hub_id} ${term_id}`)
    );
    const ids = new Set(places.map(({hub_id, paper_id}) => `${hub_id} ${paper_id}`));
    const works = new Set(Array.from(ids, (id) => keys.get(id) ?? id));
    expect(papers).toBe(works.size);
    expect(of_papers).toBe(new Set(keys.values()).size);
    twice += ids.size - works.size;
  }
  expect(twice).toBeGreaterThan(0);
});

test("a paper that cites two hubs counts once for two themes that it carries in both", () => {
  const found = runQuery("Which themes meet").filter(({theme}) => theme === "one");
  expect(found).toEqual([{theme: "one", with_theme: "two", papers: 1}]);
});

test("each theme has its representative papers and the others, and how many of each there are", () => {
  const found = runQuery("Are representative papers");
  for (const {theme, hub_id, representative, papers, of_papers} of found) {
    const alike = rows.papers.filter(
      (row) => row.hub_id === hub_id && row.representative === representative
    );
    const ids = new Set(
      rows.themes.flatMap((row) =>
        row.hub_id === hub_id && row.theme === theme ? row.theme_id : []
      )
    );
    const carriers = new Set(
      rows.paper_themes.flatMap((row) =>
        row.hub_id === hub_id && ids.has(row.theme_id) ? row.paper_id : []
      )
    );
    expect(of_papers).toBe(alike.length);
    expect(papers).toBe(alike.filter(({paper_id}) => carriers.has(paper_id)).length);
  }
  const kinds = (hub: string) =>
    new Set(
      rows.papers.flatMap(({hub_id, representative}) => (hub_id === hub ? representative : []))
    ).size;
  expect(found).toHaveLength(rows.themes.reduce((sum, {hub_id}) => sum + kinds(hub_id), 0));
});
