import fc from "fast-check";
import {expect, test} from "vitest";
import {readCorpus, type Corpus, type PaperText} from "../../../loaders/text/corpus.js";
import {findPhrases} from "../../../loaders/themes/phrases.js";
import {stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {
  corpusOf,
  counted,
  keysOf,
  papersOfFewWords,
  papersReordered,
  renamed,
  renamedPapers
} from "./corpora.js";

const none: string[] = [];

function phrasesOf(corpus: Corpus, options: {minPapers?: number; maxWords?: number} = {}) {
  return findPhrases(corpus, stopFlags(corpus.lexicon, none), options);
}

test("findPhrases counts the phrases of at least two papers, titles twice", () => {
  const corpus = readCorpus([
    {title: "Mutual information estimation", summary: "Mutual information again"},
    {title: "Estimation of mutual information", summary: null}
  ]);
  expect(Object.fromEntries(counted(corpus, phrasesOf(corpus)))).toEqual({
    mutual: {papers: 2, occurrences: 5},
    information: {papers: 2, occurrences: 5},
    estimation: {papers: 2, occurrences: 4},
    "mutual information": {papers: 2, occurrences: 5}
  });
});

test.each([
  ["punctuation", "graph, layer"],
  ["a stop word", "graph of layer"],
  ["a bracket", "graph (layer)"]
])("no phrase runs across %s", (_, title) => {
  const corpus = corpusOf(title, title);
  expect([...counted(corpus, phrasesOf(corpus)).keys()]).toEqual(["graph", "layer"]);
});

test("no phrase runs from a title into its summary, or from a paper into the next", () => {
  const paper = {title: "graph", summary: "layer"};
  const corpus = readCorpus([paper, paper, paper]);
  expect([...corpus.papers]).toEqual([0, 2, 4, 6]);
  for (const first of [2, 4]) corpus.starts[first] = 0;
  expect([...counted(corpus, phrasesOf(corpus)).keys()]).toEqual(["graph", "layer"]);
});

test("phrases have at most maxWords words, and stand in at least minPapers papers", () => {
  const title = "graph layer token kernel prior vector";
  const corpus = corpusOf(title, title, "graph layer");
  const lengths = (options: {minPapers?: number; maxWords?: number}) =>
    phrasesOf(corpus, options).words.map((words) => words.length);
  expect(Math.max(...lengths({}))).toBe(5);
  expect(lengths({})).toHaveLength(20);
  expect(Math.max(...lengths({maxWords: 2}))).toBe(2);
  expect(lengths({minPapers: 3})).toEqual([1, 1, 2]);
  expect(lengths({minPapers: 4})).toEqual([]);
});

test("next gives the phrase that a phrase is with one word more, or -1", () => {
  const corpus = corpusOf("graph layer token", "graph layer kernel");
  const phrases = phrasesOf(corpus);
  const find = (words: readonly number[]) => words.reduce(phrases.next, -1);
  phrases.words.forEach((words, i) => expect(find(words)).toBe(i));
  const id = (word: string) => corpus.lexicon.find(word) ?? -1;
  expect(phrases.next(find([id("layer")]), id("graph"))).toBe(-1);
  expect(phrases.next(find([id("layer")]), id("token"))).toBe(-1);
});

test("next knows no phrase with a word that came into the lexicon later", () => {
  const corpus = corpusOf("graph layer, layer graph", "graph layer, layer graph");
  const phrases = phrasesOf(corpus);
  const late = Array.from({length: 9}, (_, i) => corpus.lexicon.id(`late${i}`));
  const first = phrases.next(-1, corpus.lexicon.find("graph") ?? -1);
  for (const word of late) {
    expect(phrases.next(-1, word)).toBe(-1);
    expect(phrases.next(first, word)).toBe(-1);
  }
});

test("standing has the phrase of each length that stands from each word on", () => {
  const corpus = readCorpus([
    {title: "graph layer graph layer", summary: "layer"},
    {title: null, summary: "of graph layer, graph; layer"}
  ]);
  const phrases = phrasesOf(corpus);
  const shown = phrases.standing.map((stands, i) =>
    Array.from(stands, (phrase, at) => {
      const words = phrases.words[phrase];
      if (words === undefined) return "-";
      expect(words).toEqual(Array.from(corpus.words.slice(at, at + i + 1)));
      return keysOf(corpus, words);
    }).join(" | ")
  );
  expect(shown.slice(0, 2)).toEqual([
    "graph | layer | graph | layer | layer | - | graph | layer | graph | layer",
    "graph layer | - | graph layer | - | - | - | graph layer | - | - | -"
  ]);
  expect(shown.slice(2).join("").replaceAll(/[ |-]/gu, "")).toBe("");
});

test("findPhrases finds what counting every sequence of words in the texts finds", () => {
  fc.assert(
    fc.property(
      papersOfFewWords,
      fc.integer({min: 1, max: 3}),
      fc.integer({min: 1, max: 4}),
      (papers, minPapers, maxWords) => {
        const corpus = readCorpus(papers);
        const expected = new Map(
          [...countedInText(papers, maxWords)].filter(([, count]) => count.papers >= minPapers)
        );
        expect(counted(corpus, phrasesOf(corpus, {minPapers, maxWords}))).toEqual(expected);
      }
    ),
    {numRuns: 500}
  );
});

test("the order of the papers changes no count", () => {
  fc.assert(
    fc.property(papersReordered, ([papers, others]) => {
      const counts = (list: PaperText[]) => {
        const corpus = readCorpus(list);
        return counted(corpus, phrasesOf(corpus));
      };
      expect(counts(others)).toEqual(counts(papers));
    })
  );
});

test("other words in the place of the words change no count", () => {
  fc.assert(
    fc.property(papersOfFewWords, (papers) => {
      const corpus = readCorpus(papers);
      const other = readCorpus(renamedPapers(papers));
      const expected = [...counted(corpus, phrasesOf(corpus))].map(([key, count]) => [
        renamed(key),
        count
      ]);
      expect([...counted(other, phrasesOf(other))]).toEqual(expected);
    })
  );
});

/** Counts by splitting the texts themselves. */
function countedInText(papers: readonly PaperText[], maxWords: number) {
  const counts = new Map<string, {papers: number; occurrences: number}>();
  for (const {title, summary} of papers) {
    const seen = new Set<string>();
    for (const {text, weight} of [
      {text: title ?? "", weight: 2},
      {text: summary ?? "", weight: 1}
    ]) {
      for (const run of text.split(/,|\bof\b/u)) {
        const words = run.split(/[\s-]+/u).filter((word) => word !== "");
        for (let from = 0; from < words.length; ++from) {
          for (let to = from + 1; to <= Math.min(words.length, from + maxWords); ++to) {
            const key = words.slice(from, to).join(" ");
            const count = counts.get(key) ?? {papers: 0, occurrences: 0};
            counts.set(key, {
              papers: count.papers + (seen.has(key) ? 0 : 1),
              occurrences: count.occurrences + weight
            });
            seen.add(key);
          }
        }
      }
    }
  }
  return counts;
}
