import fc from "fast-check";
import {expect, test} from "vitest";
import {hashOf, lackingOf, stateOf} from "../../../src/sql/address.js";
import {chartKinds} from "../../../src/sql/chart-choice.js";

test("stateOf(hashOf(state)) is the state, whatever the query says", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "grapheme"}),
      fc.constantFrom(null, ...chartKinds),
      (query, chart) => {
        expect(stateOf(hashOf({query, chart}))).toEqual({query, chart});
      }
    )
  );
});

test("stateOf() of an address without a query, or with an unknown chart", () => {
  expect(stateOf("")).toEqual({query: null, chart: null});
  expect(stateOf("#q=from+papers&chart=pie")).toEqual({query: "from papers", chart: null});
  expect(hashOf({query: null, chart: "bars"})).toBe("");
});

test("lackingOf() is what an address states and the notebook has not; a section states nothing", () => {
  expect(lackingOf("#q=from+papers&chart=pie&rows=5")).toEqual([
    {name: "chart", asked: "pie"},
    {name: "rows", asked: "5"}
  ]);
  expect(lackingOf(hashOf({query: "a=b&c", chart: "bars"}))).toEqual([]);
  expect(lackingOf("#sql-notebook")).toEqual([]);
  expect(lackingOf("")).toEqual([]);
});

test("a link that asks clusterings for the verdict, as its column was called, asks for the structure", () => {
  const old = "SELECT hub_id, verdict FROM clusterings WHERE verdict = 'undecided'";
  expect(stateOf(hashOf({query: old, chart: null})).query).toBe(
    "SELECT hub_id, structure FROM clusterings WHERE structure = 'undecided'"
  );
  for (const query of [
    "SELECT verdict FROM papers",
    "SELECT structure AS verdict FROM clusterings",
    "SELECT p.verdict FROM papers AS p JOIN clusterings USING (hub_id)"
  ])
    expect(stateOf(hashOf({query, chart: null})).query).toBe(query);
});
