import {expect, test} from "vitest";
import {papersOfWords, statedTerm} from "../../../src/themes/paper-sets.js";
import {exampleThemes} from "./theme-rows.js";
import {uptakeRows} from "./uptake-rows.js";

const themes = exampleThemes();
const [row] = uptakeRows(themes);
if (row === undefined) throw new Error("no row");
const places = [
  {paper_id: "p1", part: "title", start: 0, end: 4},
  {paper_id: "p1", part: "summary", start: 9, end: 13},
  {paper_id: "p2", part: "title", start: 2, end: 6}
];
const word = {...row, term_id: "rare", term: "Rare", evidence: JSON.stringify([...places, {x: 1}])};

test("papersOfWords has terms by their places, and other words by their evidence", () => {
  const [term] = themes.terms;
  const id = term?.term_id ?? "";
  const papers = papersOfWords({
    paper_terms: themes.paper_terms,
    theme_uptake: [word, {...word, term_id: id}, {...row, term_id: "unknown"}]
  });
  expect([...(papers.get("rare") ?? [])]).toEqual([
    [
      "p1",
      [
        {...places[0], term_id: "rare"},
        {...places[1], term_id: "rare"}
      ]
    ],
    ["p2", [{...places[2], term_id: "rare"}]]
  ]);
  expect(papers.get(id)?.size).toBe(term?.papers);
  expect(papers.has("unknown")).toBe(false);
});

test("statedTerm gives the pick of a word that is no term; null for one that no paper has", () => {
  const papers = papersOfWords({paper_terms: [], theme_uptake: [word]});
  expect(statedTerm("rare", [word], papers)).toMatchObject({
    kind: "term",
    state: "rare",
    papers: ["p1", "p2"],
    words: "with “Rare”"
  });
  expect(statedTerm("other", [word], papers)).toBeNull();
  expect(statedTerm("other", [{term_id: "other", term: "Other"}], papers)).toBeNull();
});
