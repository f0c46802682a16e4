import {expect, test} from "vitest";
import {nearWords} from "../../../src/papers/search-hint.js";
import {paper as paperOf} from "../rows.js";

const paper = (title: string | null, summary: string | null = null) => paperOf({title, summary});
const papers = [
  paper("Protein folding", "Étude of proteins in graphs"),
  paper("Protein design", null),
  paper("A graph of words"),
  paper(null, "Form and from"),
  paper("From the start of transformers: layers")
];
const near = nearWords(papers);

test.each([
  ["protien", "protien", "protein", 2, "protein"],
  ["Protien folding", "protien", "protein", 2, "protein folding"],
  ['graph OR "protien  design"', "protien", "protein", 2, 'graph OR "protein  design"'],
  ["graph -foldign", "foldign", "folding", 1, "graph -folding"],
  ["grpah", "grpah", "graph", 1, "graph"],
  ["ETUDÉS", "etudes", "etude", 1, "etude"],
  ["frum", "frum", "from", 2, "from"],
  ["tranformes", "tranformes", "transformers", 1, "transformers"]
])("of the search %j, %j may mean %j, which %i papers have", (search, word, like, some, better) => {
  expect(near(search)).toEqual([{word, near: like, papers: some, search: better}]);
});

test.each([
  "",
  "papers",
  "protein",
  "prot",
  "fold OR nothing",
  "zzz",
  "gra",
  "-graph",
  "frm",
  "100%",
  "OR"
])("of the search %j no word is near another", (search) => {
  expect(near(search)).toEqual([]);
});

test("each word that stands nowhere has its own; without papers there is none", () => {
  expect(near("protien foldign").map((found) => found.search)).toEqual([
    "protein foldign",
    "protien folding"
  ]);
  expect(nearWords([])("protien")).toEqual([]);
});
