import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {type Corpus, type PaperText, readCorpus} from "../../../loaders/text/corpus.js";
import {stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {findPhrases} from "../../../loaders/themes/phrases.js";
import {describingWords, selectTerms} from "../../../loaders/themes/select-terms.js";
import {
  corpusOf,
  keysOf,
  papersOfFewWords,
  papersReordered,
  renamed,
  renamedPapers
} from "./corpora.js";

function selected(corpus: Corpus, options: {minPapers?: number} = {}) {
  const phrases = findPhrases(corpus, stopFlags(corpus.lexicon, []), options);
  const {keys} = corpus.lexicon;
  return selectTerms(phrases, corpus, {...options, keys}).map((term) => ({
    ...term,
    key: keysOf(corpus, term.words)
  }));
}

test("words that only stand in a longer term are none", () => {
  const corpus = corpusOf("Mutual information", "Mutual information", "On mutual information");
  expect(selected(corpus).map(({key}) => key)).toEqual(["mutual information"]);
});

test("words that stand outside the longer term in two papers are terms too", () => {
  const corpus = corpusOf(
    "Mutual information, information",
    "Mutual information, information",
    "Mutual information"
  );
  expect(selected(corpus)).toMatchObject([
    {key: "mutual information", occurrences: 6, papers: 3, cValue: 12},
    {key: "information", occurrences: 10, papers: 3, cValue: 4}
  ]);
});

test("one paper that has a word outside the longer term is not enough", () => {
  const corpus = corpusOf("Mutual information, information, information", "Mutual information");
  expect(selected(corpus).map(({key}) => key)).toEqual(["mutual information"]);
});

test("what has the same word before it in nine of ten places is cut out of a longer phrase", () => {
  const whole = (count: number) => Array.from({length: count}, () => "Graph kernel");
  const free = ["A kernel", "The kernel"];
  const keys = (...titles: string[]) => selected(corpusOf(...titles)).map(({key}) => key);
  expect(keys(...whole(17), ...free)).toEqual(["graph kernel", "kernel"]);
  expect(keys(...whole(18), ...free)).toEqual(["graph kernel"]);
});

test("what is longer than terms are is none, and nor is a piece of it", () => {
  const title = "Graph kernel token layer prior vector";
  expect(selected(corpusOf(title, `${title}, proof`))).toEqual([]);
});

test("a word that only describes others is none, though it stands outside of longer terms", () => {
  const corpus = corpusOf("Deep graph", "Deep layer", "Deep token", "Layer", "Graph", "Token");
  expect(selected(corpus).map(({key}) => key)).toEqual(["graph", "layer", "token"]);
});

test("the C-values of nested phrases, by hand: log2 of the words and 1, times f less the mean", () => {
  const corpus = corpusOf(
    "Graph neural network",
    "Graph neural network",
    "Neural network",
    "Neural network",
    "Network",
    "Network"
  );
  const values = Object.fromEntries(selected(corpus).map(({key, cValue}) => [key, cValue]));
  expect(Object.keys(values).sort()).toEqual(["graph neural network", "network", "neural network"]);
  expect(values["graph neural network"]).toBeCloseTo((Math.log2(3) + 1) * 4, 12);
  expect(values["neural network"]).toBeCloseTo((Math.log2(2) + 1) * (8 - 4), 12);
  expect(values["network"]).toBeCloseTo(12 - (8 + 4) / 2, 12);
});

test("a corpus without phrases has no terms", () => {
  expect(selected(corpusOf())).toEqual([]);
  expect(selected(corpusOf("Graph layer"))).toEqual([]);
});

test("terms have a C-value above 0, enough papers, and come in the order of their C-values", () => {
  fc.assert(
    fc.property(papersOfFewWords, fc.integer({min: 1, max: 3}), (papers, minPapers) => {
      const terms = selected(readCorpus(papers), {minPapers});
      terms.forEach((term, i) => {
        expect(term.cValue).toBeGreaterThan(0);
        expect(term.papers).toBeGreaterThanOrEqual(minPapers);
        expect(term.cValue).toBeLessThanOrEqual(terms[i - 1]?.cValue ?? Infinity);
      });
      expect(new Set(terms.map(({key}) => key)).size).toBe(terms.length);
    })
  );
});

function byKey(papers: readonly PaperText[]) {
  return new Map(
    selected(readCorpus(papers)).map(({key, papers: count, occurrences, cValue}) => [
      key,
      {count, occurrences, cValue: Math.round(cValue * 1e9)}
    ])
  );
}

test("the order of the papers changes no term, no value and no rank", () => {
  fc.assert(
    fc.property(papersReordered, ([papers, others]) => {
      expect([...byKey(others)]).toEqual([...byKey(papers)]);
    })
  );
});

test("other words in the place of the words change no value", () => {
  fc.assert(
    fc.property(papersOfFewWords, (papers) => {
      const expected = new Map([...byKey(papers)].map(([key, term]) => [renamed(key), term]));
      expect(byKey(renamedPapers(papers))).toEqual(expected);
    })
  );
});

function described(...titles: string[]): string[] {
  const corpus = corpusOf(...titles);
  const phrases = findPhrases(corpus, stopFlags(corpus.lexicon, []));
  return [...describingWords(phrases)].map((phrase) => keysOf(corpus, phrases.words[phrase] ?? []));
}

describe("describingWords(phrases)", () => {
  it("are those that stand before another word each time", () => {
    expect(
      described("Deep network", "Deep learning of networks", "A deep network, learning")
    ).toEqual(["deep"]);
  });

  it("are not those that end a phrase once in ten places", () => {
    const nine = Array.from({length: 9}, () => "Latent state");
    expect(described(...nine, "The latent")).toEqual([]);
    expect(described(...nine, "Latent state", "The latent")).toEqual(["latent"]);
  });

  it("need three places: two say too little", () => {
    expect(described("Deep network", "Deep network")).toEqual([]);
  });

  it("end a phrase before a stop word, before punctuation and at the end of a text", () => {
    const more = ["Deep network", "Deep network"];
    expect(described(...more, "Deep of network")).toEqual([]);
    expect(described(...more, "Deep, network")).toEqual([]);
    expect(described(...more, "Deep")).toEqual([]);
  });
});
