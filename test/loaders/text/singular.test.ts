import fc from "fast-check";
import {expect, test} from "vitest";
import {singular} from "../../../loaders/text/singular.js";

test.each([
  ["networks", "network"],
  ["classes", "class"],
  ["losses", "loss"],
  ["biases", "bias"],
  ["entropies", "entropy"],
  ["analyses", "analysis"],
  ["hypotheses", "hypothesis"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["simplices", "simplex"],
  ["corpora", "corpus"],
  ["criteria", "criterion"],
  ["formulae", "formula"],
  ["caches", "cache"],
  ["niches", "niche"],
  ["lenses", "lens"],
  ["axes", "axis"],
  ["metrics", "metric"],
  ["heuristics", "heuristic"],
  ["statistics", "statistic"],
  ["databases", "database"],
  ["responses", "response"],
  ["specimens", "specimen"]
])("singular(%j) is %j", (plural, expected) => {
  expect(singular(plural)).toBe(expected);
});

test.each([
  ..."bias loss lens analysis basis corpus axis bayes gas series species data media news".split(
    " "
  ),
  ..."dynamics physics semantics ethics consensus focus class process cache formula".split(" "),
  ..."regimen specimen chaos alias canvas as is gas its us".split(" ")
])("singular(%j) is itself", (word) => {
  expect(singular(word)).toBe(word);
});

test("a word and its plural have one key, and singular twice is singular once", () => {
  const words =
    "network layer entropy index matrix class loss bias analysis hypothesis cache niche metric " +
    "database sequence response estimator bound vertex corpus phase lens process policy graph";
  const plurals =
    "networks layers entropies indices matrices classes losses biases analyses hypotheses caches " +
    "niches metrics databases sequences responses estimators bounds vertices corpora phases lenses " +
    "processes policies graphs";
  expect(plurals.split(" ").map(singular)).toEqual(words.split(" "));
  fc.assert(
    fc.property(fc.constantFrom(...words.split(" "), ...plurals.split(" ")), (word) => {
      expect(singular(singular(word))).toBe(singular(word));
    })
  );
});
