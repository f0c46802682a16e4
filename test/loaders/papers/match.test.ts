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

describe("matchPapers(readings), entries of the hub's own pages", () => {
  it("joins equals of two pages, counting equals, and keeps those of one page apart", () => {
    const same = {title: "A", summary: "Of A."};
    const twice = readingOf(null, [same, same]);
    expect(papersOf(twice)).toHaveLength(2);
    expect(papersOf(twice, readingOf(null, [same, same, same]))).toHaveLength(3);
    expect(papersOf(twice, readingOf(null, [{...same, summary: null}]))).toHaveLength(3);
  });

  it("keeps equals apart whose ids contradict", () => {
    const one = readingOf(null, [{title: "Editorial", ids: ["doi:10.1/x"]}]);
    const other = readingOf(null, [{title: "Editorial", ids: ["doi:10.1/y"]}]);
    expect(papersOf(one, other)).toHaveLength(2);
    expect(papersOf(one, readingOf(null, [{title: "Editorial", ids: ["pmid:7"]}]))).toHaveLength(1);
  });
});

const title = "Sleep in shift workers";
const known = {title, date: "2019", authors: ["Gray, Ann"]};

describe("matchPapers(readings), records of other sources by title, year and first author", () => {
  it.each<[string, SaidOfPaper, SaidOfPaper, number]>([
    ["equal in all three", known, known, 1],
    [
      "written otherwise",
      known,
      {...known, title: "SLEEP in shift-workers.", authors: ["A. Gray"]},
      1
    ],
    ["of initials behind the name", known, {...known, authors: ["Gr\u00e4y AB"]}, 1],
    ["of other first authors", known, {...known, authors: ["Stone, Bo"]}, 2],
    ["of other years", known, {...known, date: "2020-01"}, 2],
    ["of two DOIs", {...known, ids: ["doi:10.1/x"]}, {...known, ids: ["doi:10.1/y"]}, 2],
    ["of two ids of one index", {...known, ids: ["s2:1"]}, {...known, ids: ["s2:2"]}, 2],
    [
      "of one DOI and one PubMed id",
      {...known, ids: ["doi:10.1/x"]},
      {...known, ids: ["pmid:7"]},
      1
    ],
    ["of parts", {...known, title: `${title}, Part I`}, {...known, title: `${title}, Part II`}, 2],
    ["an erratum and its paper", known, {...known, flags: ["notice"]}, 2],
    ["a preprint and an article", {...known, ids: ["arxiv:1"]}, {...known, ids: ["doi:10.1/x"]}, 2],
    ["a preprint and what is not told", {...known, ids: ["arxiv:1"]}, known, 1],
    ["with a title alone", {title}, {title}, 1],
    [
      "with a title alone and two abstracts",
      {title, abstract: "A b."},
      {title, abstract: "C d."},
      2
    ],
    ["without a title", {date: "2019"}, {date: "2019"}, 2]
  ])("of one source, records %s", (_, one, other, count) => {
    expect(papersOf(readingOf("a", [one, other]))).toHaveLength(count);
    expect(papersOf(readingOf("a", [other]), readingOf("a", [one]))).toHaveLength(count);
  });

  it.each<[string, SaidOfPaper, SaidOfPaper, number]>([
    ["a year apart", {...known, date: "2018-12-01"}, known, 1],
    ["two years apart", {...known, date: "2017"}, known, 2],
    ["one without a date", {...known, date: null}, known, 1],
    ["one without authors", {...known, authors: []}, known, 1],
    ["one with a title alone", {title}, known, 1],
    ["of other first authors", {...known, authors: ["Stone, Bo"]}, known, 2],
    ["of two DOIs", {...known, ids: ["doi:10.1/x"]}, {...known, ids: ["doi:10.1/y"]}, 2]
  ])("of two sources, records %s", (_, one, other, count) => {
    const readings = [readingOf("a", [one]), readingOf("b", [other])];
    expect(papersOf(...readings)).toHaveLength(count);
    expect(papersOf(...readings.toReversed())).toHaveLength(count);
  });

  it.each(["Editorial", "Editorial 2019", "Book Reviews", "Preface", "Dropout", "\u7dd2\u8a00"])(
    "a generic title, %s, says nothing without year, author and venue",
    (generic) => {
      const record = {...known, title: generic, venue: "A Journal"};
      const other = readingOf("b", [{...record, venue: null}]);
      expect(papersOf(readingOf("a", [record]), other)).toHaveLength(2);
      expect(papersOf(readingOf("a", [record]), readingOf("b", [record]))).toHaveLength(1);
      expect(papersOf(readingOf(null, [{title: generic}]), readingOf("b", [record]))).toHaveLength(
        2
      );
    }
  );

  it("years that are a year apart from one to the next are not of one paper", () => {
    const files = ["2018", "2019", "2020"].map((date, i) =>
      readingOf(`source ${String(i)}`, [{...known, date}])
    );
    expect(papersOf(...files)).toHaveLength(3);
    expect(papersOf(...files.slice(1))).toHaveLength(1);
  });

  it("a paper of two years does not make one of two papers with different ids", () => {
    const both = [
      {...known, date: "2012", ids: ["mag:1"]},
      {...known, date: "2019", ids: ["mag:1"]}
    ];
    const early = {...known, date: "2012", ids: ["doi:10.1/x"]};
    const late = {...known, date: "2019", ids: ["doi:10.1/y"]};
    expect(papersOf(readingOf("a", both), readingOf("b", [early, late]))).toHaveLength(3);
    expect(papersOf(readingOf("a", both), readingOf("b", [early]))).toHaveLength(1);
  });

  it("an entry of the hub's page joins the record of its title where there is but one", () => {
    const page = readingOf(null, [{title, summary: "Of it."}]);
    const one = {...known, ids: ["doi:10.1/x"]};
    expect(papersOf(page, readingOf("a", [one]))).toHaveLength(1);
    const two = [one, {...known, date: "2012", ids: ["doi:10.1/y"]}];
    expect(papersOf(page, readingOf("a", two))).toHaveLength(3);
    const twice = readingOf(null, [{title}, {title, summary: "Of it."}]);
    expect(papersOf(twice, readingOf("a", [one]))).toHaveLength(3);
  });

  it("an entry of the hub's page joins the article where there is a preprint of its title too", () => {
    const page = readingOf(null, [{title, summary: "Of it."}]);
    const both = [
      {...known, ids: ["arxiv:1"]},
      {...known, ids: ["doi:10.1/x"]}
    ];
    expect(papersOf(page, readingOf("a", both))).toEqual([["page 1", "a 2"], ["a 1"]]);
  });
});

describe("matchPapers(readings, decisions), versions", () => {
  const preprint = {...known, date: "2017", ids: ["doi:10.48550/arxiv.2101.00001"]};
  const article = {...known, ids: ["doi:10.1/x"]};
  const readings = [readingOf("a", [preprint, article])];
  const decided = (same: boolean) => [
    {one: "arxiv:2101.00001", other: "doi:10.1/x", same, place: {path: "", line: 1, column: 1}}
  ];

  it("tells a preprint and the article of its title as a pair, and counts them as two", () => {
    const {papers, versions} = matchPapers(readings);
    expect([papers.length, versions]).toEqual([2, [{preprint: 0, article: 1}]]);
  });

  it.each<[string, SaidOfPaper]>([
    ["of another first author", {...article, authors: ["Stone, Bo"]}],
    ["four years later", {...article, date: "2021"}],
    ["a notice", {...article, flags: ["notice"]}],
    ["a preprint too", {...article, ids: ["doi:10.1101/2020.01.01.123456"]}]
  ])("tells no pair of a preprint and a paper of its title that is %s", (_, other) => {
    expect(matchPapers([readingOf("a", [preprint, other])]).versions).toEqual([]);
  });

  it("joins them where an analyst says that they are one, and tells no pair where that they are not", () => {
    expect(matchPapers(readings, decided(true)).papers).toHaveLength(1);
    const {papers, versions} = matchPapers(readings, decided(false));
    expect([papers.length, versions]).toEqual([2, []]);
  });

  it("keeps apart by title what an analyst told apart", () => {
    const one = readingOf("a", [{...known, ids: ["pmid:7"]}]);
    const other = readingOf("b", [article]);
    expect(matchPapers([one, other]).papers).toHaveLength(1);
    const place = {path: "", line: 1, column: 1};
    const apart = [{one: "doi:10.1/x", other: "pmid:7", same: false, place}];
    expect(matchPapers([one, other], apart).papers).toHaveLength(2);
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

it("matchPapers(readings) puts records of sources together whatever their order and their files", () => {
  const paper = fc.record({
    title: fc.constantFrom(null, title, title.toUpperCase(), "Editorial", `${title}, Part II`),
    date: fc.constantFrom(null, "2016", "2017-05", "2018-01-01", "2021"),
    authors: fc.constantFrom([], ["Gray, Ann"], ["A Gray"], ["Stone, Bo"]),
    venue: fc.constantFrom(null, "A Journal"),
    flags: fc.constantFrom([], [], ["notice"], ["preprint"]),
    ids: fc.uniqueArray(fc.constantFrom("doi:1", "doi:2", "arxiv:1", "pmid:1", "s2:1", "s2:2"), {
      maxLength: 2
    })
  });
  const source = fc.constantFrom("a", "b", "c");
  const groupsOf = (readings: readonly Reading[], numbers: readonly number[][]) => {
    const {papers, paperOf, versions} = matchPapers(readings);
    const members = papers.map((): number[] => []);
    paperOf.forEach((row, r) => {
      row.forEach((at, i) => members[at]?.push(numbers[r]?.[i] ?? -1));
    });
    const sorted = members.map((group) => group.sort((a, b) => a - b));
    const pairs = versions.map((pair) => [sorted[pair.preprint], sorted[pair.article]].join(" | "));
    return {groups: sorted.map((group) => group.join(" ")).sort(), pairs: pairs.sort()};
  };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(source, paper), {maxLength: 9}),
      fc.infiniteStream(fc.nat()),
      (said, random) => {
        const asOneFile = (name: string, members: readonly number[]): [Reading, number[]] => [
          readingOf(
            name,
            members.flatMap((i) => said[i]?.[1] ?? [])
          ),
          [...members]
        ];
        const all = said.map((_, i) => i);
        const whole = ["a", "b", "c"].map((name) =>
          asOneFile(
            name,
            all.filter((i) => said[i]?.[0] === name)
          )
        );
        const shuffled = all
          .map((i) => ({i, key: random.next().value}))
          .sort((x, y) => x.key - y.key)
          .map(({i}) => asOneFile(said[i]?.[0] ?? "a", [i]));
        const of = (files: readonly [Reading, number[]][]) =>
          groupsOf(
            files.map(([reading]) => reading),
            files.map(([, numbers]) => numbers)
          );
        expect(of(shuffled)).toEqual(of(whole));
      }
    ),
    {numRuns: 1000}
  );
});
