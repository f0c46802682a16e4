import {expect, it} from "vitest";
import {topicalPapers} from "../../../loaders/demo/topical-papers.js";

it("topicalPapers({papers, topics, seed}) gives the same papers for the same seed", () => {
  const made = topicalPapers({papers: 50, topics: 4, seed: 3});
  expect(topicalPapers({papers: 50, topics: 4, seed: 3})).toEqual(made);
  expect(topicalPapers({papers: 50, topics: 4, seed: 4})).not.toEqual(made);
  expect(made.papers).toHaveLength(50);
  expect(new Set(made.labels)).toEqual(new Set([0, 1, 2, 3]));
});

it("topicalPapers gives papers of one topic more words in common than others", () => {
  const {papers, labels} = topicalPapers({papers: 200, topics: 2});
  const words = papers.map(({title}) => new Set(title?.split(/\W+/u)));
  const shared = {same: 0, other: 0};
  const pairs = {same: 0, other: 0};
  words.forEach((one, i) => {
    words.slice(0, i).forEach((other, j) => {
      const kind = labels[i] === labels[j] ? "same" : "other";
      pairs[kind] += 1;
      shared[kind] += [...one].filter((word) => other.has(word)).length;
    });
  });
  expect(shared.same / pairs.same).toBeGreaterThan((1.05 * shared.other) / pairs.other);
});
