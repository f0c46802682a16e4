import {expect, test} from "vitest";
import {otherFilters} from "../../../src/interaction/selected-part.js";
import {newSelection, type Selected} from "../../../src/interaction/selection.js";

const filter = (words: string, ...papers: string[]) => ({papers: new Set(papers), words});

test("newSelection() holds all papers, and tells every listener of a change until it is aborted", () => {
  const selection = newSelection();
  const heard: Selected[] = [];
  const listening = new AbortController();
  selection.listen((value) => heard.push(value), listening.signal);
  expect(selection.value).toMatchObject({matched: null, words: "", chosen: null});
  selection.choose("a");
  selection.filter("theme", filter("with x", "a"));
  listening.abort();
  expect(selection.value.choice.inPlace).toBe(false);
  const {choice} = selection.value;
  selection.choose("a", {inPlace: true});
  expect(selection.value.choice).toEqual({inPlace: true});
  expect(selection.value.choice).not.toBe(choice);
  selection.choose(null);
  expect(heard).toMatchObject([
    {matched: null, words: "", chosen: "a"},
    {matched: new Set(["a"]), words: "with x", chosen: "a"}
  ]);
  expect(selection.value.chosen).toBeNull();
});

test("what is matched passes the filters of every kind; one of each kind is in force", () => {
  const selection = newSelection();
  selection.filter("theme", filter("with x", "a", "b", "c"));
  selection.filter("list", filter("of 2026", "b", "c", "d"));
  expect(selection.value.matched).toEqual(new Set(["b", "c"]));
  expect(selection.value.words).toBe("with x, of 2026");
  selection.filter("theme", filter("with y", "d"));
  expect(selection.value.matched).toEqual(new Set(["d"]));
  selection.filter("theme", null);
  expect(selection.value.matched).toEqual(new Set(["b", "c", "d"]));
  selection.clear();
  expect(selection.value).toMatchObject({matched: null, words: ""});
});

test("taking away what is not there tells nobody", () => {
  const selection = newSelection();
  let heard = 0;
  selection.listen(() => ++heard);
  selection.filter("theme", null);
  selection.clear();
  expect(heard).toBe(0);
});

test("otherFilters(selected, kind) puts the other filters together, with their places", () => {
  const selection = newSelection();
  const place = {term_id: "x", part: "title", start: 0, end: 1};
  selection.filter("list", filter("of 2026", "b"));
  expect(otherFilters(selection.value, "list")).toMatchObject({matched: null, words: ""});
  selection.filter("theme", {...filter("with x", "a"), places: new Map([["a", [place]]])});
  const others = otherFilters(selection.value, "list");
  expect(others).toMatchObject({matched: new Set(["a"]), words: "with x"});
  expect(others.places("a")).toEqual([place]);
  expect(others.places("b")).toEqual([]);
  expect(others.equals(otherFilters(selection.value, "list"))).toBe(true);
  selection.filter("theme", filter("with x", "a"));
  expect(others.equals(otherFilters(selection.value, "list"))).toBe(false);
});
