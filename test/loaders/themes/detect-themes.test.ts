import {expect, test} from "vitest";
import {coWords} from "../../../loaders/themes/co-words.js";
import {detectThemes} from "../../../loaders/themes/detect-themes.js";

const repeat = (times: number, terms: number[]) => Array.from({length: times}, () => terms);

test("terms that stand together are a theme, the largest first", () => {
  const termsOf = [...repeat(4, [0, 1, 2]), ...repeat(3, [3, 4]), [2, 3]];
  const themes = detectThemes(coWords(termsOf, 6));
  expect(themes.map(({terms}) => [...terms].sort())).toEqual([
    [0, 1, 2],
    [3, 4]
  ]);
});

test("the term that most of a theme's papers tie to the others comes first", () => {
  const termsOf = [...repeat(2, [0, 2]), ...repeat(2, [1, 2]), [0, 1, 2]];
  expect(detectThemes(coWords(termsOf, 3), {resolution: 0.1})).toEqual([{terms: [2, 0, 1]}]);
});

test("terms without links, and no terms, make no theme", () => {
  expect(detectThemes(coWords([[0], [1], []], 2))).toEqual([]);
  expect(detectThemes(coWords([], 0))).toEqual([]);
});

test("a higher resolution gives no fewer themes, and the same seed the same ones", () => {
  const termsOf = [...repeat(3, [0, 1]), ...repeat(3, [2, 3]), ...repeat(2, [0, 1, 2, 3])];
  const network = coWords(termsOf, 4);
  const coarse = detectThemes(network, {resolution: 0.1});
  const fine = detectThemes(network, {resolution: 1.2});
  expect([coarse.length, fine.length]).toEqual([1, 2]);
  expect(detectThemes(network, {resolution: 1.2})).toEqual(fine);
});
