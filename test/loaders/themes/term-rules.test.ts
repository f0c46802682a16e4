import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type PaperText, readCorpus, tokenisePapers, wordsOf} from "../../../loaders/text/corpus.js";
import {applyThesaurus} from "../../../loaders/themes/apply-thesaurus.js";
import {stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {findPhrases} from "../../../loaders/themes/phrases.js";
import {termRules} from "../../../loaders/themes/term-rules.js";
import type {Curation} from "../../../loaders/vocabulary/curation.js";
import {readCuration} from "../../../loaders/vocabulary/read-curation.js";
import {reordered, titled} from "../text/paper-texts.js";
import {counted, keysOf, papersOfFewWords, shown} from "./corpora.js";

function curation(merges: string[] = [], stops: string[] = []): Curation {
  return readCuration({
    thesaurus: {path: "thesaurus.csv", text: ["variant,preferred", ...merges].join("\n")},
    stopwords: {path: "stopwords.txt", text: stops.join("\n")},
    themes: null,
    settings: null
  });
}

function rulesFor(
  titles: readonly string[],
  {own = [], shared = [], stops = []}: {own?: string[]; shared?: string[]; stops?: string[]} = {}
): Record<string, string | null> {
  const corpus = readCorpus(titles.map(titled));
  const rules = termRules(
    tokenisePapers(titles.map(titled)).abbreviations,
    {own: curation(own, stops), shared: curation(shared)},
    corpus.lexicon
  );
  return Object.fromEntries(
    rules.map(({variant, preferred, only}) => [
      keysOf(corpus, variant) + (only === undefined ? "" : ` in ${[...only].join()}`),
      preferred === null ? null : keysOf(corpus, preferred)
    ])
  );
}

describe("termRules(abbreviations, {own, shared}, lexicon)", () => {
  it("reads variants as preferred terms, and a blank one as nothing", () => {
    expect(rulesFor([], {own: ["LLMs,language models", "Toy Model,"]})).toEqual({
      LLM: "language model",
      "toy model": null
    });
  });

  it("takes the hub's own line before that for all hubs, and both before the text's", () => {
    const titles = ["Graph models (GM)", "Motor imagery (MI)"];
    const rules = rulesFor(titles, {
      own: ["MI,mutual information"],
      shared: ["MI,machine intelligence", "GM,gaussian mixture"]
    });
    expect(rules).toEqual({MI: "mutual information", GM: "gaussian mixture"});
  });

  it("follows a preferred term to its end", () => {
    expect(rulesFor([], {own: ["a b,c d", "c d,e f"], shared: ["x y,a b", "e f,"]})).toEqual({
      "a b": null,
      "c d": null,
      "x y": null,
      "e f": null
    });
  });

  it("leaves out a rule that would close a circle, so that no two terms change places", () => {
    expect(
      rulesFor([], {own: ["graph,net", "net,web"], shared: ["web,graph", "webs,graphs"]})
    ).toEqual({graph: "web", net: "web"});
    expect(rulesFor(["Mutual information (MI)"], {own: ["mutual information,MI"]})).toEqual({
      "mutual information": "MI"
    });
  });

  it("has no use for a line that says nothing", () => {
    expect(rulesFor([], {own: ["graph,Graphs", "…,graph"]})).toEqual({});
  });

  it("reads a variant in lower case in any case, one in capitals only as it is", () => {
    expect(rulesFor(["LLM, llm"], {own: ["llm,language model"]})).toEqual({
      llm: "language model",
      LLM: "language model"
    });
    expect(rulesFor(["CLIP, clip"], {own: ["CLIP,image encoder"]})).toEqual({
      CLIP: "image encoder"
    });
    expect(rulesFor(["Tiny LLMs"], {shared: ["tiny llm,language model"]})).toEqual({
      "tiny llm": "language model",
      "tiny LLM": "language model"
    });
  });

  it("takes the line that has the capitals before one that has not, whichever file they stand in", () => {
    const rules = {llm: "law of motion", LLM: "language model"};
    expect(
      rulesFor(["LLM"], {own: ["llm,laws of motion"], shared: ["LLM,language model"]})
    ).toEqual(rules);
    expect(
      rulesFor(["LLM"], {own: ["LLM,language model"], shared: ["llm,laws of motion"]})
    ).toEqual(rules);
  });

  it("ties an acronym to its expansion in a paper that gives both, and in all where three do", () => {
    const spelled = "Mutual information (MI) estimates";
    expect(rulesFor([spelled, "On MI"])).toEqual({"MI in 0": "mutual information"});
    expect(rulesFor([spelled, spelled, "On MI"])).toEqual({"MI in 0,1": "mutual information"});
    expect(rulesFor([spelled, spelled, spelled, "On MI"])).toEqual({MI: "mutual information"});
  });

  it("reads a variant only in papers that have a word that must stand near", () => {
    const corpus = readCorpus(
      ["CNN layers", "CNN news of elections", "Layers", "Deep CNNs"].map(titled)
    );
    const text = "variant,preferred,near\nCNN,convolutional network,layer deep\n";
    const merges = readCuration({
      thesaurus: {path: "thesaurus.csv", text},
      stopwords: null,
      themes: null,
      settings: null
    });
    const asked: string[][] = [];
    const rules = termRules([], {own: merges, shared: curation()}, corpus.lexicon, {
      papersWith: (words) => {
        asked.push([...words]);
        return new Set([0, 2, 3]);
      }
    });
    expect(asked).toEqual([["layer", "deep"]]);
    expect(shown(applyThesaurus(corpus, rules).corpus)).toEqual([
      "convolutional network layer",
      "CNN news of election",
      "layer",
      "deep convolutional network"
    ]);
  });

  it("reads an abbreviation in each paper as that paper spells it out", () => {
    const mutual = Array.from({length: 9}, () => "The mutual information (MI)");
    expect(rulesFor(["Motor imagery (MI)", ...mutual, "MI alone"])).toEqual({
      MI: "mutual information",
      "MI in 0": "motor imagery"
    });
  });

  it("leaves an abbreviation that papers spell out otherwise as it is in papers that do not", () => {
    const titles = ["Motor imagery (MI)", "Mutual information (MI)", "The mutual information (MI)"];
    expect(rulesFor(titles)).toEqual({
      "MI in 0": "motor imagery",
      "MI in 1,2": "mutual information"
    });
    expect(rulesFor(titles, {own: ["MI,mutual information"]})).toEqual({
      MI: "mutual information"
    });
  });

  it("takes forms that end in the same word as one, the most frequent of them", () => {
    expect(
      rulesFor([
        "Pre-trained language models (PLM)",
        "Pretrained language models (PLM)",
        "Pretrained language model (PLM)"
      ])
    ).toEqual({PLM: "pretrained language model"});
  });

  it("ignores stop words of several words, and of several parts", () => {
    expect(rulesFor([], {stops: ["toy model", "state-of-the-art", "graph"]})).toEqual({
      "toy model": null,
      "state of the art": null
    });
  });

  it("gives the same rules in any order of the papers", () => {
    const spelled = fc.constantFrom(
      "Mutual information (MI)",
      "Motor imagery (MI)",
      "Graph net (GN)",
      "Gain noise (GN)",
      "Model inference (MI)"
    );
    const titles = fc
      .array(spelled, {maxLength: 6})
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))
      );
    fc.assert(
      fc.property(titles, ([list, others]) => {
        const shared = (rules: Record<string, string | null>) =>
          Object.entries(rules).map(([variant, preferred]) => [
            variant.replace(/ in .*/u, ""),
            preferred
          ]);
        expect(shared(rulesFor(others))).toEqual(shared(rulesFor(list)));
      })
    );
  });
});

describe("rewriting by the rules", () => {
  const rewritten = (papers: readonly PaperText[], own: Curation) => {
    const corpus = readCorpus(papers);
    const rules = termRules(
      tokenisePapers(papers).abbreviations,
      {own, shared: curation()},
      corpus.lexicon
    );
    return applyThesaurus(corpus, rules).corpus;
  };

  it("leaves no phrase that holds an ignored term", () => {
    const ignored = fc.constantFrom("graph", "layer token", "token-layer graphs", "prior kernel");
    fc.assert(
      fc.property(papersOfFewWords, ignored, (papers, term) => {
        const corpus = rewritten(papers, curation([`${term},`, "prior,graph layer token"]));
        const phrases = findPhrases(corpus, stopFlags(corpus.lexicon, []), {minPapers: 1});
        const words = keysOf(corpus, wordsOf(term, corpus.lexicon));
        for (const phrase of counted(corpus, phrases).keys()) {
          expect(` ${phrase} `).not.toContain(` ${words} `);
        }
      }),
      {numRuns: 500}
    );
  });

  it("does not depend on the order of the papers", () => {
    fc.assert(
      fc.property(reordered, ([papers, others]) => {
        const texts = (list: PaperText[]) =>
          shown(rewritten(list, curation(["LLM,language model", "token pruning,"])))
            .map((text, i) => `${JSON.stringify(list[i])} ${text}`)
            .sort();
        expect(texts(others)).toEqual(texts(papers));
      })
    );
  });
});
