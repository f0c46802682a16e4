import {describe, expect, it} from "vitest";
import {curatedCorpus} from "../../loaders/themes/curated-corpus.js";
import {mergeWarnings, themeTermWarnings} from "../../loaders/themes/curation-warnings.js";
import {noCuration} from "../../loaders/themes/curation/read-curation.js";
import {readTexts} from "../../loaders/themes/read-texts.js";
import {titled} from "../text/paper-texts.js";
import {curated} from "./curated.js";

function warnings(lines: string[], {shared = noCuration, title = "Pruning LLMs"} = {}) {
  const own = curated({thesaurus: ["variant,preferred", ...lines].join("\n")});
  const {corpus, rules, uses} = curatedCorpus(readTexts([titled(title)]), {own, shared});
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
      [2, "curation-circle", "the lines map in a circle", "pruning,Prunings"]
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

describe("themeTermWarnings(curation, has, scope)", () => {
  it("warns of the terms that no paper has", () => {
    const own = curated({themes: "theme,term\nA,one\nA,two\n"});
    expect(themeTermWarnings(own, (term) => term === "one", "text of the library")).toMatchObject([
      {
        severity: "warning",
        rule: "curation-unused",
        reason: "no text of the library has the term",
        place: {path: "themes.csv", line: 3, column: 1},
        text: "two"
      }
    ]);
  });
});
