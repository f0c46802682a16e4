import {describe, expect, it, test} from "vitest";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {curatedCorpus, stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {noCuration, readCurations} from "../../../loaders/vocabulary/read-curation.js";
import {titled} from "../text/paper-texts.js";
import {keysOf, shown} from "./corpora.js";
import {curated} from "./curated.js";

const read = (titles: string[], texts: Parameters<typeof curated>[0] = {}, hub?: string) =>
  curatedCorpus(
    tokenisePapers(titles.map(titled), hub === undefined ? undefined : {title: null, summary: hub}),
    {own: curated(texts), shared: noCuration}
  );

describe("curatedCorpus(read, {own, shared})", () => {
  it("takes capitals for a name, which texts and files may spell out", () => {
    expect(shown(read(["CLIP", "A clip"]).corpus)).toEqual(["CLIP", "a clip"]);
    const long = "Contrastive Language-Image Pre-training (CLIP)";
    const spelled = read([long, long, long, "CLIP", "A clip"]);
    expect(shown(spelled.corpus).slice(3)).toEqual([
      "contrastive language image pretraining",
      "a clip"
    ]);
    const named = read(["CLIP", "A clip"], {thesaurus: "variant,preferred\nCLIP,image encoder\n"});
    expect(shown(named.corpus)).toEqual(["image encoder", "a clip"]);
    const theme = read(["CLIP", "A clip"], {themes: "theme,term\nencoders,CLIP\n"});
    expect(shown(theme.corpus)).toEqual(["CLIP", "a clip"]);
  });

  it("knows the abbreviations of the hub's own text", () => {
    const spelled = "The information bottleneck (IB)";
    const known = read(["On the IB", spelled, spelled], {}, spelled);
    expect(shown(known.corpus)[0]).toBe("on the information bottleneck");
    expect(shown(read(["On the IB"], {}, spelled).corpus)).toEqual(["on the IB"]);
  });

  it("reads a line of the thesaurus where the paper has a word that must stand near", () => {
    const thesaurus = "variant,preferred,near\nCNN,convolutional network,layers deep\n";
    expect(shown(read(["CNN layer", "CNN news", "Deep CNNs"], {thesaurus}).corpus)).toEqual([
      "convolutional network layer",
      "CNN news",
      "deep convolutional network"
    ]);
  });

  it("reads words with a hyphen, which must stand near, side by side", () => {
    const thesaurus = "variant,preferred,near\nCNN,convolutional network,deep-learning\n";
    expect(shown(read(["CNN, deep learning", "CNN learning, deep"], {thesaurus}).corpus)).toEqual([
      "convolutional network | deep learning",
      "CNN learning | deep"
    ]);
  });

  test.each([
    ["CNN", "Cable News Network (CNN) was first.", "CNN coverage: a news network in deep trouble"],
    ["CNN", "", "CNN images, features and training of a network of reporters"],
    ["LLM", "", "The LLM in human rights law: a model of legal reasoning in the English language"],
    ["LLM", "", "Lipid-laden macrophages (LLM) and inference of their generation"],
    ["DNN", "", "DNN training of divers, a model network with weights and features"]
  ])("the shared thesaurus leaves %s of another sense as it is: %s%s", (name, first, second) => {
    const own = readCurations(readCurationFiles("no such hub")).curations;
    const {corpus} = curatedCorpus(tokenisePapers([{title: first, summary: second}]), own);
    expect(shown(corpus).join()).not.toMatch(/neural|language model/u);
    expect(shown(corpus).join()).toMatch(new RegExp(`${name}|macrophage|cable news`, "u"));
  });

  test.each([
    ["CNNs on CIFAR-10", "convolutional neural network"],
    ["A CNN for ImageNet", "convolutional neural network"],
    ["Prompts of an LLM", "language model"],
    ["A DNN, by deep learning", "deep neural network"]
  ])("the shared thesaurus spells out %j", (title, long) => {
    const own = readCurations(readCurationFiles("no such hub")).curations;
    const {corpus} = curatedCorpus(tokenisePapers([titled(title)]), own);
    expect(shown(corpus).join()).toContain(long);
  });

  it("reads a phrase as it stands in the corpus: merged, and in the papers' capitals", () => {
    const thesaurus = "variant,preferred\nLLM,language model\n";
    const {corpus, phrase} = read(["LLM pruning, BERT"], {thesaurus});
    const keys = (text: string) => keysOf(corpus, phrase(text));
    expect(keys("LLM pruning")).toBe("language model pruning");
    expect(keys("llms")).toBe("language model");
    expect(keys("bert")).toBe("BERT");
    expect(keys("Entropy")).toBe("entropy");
    expect(keys("…")).toBe("");
  });

  it("flags the stop words of every word that is known by then", () => {
    const {corpus, stopFlags} = read(["Pruning of methods"], {stopwords: "method"});
    const late = corpus.lexicon.id("the");
    expect(corpus.lexicon.keys.filter((_, id) => stopFlags()[id] === 1)).toEqual(
      expect.arrayContaining(["of", "method", "the"])
    );
    expect(stopFlags()).toHaveLength(late + 1);
  });
});

function stops(words: string, curated: string[] = []): string[] {
  const lexicon = new Lexicon();
  for (const word of words.split(" ")) lexicon.words(word);
  const flags = stopFlags(lexicon, curated);
  expect(flags).toHaveLength(lexicon.keys.length);
  return lexicon.keys.filter((_, id) => flags[id] === 1);
}

test("stopFlags flags English function words, however they are written", () => {
  expect(stops("The mutual information of THE Which")).toEqual(["the", "of", "THE", "which"]);
});

test("stopFlags flags numbers and single letters", () => {
  expect(stops("5 3.5 k 2026 entropy GPT-4 C++")).toEqual(["5", "3.5", "k", "2026"]);
});

test("stopFlags flags numbers with units, and Roman ones, but no dimensions", () => {
  expect(stops("3x 10k 5th 100gb ii iv ix 3D 2d 3-D mix via")).toEqual([
    "3x",
    "10k",
    "5th",
    "100gb",
    "ii",
    "iv",
    "ix"
  ]);
});

test("stopFlags flags curated words in any number, and their capitals", () => {
  expect(stops("method Methods METHODS entropy", ["methods"])).toEqual(["method", "METHODS"]);
});

test("a curated acronym is that acronym", () => {
  expect(stops("LM lm LMs", ["LM"])).toEqual(["LM"]);
});

test("a lexicon of no words has no flags", () => {
  expect(stopFlags(new Lexicon(), ["the"])).toEqual(new Uint8Array(0));
});
