import {expect, test} from "vitest";
import {readCorpus, wordsOf} from "../../../loaders/text/corpus.js";
import {
  countPlaces,
  findSequences,
  termPlaces,
  termsOfPapers
} from "../../../loaders/themes/term-places.js";

const corpus = readCorpus([
  {title: "Mutual information bound", summary: "Mutual information, information."},
  {title: "Information of the bound", summary: null},
  {title: "Mutual information", summary: null}
]);
const {lexicon} = corpus;
const places = termPlaces(
  corpus,
  ["mutual information", "information", "information of the bound"].map((text) =>
    wordsOf(text, lexicon)
  )
);
const shown = Array.from(places.term, (term, i) => [
  places.paper[i],
  term,
  places.from[i],
  places.to[i],
  places.inTitle[i],
  places.nested[i]
]);

test("termPlaces finds terms in order, also those with stop words, and says which are nested", () => {
  expect(shown).toEqual([
    [0, 0, 0, 18, 1, 0],
    [0, 1, 7, 18, 1, 1],
    [0, 0, 0, 18, 0, 0],
    [0, 1, 7, 18, 0, 1],
    [0, 1, 20, 31, 0, 0],
    [1, 1, 0, 11, 1, 1],
    [1, 2, 0, 24, 1, 0],
    [2, 0, 0, 18, 1, 0],
    [2, 1, 7, 18, 1, 1]
  ]);
});

test("termsOfPapers has the terms of each paper, those inside longer ones too", () => {
  expect(termsOfPapers(places, 4)).toEqual([[0, 1], [1, 2], [0, 1], []]);
});

test("countPlaces counts papers once and titles twice", () => {
  expect(countPlaces(places, 4)).toEqual([
    {papers: 2, occurrences: 5},
    {papers: 3, occurrences: 8},
    {papers: 1, occurrences: 2},
    {papers: 0, occurrences: 0}
  ]);
});

test("findSequences does not run across punctuation or papers", () => {
  const found: number[] = [];
  const across = ["bound mutual", "information information", "bound information"];
  findSequences(
    corpus,
    across.map((text, term) => ({words: wordsOf(text, lexicon), term})),
    ({term}) => found.push(term)
  );
  expect(found).toEqual([]);
});
