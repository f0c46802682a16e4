import {expect, test} from "vitest";
import {pageScope} from "../../../src/evidence/page-scope.js";
import {facet, hub, paper, papers, total} from "../rows.js";

const plain = (lines: string[]) => lines.map((line) => line.replaceAll("\u00a0", " "));

test("pageScope of the example", () => {
  const {known, can, cannot} = pageScope({
    hub: hub(),
    papers: papers(31, 24),
    roles: [total()],
    polarities: [total()],
    facets: []
  });
  expect(plain([known])).toEqual([
    "Roles are known for 2 of 31 citing papers, as totals: no paper’s own role is known."
  ]);
  expect(plain(can)).toEqual([
    "Which 31 papers are listed, 28 with a summary.",
    "Which 24 papers the page calls representative, and in what order.",
    "Between which bounds the share of the one role seen lies, from 2 classified papers.",
    "Which words papers share, and what themes those make.",
    "Whether papers form groups, beyond what chance would do.",
    "What became of each of the 123 lines of the text."
  ]);
  expect(plain(cannot)).toEqual([
    "The share of each role in all 31 citing papers: 29 are not classified. Classifying 18 papers, drawn at random, would give all shares at once within 20 points, with 95 % confidence. Nothing says that the 2 known papers were drawn at random, so they do not count among them.",
    "The role of any one paper: roles are totals of the page. A file of Semantic Scholar, or of labelled citations, would bring them.",
    "Whether papers support or contest the hub: its polarity labels are no stances. A polarity summary with stances would begin to say.",
    "What the 3 listed papers with only a title are about. Their abstracts would say, which a file of OpenAlex or PubMed would bring.",
    "Anything over time: the text has no dates. A file of OpenAlex, Scopus or Web of Science would bring them, or page-style hub text, with a metadata row under each title."
  ]);
});

test.each([
  [0, 0, "No citing paper is known."],
  [1, 0, "The role of the one citing paper is not known."],
  [7, 0, "Roles are known for none of 7 citing papers."],
  [7, 7, "Roles are known for all 7 citing papers, as totals."],
  [7, 9, "The roles come to more than the 7 citing papers; no paper’s own role is known."]
])("pageScope says first of %i papers of which %i have a role: %s", (declared, count, words) => {
  const row = hub({declared, parsed: 0});
  const {known} = pageScope({
    hub: row,
    papers: [],
    roles: [total({count})],
    polarities: [],
    facets: []
  });
  expect(plain([known])).toEqual([words]);
});

test("pageScope of a hub with nothing but a count", () => {
  const row = hub({
    declared: 7,
    parsed: 0,
    with_summary: 0,
    title_only: 0,
    representatives: 0,
    abstract: null,
    lines_total: 6
  });
  const {can, cannot} = pageScope({hub: row, papers: [], roles: [], polarities: [], facets: []});
  expect(plain(can)).toEqual(["What became of each of the 6 lines of the text."]);
  expect(cannot).toHaveLength(4);
});

test("pageScope of a hub that is known in full", () => {
  const row = hub({declared: 2, parsed: 2, with_summary: 2, title_only: 0, representatives: 1});
  const {can, cannot} = pageScope({
    hub: row,
    papers: [paper({date: "2026-05-01", year: 2026}), paper({position: 2})],
    roles: [total({count: 2})],
    polarities: [total({label: "supporting", meaning: "supporting", count: 2})],
    facets: [facet()]
  });
  expect(can).toContain("The share of each role: every paper is classified.");
  expect(can).toContain("Which paper the page calls representative.");
  expect(can).toContain("How many papers there are by fields and years.");
  expect(plain(cannot)).toEqual([
    "The role of any one paper: roles are totals of the page. A file of Semantic Scholar, or of labelled citations, would bring them."
  ]);
});
