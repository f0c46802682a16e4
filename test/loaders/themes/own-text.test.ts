import fc from "fast-check";
import {expect, test} from "vitest";
import {readCorpus, wordsOf} from "../../../loaders/text/corpus.js";
import {applyThesaurus} from "../../../loaders/themes/apply-thesaurus.js";
import {stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {ownWords, possiblePhrases, sentences} from "../../../loaders/themes/own-text.js";
import {papersOfPhrases} from "../../../loaders/themes/term-places.js";
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

test("papersOfPhrases tells which papers have a phrase, ascending, and where", () => {
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
    [words("graph layer").join(" "), {papers: [0, 2], ats: [0, 3, 9]}]
  ]);
});

const shown = (text: string) => sentences(text).map(({from, to}) => text.slice(from, to));

test.each([
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["  It is 0.5 of it.\n Then more ", ["It is 0.5 of it.", "Then more"]],
  [
    "Results are: (i) most of it. (ii) The phase begins. (iii) The rest",
    ["Results are: (i) most of it.", "(ii) The phase begins.", "(iii) The rest"]
  ],
  ["We do (1) this. (2) And that.", ["We do (1) this.", "(2) And that."]],
  ["It holds (see below). It does.", ["It holds (see below).", "It does."]],
  ["", []],
  [" \n ", []]
])("the sentences of %j are %j", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test("sentences are in order, do not overlap, and leave out nothing but white space", () => {
  const piece = fc.constantFrom("A b", ". ", "(ii) ", "! ", "\n", " ", "e.g. ", "é");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      let rest = "";
      let end = 0;
      for (const {from, to} of sentences(text)) {
        rest += text.slice(end, from);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect((rest + text.slice(end)).trim()).toBe("");
    })
  );
});

test("a long text has the sentences of Unicode's rules, wherever it is cut", () => {
  const piece = fc.constantFrom(
    "A b",
    ". ",
    "! ",
    "\n",
    " ",
    "e.g. 12 ",
    "c",
    "é.”) ",
    "x".repeat(900),
    "1 ".repeat(1100),
    "?".repeat(1500)
  );
  const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});
  fc.assert(
    fc.property(fc.array(piece, {minLength: 10, maxLength: 60}), (pieces) => {
      const text = pieces.join("");
      const expected = Array.from(segmenter.segment(text), ({segment}) => segment.trim());
      expect(shown(text)).toEqual(expected.filter((segment) => segment !== ""));
    }),
    {numRuns: 300}
  );
});
