import {describe, expect, it, test} from "vitest";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {
  excludingLine,
  libraryWarnings,
  mergeWarnings,
  stopWordWarnings,
  themeTermWarnings
} from "../../../loaders/themes/curation-warnings.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {titled} from "../text/paper-texts.js";
import {curated} from "./curated.js";

function warnings(lines: string[], {shared = noCuration, title = "Pruning LLMs"} = {}) {
  const own = curated({thesaurus: ["variant,preferred", ...lines].join("\n")});
  const {corpus, rules, uses} = curatedCorpus(tokenisePapers([titled(title)]), {own, shared});
  const {lexicon} = corpus;
  return mergeWarnings(own, rules, uses, {lexicon, scope: "paper of the hub"}).map(
    ({severity, rule, reason, place, text}) => {
      expect(severity).toBe("warning");
      expect(place.path).toBe("thesaurus.csv");
      return [place.line, rule, reason, text];
    }
  );
}

describe("mergeWarnings(curation, rules, uses, {lexicon, scope})", () => {
  it("warns of lines that no paper has a use for", () => {
    expect(warnings(["LLM,language model", "CNN,network", "prunings,"])).toEqual([
      [3, "curation-unused", "no paper of the hub has the variant", "CNN"]
    ]);
  });

  it("says of a line for the same words that it contradicts the earlier one, not that it is unused", () => {
    expect(warnings(["LLM,language model", "LLMs,model"])).toEqual([
      [3, "curation-contradiction", "the line at thesaurus.csv:2 maps the same words", "LLMs,model"]
    ]);
  });

  it("says of a line that closes a circle that it does", () => {
    expect(warnings(["prunings,LLM", "LLMs,pruning"])).toEqual([
      [3, "curation-circle", "the lines map in a circle", "LLMs,pruning"]
    ]);
    expect(warnings(["pruning,Prunings"])).toEqual([
      [
        2,
        "curation-circle",
        "both are one term: singular and plural are read alike",
        "pruning,Prunings"
      ]
    ]);
  });

  it("says of a variant of no words that it has none", () => {
    expect(warnings(["…,pruning"])).toEqual([
      [2, "curation", "the variant has no word", "…,pruning"]
    ]);
  });

  it("counts the use of a line in lower case where the text has capitals", () => {
    expect(warnings(["llm,language model"])).toEqual([]);
  });
});

const place = (path: string, line: number) => ({path, line, column: 1});

describe("themeTermWarnings(curation, {has, leftOut, scope})", () => {
  const own = curated({themes: "theme,term\nA,one\nA,two\n"});
  const has = (term: string) => term === "one";

  it("warns of the terms that no paper has", () => {
    const leftOut = () => null;
    expect(themeTermWarnings(own, {has, leftOut, scope: "text of the library"})).toMatchObject([
      {
        severity: "warning",
        rule: "curation-unused",
        reason: "no text of the library has the term",
        place: place("themes.csv", 3),
        text: "two"
      }
    ]);
  });

  it("says of a term that another line leaves out which line that is", () => {
    const leftOut = (term: string) => (term === "two" ? place("stopwords.txt", 4) : null);
    expect(themeTermWarnings(own, {has, leftOut, scope: "paper of the hub"})).toMatchObject([
      {
        rule: "curation-contradiction",
        reason: "the line at stopwords.txt:4 leaves the term out",
        place: place("themes.csv", 3)
      }
    ]);
  });
});

describe("stopWordWarnings(curation, {has, lexicon, scope})", () => {
  const found = (stopwords: string, thesaurus = "") => {
    const own = curated({stopwords, ...(thesaurus !== "" && {thesaurus})});
    const read = tokenisePapers(["Sparse coding of LLMs", "The zebras"].map(titled));
    const {corpus, isWritten} = curatedCorpus(read, {own, shared: noCuration});
    const {lexicon} = corpus;
    return stopWordWarnings(own, {has: isWritten, lexicon, scope: "paper of the hub"}).map(
      (one) => [one.rule, one.reason, one.place.line, one.text]
    );
  };

  it("warns of words and phrases that no paper has, in any case where the line is lower", () => {
    expect(found("zebra\nllm\nsparse coding\nLLMs\nthe\n")).toEqual([]);
    expect(found("quagga\nZEBRA\ncoding sparse\n")).toEqual(
      [
        ["quagga", 1],
        ["ZEBRA", 2],
        ["coding sparse", 3]
      ].map(([text, line]) => [
        "curation-unused",
        "no paper of the hub has the stop word",
        line,
        text
      ])
    );
  });

  it("warns of words that the thesaurus maps, which have no effect", () => {
    expect(found("sparse coding", "variant,preferred\nSparse Codings,power law\n")).toEqual([
      [
        "curation-contradiction",
        "the line at thesaurus.csv:2 maps the same words",
        1,
        "sparse coding"
      ]
    ]);
  });
});

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

const own = curated({
  stopwords: "pruning\nLLM\nstate of the art\n",
  thesaurus: "variant,preferred\ntoy model,\nnet,network\n"
});
const excluded = (phrase: string) => {
  const place = excludingLine(phrase, [curated(), own], new Lexicon());
  return place === null ? null : `${place.path}:${String(place.line)}`;
};

test.each([
  ["prunings", "stopwords.txt:1"],
  ["LLMs", "stopwords.txt:2"],
  ["State-of-the-art", "stopwords.txt:3"],
  ["Toy models", "thesaurus.csv:2"],
  ["llm", null],
  ["net", null],
  ["layer pruning", null],
  ["…", null]
])("excludingLine(%j) is %s", (phrase, place) => {
  expect(excluded(phrase)).toBe(place);
});
