import {expect, test} from "vitest";
import {readCorpus, wordsOf} from "../../../loaders/text/corpus.js";
import {ownWords, possiblePhrases} from "../../../loaders/themes/own-words.js";
import {papersOfPhrases} from "../../../loaders/themes/papers-of-phrases.js";
import {applyThesaurus} from "../../../loaders/themes/apply-thesaurus.js";
import {stopFlags} from "../../../loaders/themes/stop-flags.js";
import {keysOf} from "./corpora.js";

function read(summary: string, known: string[] = [], title: string | null = null) {
  const corpus = readCorpus([{title, summary}]);
  const {lexicon} = corpus;
  const variant = wordsOf("SGD", lexicon);
  const preferred = wordsOf("stochastic gradient descent by noisy steps", lexicon);
  const {corpus: own} = applyThesaurus(corpus, [{variant, preferred}]);
  const stops = stopFlags(lexicon, ["by"]);
  const isStop = (word: number) => stops[word] === 1;
  const keys = (words: readonly number[]) => keysOf(own, words);
  return {
    words: ownWords(own, isStop, (words) => known.includes(keys(words))).map(
      ({part, words, from, to}) => [part, keys(words), from, to]
    ),
    possible: possiblePhrases(own, isStop).map(keys)
  };
}

test("ownWords takes the longest known phrase from each word on, else the word alone", () => {
  expect(read("Deep graph layer token", ["deep graph", "graph layer token"]).words).toEqual([
    ["abstract", "deep graph", 0, 10],
    ["abstract", "layer", 11, 16],
    ["abstract", "token", 17, 22]
  ]);
});

test("no phrase runs across a stop word, punctuation or the end of the title", () => {
  const known = ["graph layer", "layer token", "token kernel"];
  expect(
    read("Layer, token of the kernel", known, "Graph").words.map(([part, key]) => [part, key])
  ).toEqual([
    ["title", "graph"],
    ["abstract", "layer"],
    ["abstract", "token"],
    ["abstract", "kernel"]
  ]);
});

test("the words of one abbreviation stay together, however many, up to a stop word", () => {
  expect(read("SGD turns").words).toEqual([
    ["abstract", "stochastic gradient descent", 0, 3],
    ["abstract", "noisy step", 0, 3],
    ["abstract", "turn", 4, 9]
  ]);
});

test("possiblePhrases are those of up to four words from each word on", () => {
  expect(read("a b graph layer, token kernel prior graph layer").possible).toContain(
    "token kernel prior graph"
  );
  expect(read("graph layer of token").possible).toEqual(["graph", "graph layer", "layer", "token"]);
});

test("papersOfPhrases tells which papers have a phrase, ascending, where, and how often", () => {
  const corpus = readCorpus([
    {title: "Graph layer", summary: "A graph layer, layer."},
    {title: "Graph, layer", summary: null},
    {title: null, summary: "The graph layer"}
  ]);
  const words = (text: string) => wordsOf(text, corpus.lexicon);
  const found = papersOfPhrases(corpus, [
    words("graph layer"),
    words("graph layer"),
    words("token")
  ]);
  expect([...found]).toEqual([
    [words("graph layer").join(" "), {papers: [0, 2], ats: [0, 3, 9], occurrences: 4}]
  ]);
});
