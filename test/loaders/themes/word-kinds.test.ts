import {expect, test} from "vitest";
import {stopFlags} from "../../../loaders/themes/curated-corpus.js";
import {modifier, noun, other, wordKinds} from "../../../loaders/themes/word-kinds.js";
import {corpusOf, keysOf} from "./corpora.js";

const letters = new Map([
  [noun, "N"],
  [modifier, "A"],
  [other, "-"]
]);

/** The words of titles, each with the letter of its kind. */
function kinds(...titles: string[]): string[] {
  const corpus = corpusOf(...titles);
  const found = wordKinds(corpus, stopFlags(corpus.lexicon, []));
  return titles.map((_, paper) =>
    Array.from(found.subarray(corpus.papers[paper], corpus.papers[paper + 1]), (kind, i) => {
      const at = (corpus.papers[paper] ?? 0) + i;
      return `${keysOf(corpus, corpus.words.slice(at, at + 1))}/${letters.get(kind) ?? "?"}`;
    }).join(" ")
  );
}

test.each([
  ["We relate photometry", "we/- relate/- photometry/N"],
  ["Relates the layers", "relate/- the/- layer/N"],
  ["To align the models", "to/- align/- the/- model/N"],
  ["Anomaly of Italy", "anomaly/N of/- italy/N"],
  ["Petri nets models, net gains", "petri/N net/N model/N net/A gain/N"],
  ["Spatially coherent layers", "spatially/- coherent/A layer/N"],
  ["When networks memorize", "when/- network/N memorize/-"],
  ["Alignment of hidden units", "alignment/N of/- hidden/A unit/N"],
  ["A statistical theory", "a/- statistical/A theory/N"],
  ["Effectively convolutional networks", "effectively/- convolutional/A network/N"],
  ["Results they process", "result/N they/- process/-"],
  ["The process of it", "the/- process/N of/- it/-"],
  ["CLIP and ConvNets", "CLIP/N and/- ConvNet/N"],
  ["Chain of thought", "chain/N of/- thought/N"],
  ["Visual and hidden layers", "visual/A and/- hidden/A layer/N"],
  ["Maximizing the flow", "maximizing/- the/- flow/N"],
  ["The training of it", "the/- training/N of/- it/-"],
  ["Adults, humans", "adult/N human/N"],
  ["Human, human memory", "human/A human/A memory/N"],
  ["This study uses networks", "this/- study/N use/- network/N"],
  ["This large cohort study reports gains", "this/- large/A cohort/N study/N report/- gain/N"],
  ["Its uses, gender studies", "its/- use/N gender/N study/N"],
  ["A gender studies course", "a/- gender/N study/N course/N"]
])("wordKinds(%j) are %j", (title, expected) => {
  expect(kinds(title)).toEqual([expected]);
});

test("a word that the lexicon does not have is a noun where the papers use it as one", () => {
  expect(kinds("The latent, a latent", "Latent models")).toEqual([
    "the/- latent/N a/- latent/N",
    "latent/N model/N"
  ]);
  expect(kinds("Latent models", "Latent spaces", "Latent units, latent axes")[0]).toBe(
    "latent/A model/N"
  );
  expect(kinds("Embeddings by embedding", "Embedding models")[1]).toBe("embedding/N model/N");
});

test("a word that nothing else is known of is a verb where most of its places say so", () => {
  const [first, , last] = kinds("Hidden layers align", "We align layers", "To align the layers");
  expect(first).toBe("hidden/A layer/N align/-");
  expect(last).toBe("to/- align/- the/- layer/N");
  expect(kinds("Who can gamble", "They gamble and win", "Gamble more")[2]).toBe("gamble/- more/N");
  expect(kinds("Hidden layers align", "We align layers", "An align, the align")[0]).toBe(
    "hidden/A layer/N align/N"
  );
});

test("the kind of a word depends on nothing beyond its own papers' words", () => {
  const alone = kinds("We align the latent spaces");
  expect(kinds("We align the latent spaces", "Tides and moons")[0]).toBe(alone[0]);
});
