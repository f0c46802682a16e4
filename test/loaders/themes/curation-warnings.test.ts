import {describe, expect, it} from "vitest";
import {curatedCorpus} from "../../../loaders/themes/curated-corpus.js";
import {
  mergeWarnings,
  stopWordWarnings,
  themeTermWarnings
} from "../../../loaders/themes/curation-warnings.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {tokenisePapers} from "../../../loaders/text/corpus.js";
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
