import {expect, it} from "vitest";
import {matchPapers} from "../../../loaders/papers/match.js";
import {paperRows, recordRows} from "../../../loaders/papers/papers.js";
import type {Reading} from "../../../loaders/sources/reading.js";
import {readingOf} from "./readings.js";

const rowsOf = (...readings: Reading[]) => paperRows("hub", matchPapers(readings).papers);

it("the hub's own page speaks first, and other sources for what it does not say", () => {
  const source = readingOf("a", [
    {title: "deep networks", date: "2017-05-12", fields: ["Physics", "AI"], references: 12}
  ]);
  const page = readingOf(null, [
    {title: "Deep Networks", summary: "Of them.", fields: ["cs.LG"], verdict: "accept"}
  ]);
  const [alone] = rowsOf(page);
  expect(rowsOf(source, page)).toEqual([
    {...alone, date: "2017-05-12", year: 2017, reference_count: 12}
  ]);
  expect(alone).toMatchObject({title: "Deep Networks", field: "cs.LG", path: "page.txt", line: 1});
});

it("sources speak in a stated order, whatever that of the files, and of one source by what they say", () => {
  const ids = ["doi:10.1/x"];
  const crossref = readingOf("crossref", [{title: "A WORK OF MANY", date: "2019", ids}]);
  const openalex = readingOf("openalex", [
    {title: "A Work of Many", date: "2019-05-12", fields: ["AI"], ids},
    {title: "A work of many", date: null, fields: ["Physics"], ids}
  ]);
  const scopus = readingOf("scopus", [{title: "Another", date: "2020", ids}]);
  const [row] = rowsOf(scopus, openalex, crossref);
  expect(row).toMatchObject({title: "A Work of Many", date: "2019-05-12", field: "AI"});
  const turned = {...openalex, records: openalex.records.toReversed()};
  const {path, line, position, ...said} = row ?? {};
  expect(rowsOf(crossref, turned, scopus)).toMatchObject([said]);
  expect([path, line, position]).toEqual(["crossref.json", 1, 1]);
});

it("of the records of one source the first with a date speaks, with all that it says", () => {
  const paper = {title: "A", summary: "Of A."};
  const first = readingOf(null, [{...paper, verdict: "accept", fields: ["cs.LG"]}]);
  const second = readingOf(null, [{...paper, date: "2016-01", novelty: 8}]);
  const third = readingOf(null, [{...paper, date: "2019-01", verdict: "conditional"}]);
  expect(rowsOf(first, second, third)).toMatchObject([
    {date: "2016-01", novelty: 8, verdict: null, field: null}
  ]);
});

it.each([
  ["2016", null, 2016],
  ["2016-05", "2016-05", 2016],
  ["0016-05-01", "0016-05-01", 16],
  [null, null, null]
])("a date known as %s is the date %s of the year %s", (known, date, year) => {
  expect(rowsOf(readingOf("a", [{date: known}]))).toMatchObject([{date, year}]);
});

it("ids of papers that are alike but for their ids do not depend on where they stand", () => {
  const papers = [
    {title: "Editorial", ids: ["doi:10.1/x"]},
    {title: "Editorial", ids: ["doi:10.1/a"]}
  ];
  const [one, other] = rowsOf(readingOf("a", papers));
  const reversed = rowsOf(readingOf("a", papers.toReversed()));
  expect(reversed.map(({paper_id}) => paper_id)).toEqual([other?.paper_id, one?.paper_id]);
});

const silent = {
  title: null,
  date: null,
  venue: null,
  type: null,
  language: null,
  fields: "[]",
  abstract: null,
  summary: null,
  verdict: null,
  novelty: null,
  reference_count: null,
  flags: "[]"
};

it("each fact of a record is a row with its paper, its source and its place", () => {
  const citation = {sentence: null, section: null, role: null, polarity: null, confidence: null};
  const reading = readingOf("a", [
    {
      title: "A",
      date: "2016",
      language: "en",
      fields: ["Physics", "AI"],
      references: 3,
      flags: ["retracted"],
      ids: ["doi:10.1/x", "pmid:7"],
      authors: ["Ada Lee", "Bo Ray"],
      countries: ["IT"],
      referenced: ["doi:10.1/r", "openalex:W1"],
      citations: [
        {...citation, cited: null, sentence: "We use it [1].", section: "Methods", role: "method"},
        {...citation, cited: null, polarity: "support", confidence: 0.75}
      ]
    }
  ]);
  const key = {hub_id: "hub", paper_id: "p", source: "a", path: "a.json", line: 1, column: 1};
  expect(recordRows("hub", [reading], () => "p")).toEqual({
    paper_sources: [
      {
        ...key,
        ...silent,
        title: "A",
        date: "2016",
        language: "en",
        fields: '["Physics","AI"]',
        reference_count: 3,
        flags: '["retracted"]'
      }
    ],
    paper_ids: [
      {...key, scheme: "doi", id: "10.1/x"},
      {...key, scheme: "pmid", id: "7"}
    ],
    paper_authors: [
      {...key, position: 1, author: "Ada Lee"},
      {...key, position: 2, author: "Bo Ray"}
    ],
    paper_countries: [{...key, position: 1, country: "IT"}],
    paper_references: [
      {...key, position: 1, referenced: "doi:10.1/r"},
      {...key, position: 2, referenced: "openalex:W1"}
    ],
    citations: [
      {
        ...key,
        ...citation,
        position: 1,
        sentence: "We use it [1].",
        section: "Methods",
        role: "method"
      },
      {...key, ...citation, position: 2, polarity: "support", confidence: 0.75}
    ],
    paper_roles: [
      {
        ...{hub_id: "hub", paper_id: "p", source: "a", known: true, written: "method"},
        ...{measure: "role", label: "method", cito: "cito:usesMethodIn"},
        ...{sentences: 1, confidence: null}
      },
      {
        ...{hub_id: "hub", paper_id: "p", source: "a", known: true, written: "support"},
        ...{measure: "polarity", label: "supporting", cito: "cito:agreesWith"},
        ...{sentences: 0, confidence: 0.75}
      }
    ]
  });
});

it("the hub's own page, and records that went to no paper, give no rows", () => {
  const facts = {title: "A", ids: ["doi:10.1/x"], authors: ["Ada Lee"]};
  const readings = [readingOf(null, [facts]), readingOf("a", [facts, facts])];
  const rows = recordRows("hub", readings, (_, record) => (record === 0 ? "p" : null));
  expect(Object.values(rows).map(({length}) => length)).toEqual([1, 1, 1, 0, 0, 0, 0]);
});
