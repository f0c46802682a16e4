import {mean} from "d3-array";
import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {phrasedPapers} from "../../../../loaders/clusters/phrased-papers.js";
import {
  defaultNulls,
  sampleOfPapers,
  structureStatistic,
  structureTest
} from "../../../../loaders/clusters/structure-test/structure-test.js";
import {shuffledPhrases} from "../../../../loaders/clusters/structure-test/shuffled-phrases.js";
import {plantedPapers, topicFreePapers} from "../../../../loaders/demo/planted-papers.js";
import {answerOf} from "../../../../loaders/statistics/significance.js";
import type {PaperText} from "../../../../loaders/text/corpus.js";
import {noCuration} from "../../../../loaders/vocabulary/read-curation.js";
import {phrasedOf} from "./some-phrases.js";

const phrased = (papers: readonly PaperText[]) =>
  phrasedPapers(papers, {own: noCuration, shared: noCuration});
const planted = phrased(plantedPapers({papers: 40, seed: 3}).papers);

test("structureTest(phrased, {nulls, seed}) says how many shuffles made its p", () => {
  const found = structureTest(planted, {nulls: 39, seed: 1});
  expect(found).toMatchObject({nulls: 39, p: 1 / 40, answer: "more than chance", papers: 40});
  expect(found.statistic).toBe(structureStatistic(planted));
  expect(found.nullMean ?? 1).toBeLessThan(found.statistic ?? 0);
  expect(found.nullDeviation ?? 0).toBeGreaterThan(0);
  expect(structureTest(planted, {nulls: 39, seed: 1})).toEqual(found);
});

test("shuffles end where the answer is certain, which is that of all of them", () => {
  for (const seed of [1, 2, 3]) {
    const papers = phrased(topicFreePapers({papers: 20, seed}));
    const statistic = structureStatistic(papers);
    const random = randomLcg(seed);
    const all = Array.from({length: 39}, () => structureStatistic(shuffledPhrases(papers, random)));
    const asMuch = all.filter((value) => value >= statistic - 1e-9).length;
    const found = structureTest(papers, {nulls: 39, seed});
    expect(found.answer).toBe(answerOf((1 + asMuch) / 40));
    const made = all.slice(0, found.nulls);
    expect(found.nullMean).toBe(mean(made));
    expect(found.nulls < 39).toBe(asMuch > 4 || (asMuch === 4 && all.at(-1) !== made.at(-1)));
  }
});

test("p is never finer than 1 of the shuffles and the papers themselves", () => {
  const found = structureTest(planted, {nulls: 4});
  expect(found).toMatchObject({p: 0.2, answer: "no more than chance"});
  expect(structureTest(planted, {nulls: 9})).toMatchObject({p: 0.1, answer: "undecided"});
  expect([31, 201, 5000].map(defaultNulls)).toEqual([199, 99, 39]);
});

test("0 to 5 papers, papers without words and versions of one paper are too few", () => {
  const some = topicFreePapers({papers: 5});
  const one = some[0] ?? {title: null, summary: null};
  const versions = Array.from({length: 40}, (_, i) => ({...one, summary: `Version ${String(i)}`}));
  for (const papers of [[], ...some.map((_, i) => some.slice(0, i + 1)), versions]) {
    expect(structureTest(phrased(papers), {nulls: 9})).toMatchObject({
      statistic: null,
      nulls: 0,
      p: null,
      answer: "too few papers"
    });
  }
  const empty = Array.from({length: 30}, () => ({title: "The of and", summary: null}));
  expect(structureTest(phrased(empty))).toMatchObject({answer: "too few papers", papers: 0});
});

test("papers that share no word, and papers that share all, are no more than chance", () => {
  const apart = phrasedOf(
    Array.from({length: 12}, (_, i) => [[`a${String(i)}`], [`b${String(i)}`]])
  );
  expect(structureTest(apart, {nulls: 19})).toMatchObject({statistic: 0, p: 1});
  const alike = phrasedOf(
    Array.from({length: 12}, (_, i) => [[`a${String(i)}`], ["x", "y"], ["z"]])
  );
  expect(structureTest(alike, {nulls: 19}).answer).toBe("no more than chance");
});

const papersOf = (groups: number, each: number) =>
  phrasedOf(
    Array.from({length: groups * each}, (_, i) => [
      [`title${String(i)}`],
      [`one${String(i % groups)}`],
      [`other${String(i % groups)}`]
    ])
  );

test("of groups of equal size without a word in common it is 1 − 1/groups", () => {
  expect(structureStatistic(papersOf(2, 6))).toBeCloseTo(1 / 2, 12);
  expect(structureStatistic(papersOf(4, 8))).toBeCloseTo(3 / 4, 12);
});

test("it is 0 where papers are all alike, share no word of three papers, or are none", () => {
  expect(structureStatistic(papersOf(1, 9))).toBeCloseTo(0, 12);
  expect(structureStatistic(papersOf(8, 2))).toBe(0);
  expect(structureStatistic(phrasedOf([]))).toBe(0);
});

test("of many papers a sample is taken, in its order", () => {
  const many = phrasedOf(Array.from({length: 30}, (_, i) => [[`a${String(i)}`], ["x"]]));
  const sample = sampleOfPapers(many, () => 0.5, 10);
  const places = sample.papers.map((paper) => many.papers.indexOf(paper));
  expect(places.length).toBe(10);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(sampleOfPapers(many, () => 0.5).papers).toEqual(many.papers);
});

test("of the versions of a work the first is taken, and none without phrases", () => {
  const papers = phrasedOf([[["a", "b"], ["x"]], [], [["a", "b"], ["y"]], [["a"], ["b"]]]);
  const works = [0, 1, 0, 3];
  const sample = sampleOfPapers({...papers, works}, () => 0.5);
  expect(sample.papers).toEqual([papers.papers[0], papers.papers[3]]);
});
