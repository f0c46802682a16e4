import {expect, it} from "vitest";
import type {Diagnostic} from "../../../loaders/messages/diagnostic.js";
import {readDecisions, unusedDecisions} from "../../../loaders/papers/decisions.js";

function decisionsOf(...lines: string[]) {
  const diagnostics: Diagnostic[] = [];
  const text = ["one,other,same", ...lines].join("\n");
  const decisions = readDecisions({path: "same.csv", text}, diagnostics);
  return {
    decisions: decisions.map(({one, other, same}) => [one, other, same]),
    warnings: diagnostics.map(({rule, place}) => [rule, place.line]),
    all: decisions
  };
}

it("readDecisions(file) reads two ids and yes or no, as ids are compared", () => {
  expect(
    decisionsOf(
      "arXiv:2101.00001v2,doi:10.1000/X,yes",
      "doi:https://doi.org/10.48550/arXiv.7,pmid:7,No"
    ).decisions
  ).toEqual([
    ["arxiv:2101.00001", "doi:10.1000/x", true],
    ["arxiv:7", "pmid:7", false]
  ]);
  expect(readDecisions(null, [])).toEqual([]);
});

it.each(["10.1000/x,doi:10.1000/y,yes", "doi:1,doi:1,no", "doi:1,doi:2,perhaps", "doi:1,yes"])(
  "readDecisions(file) warns of the line %s and leaves it out",
  (line) => {
    expect(decisionsOf(line)).toMatchObject({decisions: [], warnings: [["curation", 2]]});
  }
);

it("readDecisions(file) takes the later of two lines on the same papers, and says so", () => {
  const {decisions, warnings} = decisionsOf("doi:1,doi:2,yes", "doi:2,doi:1,no");
  expect(decisions).toEqual([["doi:2", "doi:1", false]]);
  expect(warnings).toEqual([["curation-contradiction", 3]]);
});

it("unusedDecisions(decisions, known) warns of an id that no record has", () => {
  const {all} = decisionsOf("doi:1,doi:2,yes");
  expect(unusedDecisions(all, new Set(["doi:1", "doi:2"]))).toEqual([]);
  expect(unusedDecisions(all, new Set(["doi:1"]))).toMatchObject([
    {reason: "no record of the hub has the id doi:2"}
  ]);
});
