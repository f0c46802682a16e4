import fc from "fast-check";
import {expect, test} from "vitest";
import {type PaperText, tokenisePapers} from "../../../loaders/text/corpus.js";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {type EchoedSentence, uptake} from "../../../loaders/themes/uptake.js";
import {noBackground, readBackground} from "../../../loaders/vocabulary/background.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {papersReordered} from "./corpora.js";
import {curated} from "./curated.js";

interface Given {
  title?: string;
  stopWords?: string[];
  common?: string[];
  terms?: string[];
  background?: string;
  hubId?: string;
}

function taken(
  abstract: string,
  papers: readonly PaperText[],
  {title, stopWords = [], common = [], terms = [], background, hubId = "new"}: Given = {}
): EchoedSentence[] {
  const hub = {hub_id: hubId, title: title ?? null, abstract};
  const own = curated({stopwords: stopWords.join("\n")});
  const ownText = {title: hub.title, summary: abstract};
  return uptake(hub, {
    curated: curatedCorpus(tokenisePapers(papers, ownText), {own, shared: noCuration}),
    common: new Set(common),
    terms: new Set(terms),
    background:
      background === undefined
        ? noBackground
        : readBackground({path: "background.csv", text: background}).background
  });
}

const summaries = (...texts: string[]) => texts.map((summary) => ({title: null, summary}));
const shown = (sentences: readonly EchoedSentence[]) =>
  sentences.map(({echoes}) => echoes.map(({id, papers, echoes: some}) => [id, papers, some]));

test("a paper echoes a sentence by a phrase of it", () => {
  expect(shown(taken("Mutual information drifts.", summaries("On mutual information.")))).toEqual([
    [
      ["mutual information", 1, 1],
      ["drift", 0, 0]
    ]
  ]);
});

test("a paper echoes a sentence by two of its words, and not by one", () => {
  const papers = summaries(
    "Compression in training.",
    "It keeps drawing.",
    "Training and training."
  );
  expect(shown(taken("We keep training as compression.", papers))).toEqual([
    [
      ["keep", 1, 0],
      ["training", 2, 1],
      ["compression", 1, 1]
    ]
  ]);
});

test("one word that a sentence has twice is one word", () => {
  const [sentence] = taken("Layer by layer.", summaries("A layer, and a layer."));
  expect(sentence?.echoes.map(({papers, echoes}) => [papers, echoes])).toEqual([
    [1, 0],
    [1, 0]
  ]);
});

test("two words of two sentences are no echo of either", () => {
  const sentences = taken(
    "Training is slow. Compression is late.",
    summaries("Compression, training.")
  );
  expect(sentences.flatMap(({echoes}) => echoes.map((echo) => echo.echoes))).toEqual([0, 0, 0, 0]);
});

test("stop words are neither shown nor counted", () => {
  const options = {stopWords: ["keep"]};
  expect(shown(taken("Keep layers.", summaries("Keep a layer"), options))).toEqual([
    [["layer", 1, 0]]
  ]);
});

test("a word too common here is not shown; it echoes with another, and not with its like", () => {
  const options = {common: ["training", "network"]};
  const papers = summaries("Training, layers", "Training networks", "Networks");
  expect(shown(taken("In training, the layers, a network.", papers, options))).toEqual([
    [["layer", 1, 1]]
  ]);
  expect(shown(taken("Training, a network.", summaries("A network, training"), options))).toEqual([
    []
  ]);
});

test("an abbreviation is one word of the text, of as many as it is spelled out in", () => {
  const abstract = "Stochastic Gradient Descent (SGD) turns. Then SGD stops.";
  const spelled = "Stochastic Gradient Descent (SGD)";
  const [first, second] = taken(abstract, summaries("SGD", spelled, spelled));
  const id = "stochastic gradient descent";
  expect(first?.echoes[0]).toMatchObject({id, from: 0, to: 27, papers: 3, echoes: 3});
  expect(second?.echoes).toMatchObject([
    {id, from: abstract.lastIndexOf("SGD"), papers: 3},
    {id: "stop", papers: 0}
  ]);
  const [alone] = taken("Stochastic Gradient Descent (SGD) turns.", summaries("Entropy"));
  expect(alone?.echoes.filter(({from, to}) => to - from === 3)).toEqual([]);
});

test("title and abstract are apart, sentences numbered in each", () => {
  const sentences = taken("One layer. Two layers.", summaries("Deep layer"), {
    title: "Deep layers"
  });
  expect(sentences.map(({part, sentence}) => [part, sentence])).toEqual([
    ["title", 1],
    ["abstract", 1],
    ["abstract", 2]
  ]);
  expect(sentences[0]?.echoes).toMatchObject([{id: "deep layer", from: 0, to: 11, echoes: 1}]);
});

const others = "term,papers,occurrences\n(all),90,900\nlayer,80,300\nentropy,4,6\n";

test("a word that other hubs have no more often than the papers has a z above another's", () => {
  const papers = summaries("Entropy of a layer", "Entropy in a layer", "Entropy");
  const [sentence] = taken("Entropy of layers.", papers, {background: others});
  const [entropy, layer] = sentence?.echoes ?? [];
  expect(entropy?.z).toBeGreaterThan(layer?.z ?? NaN);
  expect(taken("Entropy of layers.", papers)[0]?.echoes.map(({z}) => z)).toEqual([null, null]);
});

test("z by hand: 2 of 2 papers against 4 of 90 of other hubs", () => {
  const papers = summaries("Deep entropy nets", "Entropy");
  const z = (abstract: string, background = others, hubId = "new", of = papers) =>
    taken(abstract, of, {background, hubId})[0]?.echoes.find(({id}) => id === "entropy")?.z;
  const prior = (2 + 4) * (2 / 92);
  // python3 -c 'from math import *; a = 6 * 2 / 92; print((log((2 + a) / (2 + 2 - 2 - a)) - log((4 + a) / (90 + 2 - 4 - a))) / sqrt(1 / (2 + a) + 1 / (4 + a)))'
  const byHand =
    (Math.log((2 + prior) / (4 - 2 - prior)) - Math.log((4 + prior) / (92 - 4 - prior))) /
    Math.sqrt(1 / (2 + prior) + 1 / (4 + prior));
  expect(byHand).toBeCloseTo(3.7795960723085402, 12);
  expect(z("Entropy.")).toBeCloseTo(byHand, 12);
  expect(z("Entropy of layers in nets.")).toBeCloseTo(byHand, 12);
  const pooled = "term,papers,occurrences\n(all),92,904\n(old),2,4\nentropy,6,8\n";
  expect(z("Entropy.", pooled, "old")).toBeCloseTo(byHand, 12);
});

test("how often a paper says a word changes no z: papers are counted", () => {
  const z = (...texts: string[]) =>
    taken(
      "Entropy.",
      [{title: texts[0] ?? "", summary: texts[1] ?? ""}, ...summaries("Lakes", "Reefs")],
      {
        background: others
      }
    )[0]?.echoes.find(({id}) => id === "entropy")?.z;
  expect(z("Entropy", "Entropy and entropy again: entropy")).toBe(z("On lakes", "Entropy"));
});

test("a background of this hub alone has no other to compare with", () => {
  const background = "term,papers,occurrences\n(all),2,4\n(old),2,4\nentropy,2,2\n";
  const papers = summaries("Deep entropy nets", "Entropy");
  expect(taken("Entropy.", papers, {background, hubId: "old"})[0]?.echoes[0]?.z).toBeNull();
});

const unplaced = (sentences: readonly EchoedSentence[]) =>
  sentences.map(({echoes, ...sentence}) => ({
    ...sentence,
    echoes: echoes.map(({places, ...echo}) => ({...echo, places: places?.length}))
  }));

test("the order of the papers changes nothing, and no more papers echo than have a word", () => {
  const abstract = "Graph layer of tokens. Kernel, prior. Layer token kernel graph.";
  fc.assert(
    fc.property(papersReordered, ([papers, others]) => {
      const sentences = taken(abstract, papers);
      expect(unplaced(taken(abstract, others))).toEqual(unplaced(sentences));
      for (const {from, to, echoes} of sentences) {
        for (const echo of echoes) {
          expect(echo.echoes).toBeLessThanOrEqual(echo.papers);
          expect(echo.papers).toBeLessThanOrEqual(papers.length);
          expect(echo.from).toBeGreaterThanOrEqual(from);
          expect(echo.to).toBeLessThanOrEqual(to);
          if (echo.id.includes(" ")) expect(echo.echoes).toBe(echo.papers);
        }
      }
    })
  );
});

test("places are those where papers have what is no term of theirs", () => {
  const papers = [
    {title: "Drift", summary: "It drifts by mutual information."},
    {title: "Nothing", summary: null},
    {title: null, summary: "On mutual information"}
  ];
  const [sentence] = taken("Mutual information drifts into \\textit{diffusion}.", papers, {
    terms: ["mutual information"]
  });
  expect(sentence?.echoes.map(({id, places}) => [id, places])).toEqual([
    ["mutual information", null],
    [
      "drift",
      [
        {paper: 0, part: "title", from: 0, to: 5},
        {paper: 0, part: "summary", from: 3, to: 9}
      ]
    ],
    ["diffusion", []]
  ]);
});
