import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matchPapers} from "../../../loaders/papers/match.js";
import type {Reading} from "../../../loaders/sources/reading.js";
import {readingOf, type SaidOfPaper} from "./readings.js";

/** The papers, each as the places of its records. */
function papersOf(...readings: Reading[]): string[][] {
  return matchPapers(readings).papers.map(({records}) =>
    records.map(({source, place}) => `${source ?? "page"} ${String(place.line)}`)
  );
}

describe("matchPapers(readings), records with ids", () => {
  it("joins those with an id in common, whatever their titles", () => {
    const one = readingOf("a", [{title: "A", ids: ["doi:10.1/x"]}, {title: "B"}]);
    const other = readingOf("b", [{title: "C", ids: ["pmid:7"]}, {ids: ["s2:1", "doi:10.1/x"]}]);
    expect(papersOf(one, other)).toEqual([["a 1", "b 2"], ["a 2"], ["b 1"]]);
  });

  it("joins papers that a later record shows to be one", () => {
    const separate = readingOf("a", [{ids: ["doi:10.1/x"]}, {title: "B"}, {ids: ["pmid:7"]}]);
    const both = readingOf("b", [{ids: ["pmid:7", "doi:10.1/x"]}]);
    const matched = matchPapers([separate, both]);
    expect(matched.papers.map(({records}) => records.length)).toEqual([3, 1]);
    expect(matched.paperOf.map((row) => [...row])).toEqual([[0, 1, 0], [0]]);
  });

  it("joins a chain of ids to one paper from either end", () => {
    const chain = Array.from({length: 40}, (_, i) => ({
      ids: [`doi:${String(i)}`, `doi:${String(i + 1)}`]
    }));
    const ends = chain.filter((_, i) => i % 2 === 0);
    expect(papersOf(readingOf("a", chain))).toHaveLength(1);
    expect(papersOf(readingOf("a", ends), readingOf("b", chain.toReversed()))).toHaveLength(1);
  });

  it("knows arXiv's DOI of a paper for its arXiv id", () => {
    const doi = readingOf("a", [{ids: ["doi:10.48550/arxiv.1703.00810v2"]}]);
    expect(papersOf(doi, readingOf("b", [{ids: ["arxiv:1703.00810"]}]))).toHaveLength(1);
  });

  it("keeps records apart that have ids alone, and none in common", () => {
    const ids = [{ids: ["doi:10.1/x"]}, {ids: ["doi:10.1/y"]}];
    const others = [{ids: ["s2:1"]}, {}];
    expect(papersOf(readingOf("a", ids), readingOf("a", others))).toHaveLength(4);
  });
});

describe("matchPapers(readings), records of one source", () => {
  it("joins equals of two files, counting equals, and keeps those of one file apart", () => {
    const same = {title: "A", summary: "Of A."};
    const twice = readingOf("a", [same, same]);
    expect(papersOf(twice)).toHaveLength(2);
    expect(papersOf(twice, readingOf("a", [same, same, same]))).toHaveLength(3);
    expect(papersOf(twice, readingOf("a", [{...same, summary: null}]))).toHaveLength(3);
  });

  it("keeps equals apart whose ids contradict", () => {
    const one = readingOf("a", [{title: "Editorial", ids: ["doi:10.1/x"]}]);
    const other = readingOf("a", [{title: "Editorial", ids: ["doi:10.1/y"]}]);
    expect(papersOf(one, other)).toHaveLength(2);
    expect(papersOf(one, readingOf("a", [{title: "Editorial", ids: ["pmid:7"]}]))).toHaveLength(1);
  });
});

describe("matchPapers(readings), records of several sources", () => {
  const page = readingOf(null, [{title: "Deep Networks", summary: "Of them."}]);
  it.each<[string, readonly SaidOfPaper[], number]>([
    ["of one work key", [{title: "DEEP NETWORKS.", abstract: "We study them."}], 1],
    ["of another title", [{title: "Deep Networks II"}], 2],
    ["of one work key twice", [{title: "Deep networks"}, {title: "Deep  networks"}], 3],
    ["without a title", [{abstract: "Deep Networks"}], 2]
  ])("joins by title where it leaves no doubt: a record %s", (_, papers, count) => {
    const other = readingOf("a", papers);
    expect(papersOf(page, other)).toHaveLength(count);
    expect(papersOf(other, page)).toHaveLength(count);
  });

  it.each<[string, SaidOfPaper, SaidOfPaper, number]>([
    ["a year apart", {date: "2016-12-01"}, {date: "2017"}, 1],
    ["two years apart", {date: "2015-01"}, {date: "2017"}, 2],
    ["one without a date", {}, {date: "2017"}, 1],
    ["with different DOIs", {ids: ["doi:10.1/x"]}, {ids: ["doi:10.1/y"]}, 2],
    ["with ids of two schemes", {ids: ["doi:10.1/x"]}, {ids: ["pmid:7"]}, 1]
  ])("of one title, papers %s", (_, one, other, count) => {
    const title = "Deep Networks";
    const readings = [readingOf("a", [{title, ...one}]), readingOf("b", [{title, ...other}])];
    expect(papersOf(...readings)).toHaveLength(count);
    expect(papersOf(...readings.toReversed())).toHaveLength(count);
  });
});

describe("matchPapers(readings), lists that repeat others", () => {
  const repeats = {list: {name: "best", repeats: true}, flags: ["representative"]};
  const listed = [
    {title: "A", summary: "Of A."},
    {title: "B", ids: ["doi:10.1/b"]},
    {title: "C", summary: "Of C, at length."}
  ];

  it("join papers by title, summary, lines of a summary or id, and give them an order", () => {
    const best = [
      {...repeats, summary: "Of C,"},
      {...repeats, summary: "at length."},
      {...repeats, ids: ["doi:10.1/b"]},
      {...repeats, title: "A"}
    ];
    const {papers, paperOf, unmatched} = matchPapers([readingOf("a", [...best, ...listed])]);
    expect(papers.map(({representative}) => representative)).toEqual([3, 2, 1]);
    expect(papers.map(({records}) => records.length)).toEqual([1, 1, 1]);
    expect([...(paperOf[0] ?? [])]).toEqual([2, 2, 1, 0, 0, 1, 2]);
    expect(unmatched).toEqual([]);
  });

  it("are papers themselves where the file has no other list, and unmatched where it has", () => {
    const other = {...repeats, title: "D"};
    expect(papersOf(readingOf("a", [other]))).toEqual([["a 1"]]);
    const {papers, paperOf, unmatched} = matchPapers([readingOf("a", [other, ...listed])]);
    expect([papers.length, paperOf[0]?.[0], unmatched.map(({title}) => title)]).toEqual([
      3,
      -1,
      ["D"]
    ]);
  });

  it("a paper may be representative without such a list", () => {
    const {papers} = matchPapers([readingOf("a", [{title: "A"}, {flags: repeats.flags}])]);
    expect(papers.map(({representative}) => representative)).toEqual([null, 1]);
  });
});

it("matchPapers(readings) puts each record in one paper, and records of one id in the same", () => {
  const paper = fc.record({
    title: fc.constantFrom(null, "A", "a", "B"),
    summary: fc.constantFrom(null, "Of it."),
    date: fc.constantFrom(null, "2016", "2017-05", "2019-01-01"),
    ids: fc.uniqueArray(fc.constantFrom("doi:1", "doi:2", "pmid:1", "s2:1", "s2:2"), {maxLength: 2})
  });
  const reading = fc
    .tuple(fc.constantFrom(null, "a", "b"), fc.array(paper, {maxLength: 5}))
    .map(([source, papers]) => readingOf(source, papers));
  fc.assert(
    fc.property(fc.array(reading, {maxLength: 5}), (readings) => {
      const {papers, paperOf} = matchPapers(readings);
      const records = readings.flatMap((one) => one.records);
      expect(new Set(papers.flatMap((one) => one.records))).toEqual(new Set(records));
      expect(papers.reduce((sum, one) => sum + one.records.length, 0)).toBe(records.length);
      const byId = new Map<string, number>();
      readings.forEach((one, r) => {
        one.records.forEach((record, i) => {
          const at = paperOf[r]?.[i] ?? -1;
          expect(papers[at]?.records).toContain(record);
          for (const {scheme, id} of record.ids) {
            expect(byId.get(`${scheme}:${id}`) ?? at).toBe(at);
            byId.set(`${scheme}:${id}`, at);
          }
        });
      });
    }),
    {numRuns: 300}
  );
});

it("matchPapers(readings) makes no papers of what the cited work cites", () => {
  const list = {name: "references", repeats: false, cited: true};
  const cited = readingOf("a", [{title: "A", ids: ["doi:10.1/a"], list}, {title: "B"}]);
  const {papers, paperOf} = matchPapers([cited, readingOf("b", [{ids: ["doi:10.1/a"]}])]);
  expect(papers.map(({records}) => records.length)).toEqual([1, 1]);
  expect(paperOf.map((row) => [...row])).toEqual([[-1, 0], [1]]);
});
