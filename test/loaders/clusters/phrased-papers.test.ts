import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {
  domainStopWords,
  phrasedPapers,
  type PhrasedPapers,
  withoutWords
} from "../../../loaders/clusters/phrased-papers.js";
import {curated} from "../themes/curated.js";
import {phrasedTitles, titlesOfFewWords} from "./phrased.js";

const read = ({words, papers}: PhrasedPapers) =>
  papers.map((phrases) =>
    phrases.map((phrase) => `${phrase.words.map((word) => words[word]).join(" ")}×${phrase.weight}`)
  );

describe("phrasedPapers(papers, {own, shared, hub})", () => {
  it("divides texts at stop words and punctuation, and weighs titles twice", () => {
    const phrased = phrasedPapers(
      [{title: "Mutual Information of Layers: Bounds", summary: "Layers and their information."}],
      {own: curated(), shared: curated()}
    );
    expect(read(phrased)).toEqual([
      ["mutual information×2", "layer×2", "bound×2", "layer×1", "information×1"]
    ]);
  });

  it("applies the thesaurus, the curated stop words, and the hub's abbreviations", () => {
    const spelled = {title: "Mutual information (MI)", summary: null};
    const paper = {title: "LLM pruning by novel MI scores", summary: null};
    const phrased = phrasedPapers([paper, spelled, spelled], {
      own: curated({thesaurus: "variant,preferred\nLLM,language model\n"}),
      shared: curated({stopwords: "novel\n"}),
      hub: spelled
    });
    expect(read(phrased)[0]).toEqual(["language model pruning×2", "mutual information score×2"]);
  });

  it("has no phrases for papers without text or words", () => {
    const phrased = phrasedPapers(
      [
        {title: null, summary: null},
        {title: "Of the and", summary: "…"}
      ],
      {own: curated(), shared: curated()}
    );
    expect(phrased).toEqual({words: [], papers: [[], []], works: [0, 1]});
  });

  it("says of which paper each is a version: of the first with its title, or else its summary", () => {
    const {works} = phrasedPapers(
      [
        {title: "Graph kernels", summary: null},
        {title: null, summary: "Of graphs."},
        {title: "Graph-Kernels", summary: "Anew."},
        {title: null, summary: "Of graphs."},
        {title: "Kernels of graphs", summary: null}
      ],
      {own: curated(), shared: curated()}
    );
    expect(works).toEqual([0, 1, 0, 1, 4]);
  });

  it("divides a set phrase too, and says what it is as a whole", () => {
    const {words, papers} = phrasedTitles("On quality of life scales", "Quality of life", "Life");
    const parts = papers.map((phrases) =>
      phrases.map(({words: own, whole}) => [own.map((word) => words[word]).join(" "), whole])
    );
    expect(parts).toEqual([
      [
        ["quality", ["quality", "of", "life", "scale"]],
        ["life scale", ["quality", "of", "life", "scale"]]
      ],
      [
        ["quality", ["quality", "of", "life"]],
        ["life", ["quality", "of", "life"]]
      ],
      [["life", undefined]]
    ]);
  });
});

const repeated = ({words, papers}: PhrasedPapers) =>
  papers.map((phrases) =>
    phrases.map(({words: own, repeated: text}) => [
      own.map((word) => words[word]).join(" "),
      text ?? "own"
    ])
  );

describe("the texts that papers have word for word", () => {
  const read = (...summaries: string[]) =>
    repeated(
      phrasedPapers(
        summaries.map((summary, i) => ({title: `Lagoon ${"abcdef"[i] ?? ""}x`, summary})),
        {own: curated(), shared: curated()}
      )
    ).map((phrases) => phrases.slice(1));

  it("are clauses of several papers; what one paper has alone, and part of a clause, is its own", () => {
    expect(
      read(
        "Tides rise. It lowers tension and raises drag.",
        "It lowers tension and raises drag. Reefs grow.",
        "It lowers tension and raises drag of hulls."
      )
    ).toEqual([
      [
        ["tide rise", "own"],
        ["lower tension", 0],
        ["raise drag", 0]
      ],
      [
        ["lower tension", 0],
        ["raise drag", 0],
        ["reef grow", "own"]
      ],
      [
        ["lower tension", "own"],
        ["raise drag", "own"],
        ["hull", "own"]
      ]
    ]);
  });

  it("go on over clauses that follow each other in several papers, whatever the year", () => {
    const [one = [], other = []] = read(
      "Tides. (C) 2019 Harbour Press. Every copy reserved.",
      "Reefs. (C) 2021 Harbour Press. Every copy reserved."
    );
    const texts = (phrases: typeof one) => new Set(phrases.slice(1).map(([, text]) => text));
    expect(texts(one).size).toBe(1);
    expect(texts(other).size).toBe(1);
    expect(one[0]?.[1]).toBe("own");
  });

  it("are two where they stand side by side in one paper alone", () => {
    expect(
      read(
        "It lowers drag. It raises sails.",
        "It lowers drag. Tides.",
        "Reefs. It raises sails."
      )[0]
    ).toEqual([
      ["lower drag", 0],
      ["raise sail", 1]
    ]);
  });
});

describe("withoutWords(phrased, keys)", () => {
  it("divides what stands around a word, and leaves other phrases as they are", () => {
    const phrased = phrasedTitles("deep learning theory", "learning", "graph theory");
    expect(read(withoutWords(phrased, new Set(["learning"])))).toEqual([
      ["deep×2", "theory×2"],
      [],
      ["graph theory×2"]
    ]);
  });

  it("keeps every other word once, in order", () => {
    const flat = ({words, papers}: PhrasedPapers) =>
      papers.map((phrases) => phrases.flatMap((phrase) => phrase.words.map((word) => words[word])));
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const phrased = phrasedTitles(...titles);
        expect(flat(withoutWords(phrased, new Set(["beta"])))).toEqual(
          flat(phrased).map((words) => words.filter((word) => word !== "beta"))
        );
      })
    );
  });
});

const options = {own: curated(), shared: curated({stopwords: "via"})};
const papersOf = (...titles: string[]) => titles.map((title) => ({title, summary: null}));
const wordsOf = (title: string | null, ...titles: string[]) =>
  [...domainStopWords(title, papersOf(...titles), options)].sort();

test("domainStopWords(…) are the words of the hub's title, without stop words", () => {
  expect(wordsOf("Black boxes via information", "a cat", "a dog", "a horse")).toEqual([
    "black",
    "box",
    "information"
  ]);
});

test("and the words of more than a third of the papers, however often they stand in one", () => {
  const titles = ["layers of cats", "layers of dogs", "horse, horse, horse", "goat", "sheep"];
  expect(wordsOf(null, ...titles)).toEqual(["layer"]);
  expect(wordsOf(null, ...titles, "bird")).toEqual([]);
});

test("a hub without papers or a title has none", () => {
  expect(wordsOf(null)).toEqual([]);
});
