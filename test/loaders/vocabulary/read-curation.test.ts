import {describe, expect, it} from "vitest";
import {
  noCuration,
  readCuration,
  readCurations
} from "../../../loaders/vocabulary/read-curation.js";
import {noSettings} from "../../../loaders/vocabulary/read-settings.js";
import {curationFiles} from "../themes/curated.js";

type Texts = Parameters<typeof curationFiles>[0];

const shared: Texts = {
  stopwords: "deep\ntoy model",
  thesaurus: "variant,preferred\nLLM,language model\nMI,mutual information",
  themes: "theme,term\nScaling,scaling law\nScaling,power law\nPruning,channel"
};

function left(own: Texts) {
  const {curations, diagnostics} = readCurations({
    own: curationFiles(own),
    shared: curationFiles(shared)
  });
  return {
    lines: [
      ...curations.shared.stopWords.map(({term}) => term),
      ...curations.shared.merges.map(({variant}) => variant),
      ...curations.shared.themeTerms.map(({term}) => term)
    ],
    diagnostics
  };
}

describe("readCurations({own, shared})", () => {
  it("leaves the lines for all hubs as they are where a hub undoes none", () => {
    expect(left({stopwords: "layer"})).toEqual({
      lines: ["deep", "toy model", "LLM", "MI", "scaling law", "power law", "channel"],
      diagnostics: []
    });
  });

  it("leaves out what lines of the hub's own that start with ! undo, by the same words", () => {
    expect(
      left({
        stopwords: "!Deep\n! toy-models",
        thesaurus: "variant,preferred\n!LLMs,",
        themes: "theme,term\n!Scaling,power laws\n!Pruning,"
      })
    ).toEqual({lines: ["MI", "scaling law"], diagnostics: []});
  });

  it("warns of one that undoes nothing, at its place", () => {
    const {lines, diagnostics} = left({
      stopwords: "layer\n!shallow",
      themes: "theme,term\n!Scale,"
    });
    expect(lines).toHaveLength(7);
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        rule: "curation-unused",
        reason: "no line for all hubs says what this one undoes",
        place: {path: "stopwords.txt", line: 2, column: 1},
        text: "shallow"
      },
      {place: {path: "themes.csv", line: 2}, text: "Scale"}
    ]);
  });

  it("warns of one in the files for all hubs, and takes it for nothing", () => {
    const {curations, diagnostics} = readCurations({
      own: curationFiles({}),
      shared: curationFiles({stopwords: "!deep\nlayer"})
    });
    expect(curations.shared.stopWords.map(({term}) => term)).toEqual(["layer"]);
    expect(diagnostics).toMatchObject([
      {rule: "curation", reason: "only a file of one hub can undo a line", place: {line: 1}}
    ]);
  });
});

const file = (path: string, ...lines: string[]) => ({path, text: lines.join("\n")});
const nothing = {stopwords: null, thesaurus: null, themes: null, settings: null};

function thesaurus(...lines: string[]) {
  const {merges, diagnostics} = readCuration({
    ...nothing,
    thesaurus: file("thesaurus.csv", "variant,preferred", ...lines)
  });
  return {
    merges: merges.map(({variant, preferred, place}) => [place.line, variant, preferred]),
    warnings: diagnostics.map(({severity, rule, reason, place, text}) => {
      expect(severity).toBe("warning");
      expect(place).toMatchObject({path: "thesaurus.csv", column: 1});
      return [place.line, rule, reason, text];
    })
  };
}

describe("readCuration(files)", () => {
  it("reads stop words, a thesaurus and themes, each with its place", () => {
    const place = (path: string, line: number) => ({path, line, column: 1});
    expect(
      readCuration({
        ...nothing,
        stopwords: file("stopwords.txt", "# words", "method", "toy model"),
        thesaurus: file(
          "thesaurus.csv",
          "variant,preferred,near",
          "LLM,language model",
          "toy,,doll car"
        ),
        themes: file("themes.csv", "theme,term", "Pruning,layer pruning")
      })
    ).toEqual({
      stopWords: [
        {term: "method", place: place("stopwords.txt", 2)},
        {term: "toy model", place: place("stopwords.txt", 3)}
      ],
      merges: [
        {variant: "LLM", preferred: "language model", near: [], place: place("thesaurus.csv", 2)},
        {variant: "toy", preferred: null, near: ["doll", "car"], place: place("thesaurus.csv", 3)}
      ],
      themeTerms: [{theme: "Pruning", term: "layer pruning", place: place("themes.csv", 2)}],
      undo: [],
      settings: noSettings,
      diagnostics: []
    });
  });

  it("reads lines that start with ! as what does not hold here", () => {
    const {stopWords, merges, themeTerms, undo, diagnostics} = readCuration({
      ...nothing,
      stopwords: file("stopwords.txt", "! deep"),
      thesaurus: file("thesaurus.csv", "variant,preferred", "!LLM,"),
      themes: file("themes.csv", "theme,term", '"!Pruning, wide",channel', "!Scaling,")
    });
    expect([stopWords, merges, themeTerms, diagnostics]).toEqual([[], [], [], []]);
    expect(undo.map(({file: of, first, second, place}) => [of, first, second, place.line])).toEqual(
      [
        ["stopwords", "deep", "", 1],
        ["thesaurus", "LLM", "", 2],
        ["themes", "Pruning, wide", "channel", 2],
        ["themes", "Scaling", "", 3]
      ]
    );
  });

  it("reads nothing from files that are not there", () => {
    expect(readCuration(nothing)).toEqual(noCuration);
  });

  it("leaves out a line that contradicts an earlier one, and says which", () => {
    expect(thesaurus("LLM,language model", "llm,model", "toy,", "Toy,plaything")).toEqual({
      merges: [
        [2, "LLM", "language model"],
        [4, "toy", null]
      ],
      warnings: [
        [3, "curation-contradiction", "an earlier line maps llm to language model", "llm,model"],
        [5, "curation-contradiction", "an earlier line maps Toy to nothing", "Toy,plaything"]
      ]
    });
  });

  it("leaves out a line that says again what an earlier one of its file says", () => {
    const {stopWords, merges, themeTerms, diagnostics} = readCuration({
      ...nothing,
      stopwords: file("stopwords.txt", "deep", "wide", "deep"),
      thesaurus: file(
        "thesaurus.csv",
        "variant,preferred",
        "LLM,language model",
        "llm,language model",
        "toy,",
        "toy,"
      ),
      themes: file("themes.csv", "theme,term", "One,pruning", "Two,pruning", "One,pruning")
    });
    expect([stopWords.length, merges.length, themeTerms.length]).toEqual([2, 2, 2]);
    expect(
      diagnostics.map(({rule, reason, place, text}) => [rule, reason, place.path, place.line, text])
    ).toEqual([
      ["curation-repeated", "line 1 says the same", "stopwords.txt", 3, "deep"],
      ["curation-repeated", "line 2 says the same", "themes.csv", 4, "One,pruning"],
      ["curation-repeated", "line 2 says the same", "thesaurus.csv", 3, "llm,language model"],
      ["curation-repeated", "line 4 says the same", "thesaurus.csv", 5, "toy"]
    ]);
  });

  it("leaves out the line that closes a circle, and shows the circle", () => {
    expect(thesaurus("graph,net", "net,web", "Web,Graph", "self,Self")).toEqual({
      merges: [
        [2, "graph", "net"],
        [3, "net", "web"]
      ],
      warnings: [
        [4, "curation-circle", "the lines map in a circle: Web → Graph → net → web", "Web,Graph"],
        [5, "curation-circle", "the lines map in a circle: self → Self", "self,Self"]
      ]
    });
  });

  it("leaves out a line without a variant", () => {
    expect(thesaurus(",language model")).toEqual({
      merges: [],
      warnings: [[2, "curation", "the line has no variant", ",language model"]]
    });
  });

  it("leaves out a line of a theme without a name or a term", () => {
    const {themeTerms, diagnostics} = readCuration({
      ...nothing,
      themes: file("themes.csv", "theme,term", ",pruning", "Pruning,", "Pruning,pruning")
    });
    expect(themeTerms.map(({theme, term}) => [theme, term])).toEqual([["Pruning", "pruning"]]);
    expect(diagnostics.map(({place, reason, text}) => [place.line, reason, text])).toEqual([
      [2, "the line has no theme", ",pruning"],
      [3, "the line has no term", "Pruning,"]
    ]);
  });

  it("keeps a term that several themes hold", () => {
    const {themeTerms} = readCuration({
      ...nothing,
      themes: file("themes.csv", "theme,term", "One,pruning", "Two,pruning")
    });
    expect(themeTerms.map(({theme}) => theme)).toEqual(["One", "Two"]);
  });

  it("tells what is wrong with how a file is written", () => {
    const {diagnostics} = readCuration({
      ...nothing,
      themes: file("themes.csv", "theme,term", "Pruning")
    });
    expect(diagnostics).toMatchObject([{rule: "curation", place: {path: "themes.csv", line: 2}}]);
  });
});
