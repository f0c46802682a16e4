import {describe, expect, it} from "vitest";
import {readCurations} from "../../../loaders/vocabulary/read-curations.js";
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
