import {describe, expect, it} from "vitest";
import {libraryWarnings} from "../../../loaders/themes/library-warnings.js";
import {titled} from "../text/paper-texts.js";
import {curated} from "./curated.js";

const papers = ["Pruning LLMs", "The state of the art"].map(titled);
const found = (texts: Parameters<typeof curated>[0]) =>
  libraryWarnings(papers, curated(texts)).map(({severity, rule, reason, place, text}) => [
    severity,
    rule,
    reason,
    `${place.path}:${String(place.line)}`,
    text
  ]);

describe("libraryWarnings(texts, shared)", () => {
  it("warns of each line of the thesaurus and of the themes that no text of the library has", () => {
    expect(
      found({
        thesaurus: "variant,preferred\nLLM,language model\nCNN,network\n",
        themes: "theme,term\nA,pruning\nA,llm\nA,channel\n"
      })
    ).toEqual([
      [
        "warning",
        "curation-unused",
        "no text of the library has the variant",
        "thesaurus.csv:3",
        "CNN"
      ],
      [
        "warning",
        "curation-unused",
        "no text of the library has the term",
        "themes.csv:4",
        "channel"
      ]
    ]);
  });

  it("says once how many stop words no paper has", () => {
    expect(found({stopwords: "the\nof\n# more\nmethods\ntoy model\nstate of the art\n"})).toEqual([
      [
        "note",
        "curation-unused",
        "2 of 5 stop words stand in no text of the library",
        "stopwords.txt:4",
        "methods, toy model"
      ]
    ]);
  });

  it("has nothing to say of lines that are of use, or of no lines", () => {
    expect(found({stopwords: "the\nOF\nprunings"})).toEqual([]);
    expect(found({})).toEqual([]);
  });
});
