import {expect, test} from "vitest";
import {topicFreePapers} from "../../../loaders/demo/topic-free-papers.js";
import {phrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";

const papers = topicFreePapers({papers: 60, seed: 7});
const phrased = phrasedPapers(papers, {own: noCuration, shared: noCuration});
const texts = phrased.papers.map((list) => list.map(({words}) => words.join(" ")));

test("topicFreePapers({papers, seed}) gives the same papers for the same seed", () => {
  expect(topicFreePapers({papers: 60, seed: 7})).toEqual(papers);
  expect(topicFreePapers({papers: 60, seed: 8})).not.toEqual(papers);
});

test("phrases are nested, and texts are of unequal length, some without a summary", () => {
  const all = [...new Set(texts.flat())];
  const nested = all.filter((one) =>
    all.some((other) => other !== one && ` ${other} `.includes(` ${one} `))
  );
  expect(nested.length).toBeGreaterThan(40);
  const lengths = texts.map(({length}) => length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(8);
  const titleOnly = papers.filter(({summary}) => summary === null).length;
  expect(titleOnly).toBeGreaterThan(0);
  expect(titleOnly).toBeLessThan(20);
});

test("most summaries take up a word of their title", () => {
  const repeating = phrased.papers.filter((list) => {
    const title = new Set(list.flatMap(({words, weight}) => (weight === 2 ? words : [])));
    return list.some(({words, weight}) => weight === 1 && words.some((word) => title.has(word)));
  });
  expect(repeating.length).toBeGreaterThan(35);
});
