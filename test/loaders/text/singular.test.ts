import {existsSync, readFileSync} from "node:fs";
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
  ["specimens", "specimen"],
  ["equilibria", "equilibrium"],
  ["mitochondria", "mitochondrion"],
  ["bases", "base"],
  ["larvae", "larva"],
  ["hippocampi", "hippocampus"],
  ["moduli", "modulus"],
  ["calories", "calorie"],
  ["dies", "die"],
  ["ganglia", "ganglion"],
  ["bacteria", "bacterium"],
  ["algae", "alga"],
  ["stimuli", "stimulus"],
  ["batteries", "battery"],
  ["antibiotics", "antibiotic"],
  ["plastics", "plastic"],
  ["women", "woman"],
  ["waves", "wave"],
  ["leaves", "leaf"]
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

const pairsFile = "../shared/fault-cases/plurals.txt";
/** Plurals of two words (`bases`, of `base` and `basis`), and words that are no plurals of the other. */
const others = new Set(["basis", "datum", "medium", "logistic", "maxwell"]);

test.runIf(existsSync(pairsFile))("the pairs of singular and plural have one key each", () => {
  const lines = readFileSync(pairsFile, "utf8").split("\n");
  const pairs = lines.flatMap((line, i) => {
    const [, one = "", plural = ""] = /^The (\S+) and the (\S+)$/u.exec(line) ?? [];
    const [, many = "", single = ""] =
      /^Many (\S+) versus one (\S+)$/u.exec(lines[i + 2] ?? "") ?? [];
    return one === ""
      ? []
      : [
          [one, many],
          [single, plural]
        ];
  });
  expect(pairs.length).toBeGreaterThan(190);
  const split = pairs.filter(([one = "", many = ""]) => singular(one) !== singular(many));
  expect(split.filter(([one = "", many = ""]) => !others.has(one) && !others.has(many))).toEqual(
    []
  );
});
