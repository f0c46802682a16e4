import {expect, test} from "vitest";
import {sampleOfPapers} from "../../../../loaders/clusters/structure-test/sample-of-papers.js";
import {phrasedOf} from "./some-phrases.js";

test("of many papers a sample is taken, in its order", () => {
  const many = phrasedOf(Array.from({length: 30}, (_, i) => [[`a${String(i)}`], ["x"]]));
  const sample = sampleOfPapers(many, () => 0.5, 10);
  const places = sample.papers.map((paper) => many.papers.indexOf(paper));
  expect(places.length).toBe(10);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(sampleOfPapers(many, () => 0.5).papers).toEqual(many.papers);
});

test("of papers with one title the first is taken, and none without phrases", () => {
  const papers = phrasedOf([[["a", "b"], ["x"]], [], [["a", "b"], ["y"]], [["a"], ["b"]]]);
  expect(sampleOfPapers(papers, () => 0.5).papers).toEqual([papers.papers[0], papers.papers[3]]);
});

test("papers without a title are told apart by their summaries", () => {
  const words = ["a", "b"];
  const papers = [[0], [1], [0]].map((list) => [{words: list, weight: 1}]);
  expect(sampleOfPapers({words, papers}, () => 0.5).papers).toEqual(papers.slice(0, 2));
});
