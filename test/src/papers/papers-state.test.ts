import {expect, test} from "vitest";
import type {PageState} from "../../../src/interaction/page-state.js";
import {noFilter} from "../../../src/papers/papers-query.js";
import {
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
      ...noFilter,
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
