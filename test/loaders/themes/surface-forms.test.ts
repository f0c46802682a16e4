import {expect, test} from "vitest";
import {noBackground} from "../../../loaders/vocabulary/background.js";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
import {findTerms} from "../../../loaders/themes/terms.js";
import {curated} from "./curated.js";

function surfaceOf(thesaurus: string, ...papers: [title: string, summary: string][]) {
  const {terms} = findTerms(tokenisePapers(papers.map(([title, summary]) => ({title, summary}))), {
    own: curated({thesaurus: `variant,preferred\n${thesaurus}`}),
    shared: curated(),
    background: noBackground
  });
  return terms.map(({surface, forms}) => [surface, forms]);
}

test("the most frequent form is shown, summaries counting double", () => {
  const found = surfaceOf(
    "",
    ["Of it", "On neural networks."],
    ["Of it", "On neural networks."],
    ["Neural Network", "…"]
  );
  expect(found).toEqual([["neural networks", ["neural networks", "neural network"]]]);
});

test("capitals of a title or of a first word say little; a name keeps its own", () => {
  expect(surfaceOf("", ["Entropy", "…"], ["Entropy", "The entropy."])).toEqual([
    ["entropy", ["entropy"]]
  ]);
  expect(surfaceOf("", ["Of it", "A Gaussian."], ["Of it", "The Gaussian."])).toEqual([
    ["Gaussian", ["Gaussian"]]
  ]);
  expect(surfaceOf("", ["BERT", "…"], ["BERT", "…"])).toEqual([["BERT", ["BERT"]]]);
});

test("what titles shout is shown in lower case, but for an acronym", () => {
  const found = surfaceOf(
    "",
    ["DEEP LEARNING FOR HEARTS", "…"],
    ["DEEP LEARNING OF LUNGS", "…"],
    ["Towards deep learning", "…"],
    ["IMAGE SEGMENTATION OF CELLS", "…"],
    ["Image segmentation by graphs", "…"],
    ["ESTUARIES OF CLAY", "…"],
    ["ESTUARIES OF SAND", "…"],
    ["LLMS AT WORK", "…"],
    ["An LLM at school", "…"]
  );
  expect(found.map(([shown]) => shown).sort()).toEqual([
    "LLM",
    "deep learning",
    "estuaries",
    "image segmentation"
  ]);
});

test("a form that the thesaurus reads as the term is listed and not shown", () => {
  const found = surfaceOf(
    "LLM,language model\n",
    ["LLMs", "LLMs"],
    ["Of", "Of LLMs, language models"]
  );
  expect(found).toEqual([["language models", ["LLMs", "language models"]]]);
});

test("a form is shown without LaTeX, and with a broken hyphen mended", () => {
  const written = "\\emph{Task- aware} nets";
  expect(surfaceOf("", ["Of it", `The ${written}.`], ["Of it", `A ${written}.`])).toEqual([
    ["Task-aware nets", ["Task-aware nets"]]
  ]);
});
