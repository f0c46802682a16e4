import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {
  madeUpWords,
  phraseStock,
  piecesOf,
  skewed,
  wordsOfPiece,
  writeDraft
} from "../../../loaders/demo/made-up-texts.js";
import {keyOf} from "../../../loaders/text/word-key.js";

test("madeUpWords(count, random) are different words, each its own key", () => {
  const words = madeUpWords(30_000, randomLcg(1));
  expect(new Set(words).size).toBe(30_000);
  expect(words.map(keyOf)).toEqual(words);
});

const words = Array.from({length: 50}, (_, i) => `w${String(i)}`);

test("phraseStock(words, count, random, longest) nests phrases and keeps to their length", () => {
  const {phrases} = phraseStock(words, 200, randomLcg(1), 3);
  expect(phrases.length).toBe(200);
  expect(new Set(phrases.map(({length}) => length))).toEqual(new Set([1, 2, 3]));
  const texts = phrases.map((phrase) => phrase.join(" "));
  const nested = texts.filter((one) =>
    texts.some((other) => other.startsWith(`${one} `) || other.endsWith(` ${one}`))
  );
  expect(nested.length).toBeGreaterThan(50);
});

test("skewed(length, random) is every index below length, the first most often", () => {
  const random = randomLcg(2);
  const counts = new Int32Array(20);
  for (let i = 0; i < 20_000; ++i) {
    const index = skewed(20, random);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts[0]).toBe(Math.max(...counts));
  expect((counts[0] ?? 0) / (counts[14] ?? 1)).toBeGreaterThan(2);
  expect((counts[0] ?? 0) / (counts[14] ?? 1)).toBeLessThan(4.5);
});

test("writeDraft({title, summary}) joins pieces to sentences", () => {
  const title = [
    {joint: "", words: ["one", "two"]},
    {joint: " of the ", words: ["three"]}
  ];
  expect(writeDraft({title, summary: title})).toEqual({
    title: "One two of the three",
    summary: "One two of the three."
  });
  expect(writeDraft({title, summary: null}).summary).toBe(null);
});

test("wordsOfPiece(piece) is how many words a piece makes a text longer by", () => {
  const pieces = piecesOf([["a"], ["b", "c"], ["d"], ["e"], ["f"]], randomLcg(3));
  const {title} = writeDraft({title: pieces, summary: null});
  const sum = pieces.reduce((all, one) => all + wordsOfPiece(one), 0);
  expect(sum).toBe(title?.match(/\w+/gu)?.length);
  expect(pieces[0]?.joint).toBe("");
});
