import {expect, test} from "vitest";
import {idsOfUntitled, paperFlags, paperTitle} from "../../../src/marks/paper-words.js";
import {paper} from "../rows.js";
import {plain} from "../../plain.js";

test.each([
  [1, "1 reference"],
  [0, "0 references"],
  [12, "12 references"]
])("paperFlags of %i references", (reference_count, words) => {
  const flags = paperFlags(paper({reference_count})).map(plain);
  expect(flags.at(-1)).toBe(words);
});

test("a paper without a title is called by its DOI, else by another id, else by its place", () => {
  const all = [
    paper({position: 1, title: null}),
    paper({position: 2, title: " "}),
    paper({position: 3, title: null}),
    paper({position: 4, title: "Fens"})
  ];
  const place = {hub_id: "hub", source: "scite", path: "1.csv", line: 1, column: 1};
  const ids = idsOfUntitled(all, [
    {...place, paper_id: "p1", scheme: "doi", id: "10.1234/a"},
    {...place, paper_id: "p1", scheme: "openalex", id: "W1"},
    {...place, paper_id: "p2", scheme: "acl", id: "P99-1"},
    {...place, paper_id: "p4", scheme: "doi", id: "10.1234/d"}
  ]);
  expect(all.map((one) => paperTitle(one, ids))).toEqual([
    "doi:10.1234/a, without a title",
    "acl:P99-1, without a title",
    "Paper 3, without a title",
    "Fens"
  ]);
});
