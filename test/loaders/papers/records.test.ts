import {expect, it} from "vitest";
import {recordRows} from "../../../loaders/papers/records.js";
import {readingOf} from "./readings.js";

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
      citations: [
        {...citation, sentence: "We use it [1].", section: "Methods", role: "method"},
        {...citation, polarity: "support", confidence: 0.75}
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
    ]
  });
});

it("the hub's own page, and records that went to no paper, give no rows", () => {
  const facts = {title: "A", ids: ["doi:10.1/x"], authors: ["Ada Lee"]};
  const readings = [readingOf(null, [facts]), readingOf("a", [facts, facts])];
  const rows = recordRows("hub", readings, (_, record) => (record === 0 ? "p" : null));
  expect(Object.values(rows).map(({length}) => length)).toEqual([1, 1, 1, 0]);
});
