import {expect, it} from "vitest";
import {disagreements, versionNotes} from "../../../loaders/papers/disagreements.js";
import {matchPapers} from "../../../loaders/papers/match.js";
import {paperRows} from "../../../loaders/papers/papers.js";
import type {Reading} from "../../../loaders/sources/reading.js";
import {readingOf} from "./readings.js";

function notesOf(...readings: Reading[]) {
  const matched = matchPapers(readings);
  const rows = paperRows("hub", matched.papers);
  return [...disagreements(matched, rows), ...versionNotes("a-hub", matched, rows)].map(
    ({rule, reason, text, actual, expected}) => ({rule, reason, text, actual, expected})
  );
}

it("disagreements(…) tells once a fact how many papers differ in it, and what is said of the first", () => {
  const ids = ["doi:10.1/x"];
  const crossref = [
    {title: "A work", date: "2019", ids},
    {title: "B", ids: ["doi:10.1/y"]}
  ];
  const openalex = [
    {title: "A work!", date: "2020-01-02", ids: [...ids, "openalex:W1"]},
    {ids: ["doi:10.1/y"]}
  ];
  expect(notesOf(readingOf("openalex", openalex), readingOf("crossref", crossref))).toEqual([
    {
      rule: "sources-differ",
      reason:
        "1 of 2 listed papers of several sources have different years there: all are kept, the first is shown",
      text: "A work",
      actual: "2019 (crossref); 2020 (openalex)",
      expected: null
    }
  ]);
});

it("disagreements(…) tells titles of other words and a second DOI, but no DOI of arXiv", () => {
  const one = {title: "A work", ids: ["pmid:7", "doi:10.1/x"]};
  const other = {title: "Another", ids: ["pmid:7", "doi:10.48550/arxiv.1"]};
  const third = {title: "A work", ids: ["pmid:7", "doi:10.1/y"]};
  const notes = notesOf(readingOf("a", [one]), readingOf("b", [other]), readingOf("c", [third]));
  expect(notes.map(({actual}) => actual)).toEqual([
    "A work (a); Another (b)",
    "10.1/x (a); 10.1/y (c)"
  ]);
});

it("versionNotes(…) tells each pair, with the line that decides it and the count in either case", () => {
  const title = "Fast graphs";
  const pair = [
    {title, ids: ["doi:10.48550/arxiv.2101.00001"]},
    {title, ids: ["doi:10.1/x"]}
  ];
  expect(notesOf(readingOf("a", pair))).toEqual([
    {
      rule: "versions",
      reason:
        "this preprint and an article of its title may be one work (2 papers if all such pairs are two works, 1 if they are one)",
      text: title,
      actual: null,
      expected:
        "arxiv:2101.00001,doi:10.1/x,yes or arxiv:2101.00001,doi:10.1/x,no in loaders/curation/a-hub/same.csv"
    }
  ]);
});
