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

const shownOf = (...papers: [title: string, summary: string][]) =>
  surfaceOf("", ...papers)
    .map(([shown]) => shown)
    .sort();

test("a word that nine in ten places have with a capital is a name in every term and title", () => {
  const written = ["The Petri nets", "A Petri net", "Of Petri nets", "These Petri nets"];
  const summaries = [...written, ...written, ...written, "The petri nets"];
  expect(shownOf(...summaries.map((text): [string, string] => ["Of it", text]))).toContain(
    "Petri nets"
  );
});

test("names of countries and languages have their capital where only titles have them", () => {
  expect(
    shownOf(
      ["Tenure in China and Turkey", "…"],
      ["MEXICAN LAND IN CHINA", "…"],
      ["Forest Tenure of a Turkey", "…"]
    )
  ).toEqual(["China", "tenure", "turkey"]);
});

test("what follows a point or a colon, or stands in a title of capitals, is written in lower case", () => {
  expect(
    shownOf(
      ["Nests: Wildfire, Trade-Offs and Goos-Hanchen Shifts", "It ends. Entropy grows."],
      ["Nests: Wildfire, Trade-Offs and Goos-Hanchen Shifts", "It ends. Entropy falls."]
    )
  ).toEqual(["Goos-Hanchen shifts", "entropy", "nests", "trade-offs", "wildfire"]);
});

test("of two forms as frequent that with a hyphen is shown where no noun ends them", () => {
  const themes = curated({themes: "theme,term\nPruning,task aware\n"});
  const papers = ["Task aware pruning of it", "Task-aware pruning"].map((title) => ({
    title,
    summary: null
  }));
  const {terms} = findTerms(tokenisePapers(papers), {
    own: themes,
    shared: curated(),
    background: noBackground
  });
  expect(terms.find(({id}) => id === "task aware")?.surface).toBe("task-aware");
});
