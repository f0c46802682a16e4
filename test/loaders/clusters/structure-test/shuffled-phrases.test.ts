import {randomLcg} from "d3-random";
import fc from "fast-check";
import {expect, test} from "vitest";
import type {PhrasedPapers} from "../../../../loaders/clusters/phrased-papers.js";
import {
  differentPapers,
  shuffledPhrases,
  shuffleUnits
} from "../../../../loaders/clusters/structure-test/shuffled-phrases.js";
import {phrasedTitles} from "../phrased.js";
import {phrasedOf, somePhrases} from "./some-phrases.js";

const seeds = fc.integer({min: 1, max: 1_000_000});
const shuffle = (phrased: PhrasedPapers, seed: number) => shuffledPhrases(phrased, randomLcg(seed));

test("the same phrases stand in the papers, whole, as often as before", () => {
  const all = ({papers}: PhrasedPapers) =>
    papers
      .flat()
      .map(({words, weight}) => `${words.join(" ")}:${String(weight)}`)
      .sort();
  fc.assert(
    fc.property(somePhrases, seeds, (phrased, seed) => {
      expect(all(shuffle(phrased, seed))).toEqual(all(phrased));
    })
  );
});

test("every word stays in as many papers, and every paper keeps its units by length and part", () => {
  const papersOfWords = ({words, papers}: PhrasedPapers) =>
    words.map(
      (_, word) => papers.filter((list) => list.some((one) => one.words.includes(word))).length
    );
  const kinds = (phrased: PhrasedPapers) => {
    const units = shuffleUnits(phrased);
    return phrased.papers.map((_, paper) =>
      units
        .filter((unit) => unit.paper === paper)
        .map(({kind}) => kind)
        .sort()
    );
  };
  fc.assert(
    fc.property(somePhrases, seeds, (phrased, seed) => {
      const shuffled = shuffle(phrased, seed);
      expect(papersOfWords(shuffled)).toEqual(papersOfWords(phrased));
      expect(kinds(shuffled)).toEqual(kinds(phrased));
    })
  );
});

test("phrases that go together in the papers no longer do, and a seed decides where they go", () => {
  const phrased = phrasedOf(
    Array.from({length: 20}, (_, i) => [
      [`t${String(i)}`],
      ...(i % 2 ? [["a"], ["b"]] : [["c"], ["d"]])
    ])
  );
  const together = ({words, papers}: PhrasedPapers) =>
    papers.filter((list) =>
      ["a", "b"].every((word) => list.some((one) => one.words.includes(words.indexOf(word))))
    ).length;
  expect(together(phrased)).toBe(10);
  expect(together(shuffle(phrased, 1))).toBeLessThan(9);
  expect(shuffle(phrased, 1)).toEqual(shuffle(phrased, 1));
  expect(shuffle(phrased, 1)).not.toEqual(shuffle(phrased, 2));
});

test("what a paper repeats stays in one paper", () => {
  const phrased = phrasedOf(
    Array.from({length: 8}, (_, i) => {
      const own = `own${String(i)}`;
      return [[own, "x"], [own], [own, "y"], [`z${String(i)}`]];
    })
  );
  const shuffled = shuffle(phrased, 4);
  phrased.words.forEach((key, word) => {
    if (!key.startsWith("own")) return;
    const papers = shuffled.papers.filter((list) => list.some((one) => one.words.includes(word)));
    expect(papers.length).toBe(1);
  });
});

test("papers without phrases, and no papers, stay as they are", () => {
  expect(shuffle({words: [], papers: [[], []]}, 1).papers).toEqual([[], []]);
  expect(shuffle({words: [], papers: []}, 1).papers).toEqual([]);
});

test("shuffleUnits(phrased) binds phrases of a paper that share a word, also through others", () => {
  const phrased = phrasedOf([
    [
      ["mutual", "information"],
      ["pruning"],
      ["information", "estimation"],
      ["noise"],
      ["estimation"]
    ],
    [["information"]]
  ]);
  const words = shuffleUnits(phrased).map(({paper, phrases}) => [
    paper,
    ...phrases.map((phrase) => phrase.words.map((word) => phrased.words[word]).join(" "))
  ]);
  expect(words).toEqual([
    [0, "pruning"],
    [0, "noise"],
    [0, "mutual information", "information estimation", "estimation"],
    [1, "information"]
  ]);
});

test("no word is in two units of a paper, and no phrase is lost", () => {
  fc.assert(
    fc.property(somePhrases, (phrased) => {
      const units = shuffleUnits(phrased);
      phrased.papers.forEach((phrases, paper) => {
        const own = units.filter((unit) => unit.paper === paper);
        expect(own.flatMap((unit) => unit.phrases).length).toBe(phrases.length);
        const words = own.flatMap((unit) => unit.words);
        expect(new Set(words).size).toBe(words.length);
      });
    })
  );
});

test("units of a title and of a summary are of different kinds, and so are short and long ones", () => {
  const kinds = [1, 2, 3, 4, 9].flatMap((length) =>
    [1, 2].map((weight) => {
      const words = Array.from({length}, (_, i) => i);
      const papers = [[{words, weight}]];
      return shuffleUnits({words: words.map(String), papers})[0]?.kind;
    })
  );
  expect(new Set(kinds).size).toBe(10);
});

test("a text that several papers have word for word is shuffled whole", () => {
  const words = Array.from({length: 40}, (_, i) => `w${String(i)}`);
  const papers = Array.from({length: 12}, (_, paper) => [
    {words: [4 + paper], weight: 2},
    {words: [20 + paper], weight: 1},
    ...(paper % 3 === 0 ? [0, 1, 2].map((word) => ({words: [word], weight: 1, repeated: 0})) : [])
  ]);
  expect(shuffleUnits({words, papers}).filter(({phrases}) => phrases.length === 3)).toHaveLength(4);
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const phrases of shuffle({words, papers}, seed).papers) {
        const own = phrases.filter(({repeated}) => repeated === 0).length;
        expect([0, 3]).toContain(own);
      }
    }),
    {numRuns: 20}
  );
});

test("differentPapers(phrased) has versions of a work once, papers without words each", () => {
  const {once, firstOf} = differentPapers(
    phrasedTitles("graph kernel", "a prior", "Graph kernel", "", "")
  );
  expect([...firstOf]).toEqual([0, 1, 0, 2, 3]);
  expect(once.papers).toHaveLength(4);
});

test("differentPapers(phrased) takes titles of the same phrases for different papers", () => {
  const phrased = phrasedTitles("Kernel of a graph", "The kernel and the graph");
  expect(phrased.papers[0]).toEqual(phrased.papers[1]);
  expect([...differentPapers(phrased).firstOf]).toEqual([0, 1]);
});

test("shuffleUnits(phrased) binds the parts of a set phrase, and no others", () => {
  const phrased = phrasedTitles(
    "Tides and quality of life",
    "Quality of life, with reefs",
    "Quality and life"
  );
  const units = shuffleUnits(phrased).map(({paper, phrases}) => [
    paper,
    ...phrases.map((phrase) => phrase.words.map((word) => phrased.words[word]).join(" "))
  ]);
  expect(units).toEqual([
    [0, "tide"],
    [0, "quality", "life"],
    [1, "quality", "life"],
    [1, "reef"],
    [2, "quality"],
    [2, "life"]
  ]);
});
