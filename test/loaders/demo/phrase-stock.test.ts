import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {phraseStock, skewed} from "../../../loaders/demo/phrase-stock.js";

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
