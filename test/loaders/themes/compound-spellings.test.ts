import {expect, test} from "vitest";
import {themes} from "../../../loaders/analysis/themes.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {readCorpus} from "../../../loaders/text/corpus.js";
import {compoundSpellings} from "../../../loaders/themes/compound-spellings.js";

const titled = (title: string) => ({title, summary: null});

test.each<[string, string[], string[], string[]]>([
  [
    "of equals two words",
    ["A lifespan", "Lifespans", "A life span", "Life-span studies"],
    [],
    ["lifespan is life span"]
  ],
  [
    "what more papers have",
    ["Database", "A database", "Databases", "A data base", "On data bases"],
    [],
    ["data base is database"]
  ],
  [
    "one word where a part says nothing alone",
    ["A dataset", "Datasets", "A data set", "Data sets", "Data sets of cats"],
    ["set"],
    ["data set is dataset"]
  ],
  [
    "nothing of a word that says nothing",
    ["A dataset", "Datasets", "A data set", "Data sets"],
    ["dataset"],
    []
  ],
  ["nothing of what one paper has", ["A lifespan", "Lifespans", "A life span"], [], []],
  ["nothing across a break", ["A lifespan", "Lifespans", "Life: span", "Life, span"], [], []],
  ["nothing of an adjective", ["Blackbirds", "A blackbird", "A black bird", "Black birds"], [], []],
  ["nothing of a verb", ["A breakdown", "Breakdowns", "They break down", "To break down"], [], []]
])("compoundSpellings(corpus, stops) gives %s", (_, titles, stops, spellings) => {
  const corpus = readCorpus(titles.map(titled));
  const found = compoundSpellings(corpus, new Set(stops)).map(({variant, preferred}) =>
    [variant, preferred].map((words) => corpus.lexicon.phraseKey(words)).join(" is ")
  );
  expect(found).toEqual(spellings);
});

test("papers that write a compound as one word and as two have one term", () => {
  const titles = [
    ...["The lifespan of mice", "Lifespan extension in flies", "Extension of the lifespan"],
    ...["Life span extension in worms", "The life span of rats", "A note on life span"],
    "Life-span of yeast"
  ];
  const papers = titles.map((title, i) => ({paper_id: String(i), title, summary: null}));
  const hub = {hub_id: "h", title: null, abstract: null};
  const {tables} = themes(hub, papers, readCurationFiles("no such hub"), {intervals: false});
  const found = tables.terms.map(({term_id, papers: having}) => [term_id, having]);
  expect(found).toContainEqual(["life span", 7]);
  expect(found).toContainEqual(["life span extension", 2]);
  expect(found.map(([term]) => term)).not.toContain("lifespan");
});
