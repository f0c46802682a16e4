import {expect, test} from "vitest";
import {phrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {plantedPapers, topicFreePapers} from "../../../loaders/demo/planted-papers.js";
import {readCorpus} from "../../../loaders/text/corpus.js";
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

test.each([0.15, 0.05])("words special to a group are %f of all words at most", (share) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const {papers, special} = plantedPapers({papers: 40, share, seed});
    const {words, lexicon} = readCorpus(papers);
    const planted = words.filter((word) => special.has(lexicon.keys[word] ?? "")).length;
    expect(planted / words.length).toBeLessThanOrEqual(share);
    expect(planted / words.length).toBeGreaterThan(share - 0.02);
  }
});

test("a special word stands in papers of one group only, and groups are of equal size", () => {
  const {papers, labels, special} = plantedPapers({papers: 42, groups: 4, seed: 2});
  expect([0, 1, 2, 3].map((group) => labels.filter((label) => label === group).length)).toEqual([
    11, 11, 10, 10
  ]);
  const {words, lexicon, papers: offsets} = readCorpus(papers);
  for (const word of special) {
    const id = lexicon.find(word);
    const groups = labels.filter((_, paper) =>
      words.subarray(offsets[paper], offsets[paper + 1]).includes(id ?? -1)
    );
    expect(new Set(groups).size).toBeLessThanOrEqual(1);
  }
});

test("plantedPapers(options) gives the same papers for the same seed", () => {
  expect(plantedPapers({papers: 20, seed: 4})).toEqual(plantedPapers({papers: 20, seed: 4}));
});
