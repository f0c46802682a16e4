import {expect, test} from "vitest";
import {Lexicon} from "../../../loaders/text/lexicon.js";
import {wordsOf} from "../../../loaders/vocabulary/words-of.js";

const keys = (phrase: string) => {
  const lexicon = new Lexicon();
  return wordsOf(phrase, lexicon).map((id) => lexicon.keys[id]);
};

test.each([
  ["Self-supervised Models", ["self", "supervised", "model"]],
  ["self supervised, model", ["self", "supervised", "model"]],
  ["\\emph{Poincar\\'e} maps", ["poincaré", "map"]],
  ["LLMs", ["LLM"]],
  ["…", []],
  ["", []]
])("wordsOf(%j, lexicon) are %j", (phrase, words) => {
  expect(keys(phrase)).toEqual(words);
});
