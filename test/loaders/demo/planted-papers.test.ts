import {expect, test} from "vitest";
import {plantedPapers} from "../../../loaders/demo/planted-papers.js";
import {readCorpus} from "../../../loaders/text/corpus.js";

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
