import fc from "fast-check";
import {expect, test} from "vitest";
import {shuffleUnits} from "../../../../loaders/clusters/structure-test/shuffle-units.js";
import {phrasedOf, somePhrases} from "./some-phrases.js";

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
