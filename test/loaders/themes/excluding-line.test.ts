import {expect, test} from "vitest";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {excludingLine} from "../../../loaders/themes/excluding-line.js";
import {curated} from "./curated.js";

const own = curated({
  stopwords: "pruning\nLLM\nstate of the art\n",
  thesaurus: "variant,preferred\ntoy model,\nnet,network\n"
});
const found = (phrase: string) => {
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
  expect(found(phrase)).toBe(place);
});
