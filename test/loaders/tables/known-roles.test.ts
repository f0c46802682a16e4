import {expect, test} from "vitest";
import {knownRoles, papersWithRole} from "../../../loaders/tables/known-roles.js";
import {betterEvidence, evidenceOfPapers} from "../../../src/evidence/single-papers.js";
import {evidence} from "../../../src/evidence/evidence.js";
import {total} from "../../src/rows.js";

const hub = {hub_id: "h", declared: null, parsed: 9};
const said = (paper: number, label: string, measure: "role" | "polarity" = "role") => ({
  ...{hub_id: "h", paper_id: `p${paper}`, measure, label, known: label !== "review"},
  ...{written: label, cito: null, source: "a", sentences: 0, confidence: null}
});
const ofPage = (label: string, count: number, counted = true) =>
  total({hub_id: "h", label, count, counted});

test("knownRoles(hub, totals, []) are the totals that count", () => {
  const totals = [ofPage("background", 2), ofPage("background", 2, false), ofPage("method", 0)];
  expect(knownRoles(hub, totals, [said(1, "supporting", "polarity")])).toEqual([
    {hub_id: "h", label: "background", papers: 2, known: true}
  ]);
});

test("a role that several lists total is one, and the most frequent comes first", () => {
  const totals = [ofPage("method", 2), ofPage("background", 1), ofPage("background", 3)];
  expect(knownRoles(hub, totals, [])).toEqual([
    {hub_id: "h", label: "background", papers: 4, known: true},
    {hub_id: "h", label: "method", papers: 2, known: true}
  ]);
});

test("papers count once where single ones are told, those of several roles under no label", () => {
  const roles = knownRoles(
    hub,
    [],
    [
      ...[said(1, "method"), said(1, "review"), said(2, "review"), said(3, "review")],
      said(3, "review")
    ]
  );
  expect(roles).toEqual([
    {hub_id: "h", label: "review", papers: 2, known: false},
    {hub_id: "h", label: null, papers: 1, known: true}
  ]);
});

test.each([
  {totals: 3, papers: 2},
  {totals: 2, papers: 2},
  {totals: 2, papers: 5},
  {totals: 12, papers: 5},
  {totals: 12, papers: 0},
  {totals: 0, papers: 0}
])("of $totals in totals and $papers papers the list says as many as the report", (known) => {
  const totals = known.totals === 0 ? [] : [ofPage("background", known.totals)];
  const roles = Array.from({length: known.papers}, (_, i) => said(i, "method"));
  const shown = betterEvidence(evidence(totals, "role", 9), evidenceOfPapers(roles, "role", 9));
  expect(papersWithRole(knownRoles(hub, totals, roles))).toBe(shown.coverage.classified);
});
