import {expect, test} from "vitest";
import type {PageState} from "../../../src/interaction/page-state.js";
import {exactly, open, orMore} from "../../../src/page/span.js";
import {noFilter, type PapersFilter} from "../../../src/papers/papers-query.js";
import {
  filterParts,
  filterWords,
  readPapersChoice,
  settlePapersChoice,
  writePapersChoice,
  type PapersChoice
} from "../../../src/papers/papers-state.js";

function stateOf(choice: PapersChoice): Map<string, string> {
  const stated = new Map<string, string>();
  writePapersChoice(choice, {
    set: (name, value) => (value === null ? stated.delete(name) : stated.set(name, value))
  });
  return stated;
}

const read = (stated: Map<string, string>) =>
  readPapersChoice({get: (name) => stated.get(name) ?? null});

test("a choice is what is read of the state that it was written to", () => {
  const choice: PapersChoice = {
    filter: {
      search: '"mutual information" plane',
      representative: true,
      summary: true,
      fields: ["a, b; c.. d", "cs.LG"],
      years: {from: 2024, to: null},
      verdicts: ["accept"],
      novelty: {from: 5.5, to: 7}
    },
    order: "newest"
  };
  expect(read(stateOf(choice))).toEqual(choice);
  expect(stateOf({filter: noFilter, order: "position"}).size).toBe(0);
});

test("an address of one field, year and verdict, and of the lowest novelty, is read and written as ever", () => {
  const stated = new Map([
    ["field", "cs.LG"],
    ["year", "2026"],
    ["verdict", "accept"],
    ["novelty", "6"]
  ]);
  const choice = read(stated);
  expect(choice.filter).toEqual({
    ...noFilter,
    fields: ["cs.LG"],
    years: {from: 2026, to: 2026},
    verdicts: ["accept"],
    novelty: {from: 6, to: null}
  });
  expect(stateOf(choice)).toEqual(stated);
});

test("what an address states wrongly filters nothing", () => {
  const stated = new Map([
    ["year", "soon"],
    ["novelty", ""],
    ["field", "\n"],
    ["sort", "constructor"],
    ["summary", "1"]
  ]);
  expect(read(stated)).toEqual({filter: noFilter, order: "position"});
});

test("what the list does not show of what the address states is told, and left out of the address", () => {
  const stated = new Map([
    ["q", "entropy"],
    ["year", "1999"],
    ["novelty", "soon"],
    ["summary", "yes"],
    ["field", "cs.LG"],
    ["sort", "never"]
  ]);
  const told = new Map<string, string | null>();
  const state = {
    get: (name: string) => stated.get(name) ?? null,
    settle: (name: string, shown: string | null) => void told.set(name, shown)
  };
  const wanted = readPapersChoice(state);
  const filter = {...wanted.filter, years: noFilter.years};
  settlePapersChoice(state, {wanted, shown: {filter, order: wanted.order}});
  expect(Object.fromEntries(told)).toEqual({year: null, novelty: null, sort: null});
});

test("what is chosen is a step, a search that is being typed is none", () => {
  const steps = new Map<string, boolean | undefined>();
  const set: PageState["set"] = (name, _value, {step} = {}) => steps.set(name, step);
  const choice: PapersChoice = {filter: {...noFilter, search: "a"}, order: "position"};
  writePapersChoice(choice, {set}, {typing: true});
  expect(steps.get("q")).toBe(false);
  writePapersChoice(choice, {set});
  expect(steps.get("q")).toBe(true);
});

test("filterWords names each filter, and nothing without one", () => {
  expect(filterWords(noFilter)).toBe("");
  expect(filterWords({...noFilter, search: 'Plane "mutual information"'})).toBe(
    "with “plane” and “mutual information”"
  );
  expect(
    filterWords({
      search: "",
      representative: true,
      summary: true,
      fields: ["cs.LG"],
      years: exactly(2026),
      verdicts: ["accept"],
      novelty: orMore(7)
    })
  ).toBe(
    "listed as representative, with a summary, in the field “cs.LG”, of 2026, with the verdict “accept” and of novelty 7 or more"
  );
});

test.each<[Partial<PapersFilter>, string]>([
  [{search: "graph -transformers"}, "with “graph” and without “transformers”"],
  [{search: "a OR b"}, "with “a” or “b”"],
  [{search: 'x y a OR "b c" -d -e'}, "with “x” and “y”, with “a” or “b c” and without “d” or “e”"],
  [{search: "OR -"}, "with “-”"],
  [{fields: ["cs.LG", "stat.ML", "cs.CL"]}, "in the field “cs.LG”, “stat.ML” or “cs.CL”"],
  [{verdicts: ["accept", "conditional"]}, "with the verdict “accept” or “conditional”"],
  [{years: {from: 2023, to: 2025}}, "of 2023 to 2025"],
  [{years: orMore(2023)}, "of 2023 or later"],
  [{years: {from: null, to: 2025}}, "of 2025 or earlier"],
  [{novelty: {from: 6, to: 7.5}}, "of novelty 6 to 7.5"],
  [{novelty: exactly(6.5)}, "of novelty 6.5"],
  [{novelty: {from: null, to: 0}}, "of novelty 0 or less"]
])("filterWords of %j is “papers %s”", (filter, words) => {
  expect(filterWords({...noFilter, ...filter})).toBe(words);
});

test("filterParts takes each thing that a filter asks for away alone", () => {
  const filter = {...noFilter, search: "plane", summary: true, years: exactly(2026)};
  expect(filterParts(filter)).toEqual([
    {words: "with “plane”", without: {...filter, search: ""}},
    {words: "with a summary", without: {...filter, summary: false}},
    {words: "of 2026", without: {...filter, years: open}}
  ]);
  expect(filterParts(noFilter)).toEqual([]);
});
