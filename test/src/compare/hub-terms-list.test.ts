import {expect, test} from "vitest";
import {demoHubs} from "../../../loaders/demo/demo-hubs.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {hubTerms, termPapers} from "../../../src/compare/hub-terms-list.js";
import {textsOf} from "../../../src/tables/json.js";
import {tablesOfHubs} from "./rows.js";

const pageOf = (title: string, papers: readonly string[]) =>
  [
    "hub",
    title,
    `${papers.length} Pith papers cite this work.`,
    "hub tools",
    "citing papers explorer",
    ...papers.flatMap((name, i) => ["-", name, `Paper number ${"abcdefgh"[i] ?? ""} of its list.`]),
    ""
  ].join("\n");

/** `lights` has the term "lantern"; in `gardens` it stands in longer terms and once by itself. */
const small = tablesOfHubs({
  lights: pageOf("A hub on lights", ["A lantern", "The lantern", "On lanterns", "Of candles"]),
  gardens: pageOf("A hub on gardens", [
    "Stone lanterns",
    "Stone lanterns again",
    "Stone lanterns, thrice",
    "A Lantern",
    "Lanternfish",
    "A moss garden",
    "Another moss garden"
  ])
});
const ids = (rows: typeof small) => rows.hubs.map(({hub_id}) => hub_id);

test("a term of one hub that is none of another's is counted there by its words, whole and folded", () => {
  const known = small.terms.filter(({term_id}) => term_id === "lantern");
  expect(known.map(({hub_id}) => hub_id)).toEqual(["lights"]);
  const found = termPapers(ids(small), small);
  expect(found.get("lights")?.get("lantern")?.size).toBe(3);
  expect(found.get("gardens")?.get("lantern")?.size).toBe(4);
  expect(found.get("lights")?.get("stone lantern")?.size ?? 0).toBe(0);
});

test("hubTerms: the counts of the other hubs are those of their texts, without what cites both", () => {
  const terms = hubTerms(ids(small), small);
  expect(terms.get("lights")?.terms.find(({termId}) => termId === "lantern")).toMatchObject({
    papers: 3,
    others: 3
  });
  const own = new Set(
    small.terms.flatMap(({hub_id, term_id}) => (hub_id === "gardens" ? term_id : []))
  );
  expect(terms.get("gardens")?.terms.filter(({termId}) => !own.has(termId))).toEqual([]);
});

test("what a hub abbreviates counts as it spells it out, and no abbreviation of another meaning", () => {
  const rows = tablesOfHubs({
    texts: pageOf("A hub on texts", [
      "Mutual information (MI) one",
      "Mutual information (MI) two",
      "Mutual information (MI) three",
      "MI of images"
    ]),
    hearts: pageOf("A hub on hearts", [
      "Myocardial infarction (MI) in rats",
      "MI of the heart",
      "Mutual information of beats"
    ])
  });
  const forms = rows.terms.find(({term_id}) => term_id === "mutual information")?.forms;
  expect(textsOf(forms ?? "")).toContain("MI");
  expect(termPapers(ids(rows), rows).get("hearts")?.get("mutual information")?.size).toBe(1);
});

test("for every term and hub of made-up texts the count is that of the raw text without repeated clauses", () => {
  const rows = tablesOfHubs(
    Object.fromEntries(demoHubs({hubs: 2, papers: 300}).map(({id, text}) => [id, text])),
    readCurationFiles("")
  );
  const found = termPapers(ids(rows), rows);
  let foreign = 0;
  for (const [hub, papersOf] of found) {
    const own = new Set(rows.terms.flatMap((row) => (row.hub_id === hub ? row.term_id : [])));
    const papers = rows.papers.filter(({hub_id}) => hub_id === hub);
    const repeated = rows.diagnostics.flatMap(({hub_id, rule, text}) =>
      hub_id === hub && rule === "text-repeated" && text !== null ? [text] : []
    );
    const without = (summary: string, clause: string) => summary.replaceAll(clause, ";");
    for (const [id, set] of papersOf) {
      const forms = rows.terms.flatMap((row) => (row.term_id === id ? textsOf(row.forms) : []));
      const written = [id, ...forms].map((form) => form.replaceAll(/[\s-]+/g, "e?s?[\\s-]+"));
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${written.join("|")})e?s?(?![\\p{L}\\p{N}])`,
        "iu"
      );
      const recount = papers.filter(({title, summary}) =>
        pattern.test(`${title}; ${repeated.reduce(without, summary ?? "")}`)
      );
      expect(`${hub} ${id} ${set.size}`).toBe(`${hub} ${id} ${recount.length}`);
      if (!own.has(id) && set.size > 0) foreign += 1;
    }
  }
  expect(foreign).toBeGreaterThan(0);
});
