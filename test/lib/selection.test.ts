import {expect, test} from "vitest";
import {newSelection, type Selected} from "../../src/lib/selection.js";

test("newSelection() holds all papers, and tells every listener of a change until it is aborted", () => {
  const selection = newSelection();
  const heard: Selected[] = [];
  const listening = new AbortController();
  selection.listen((value) => heard.push(value), listening.signal);
  expect(selection.value).toEqual({matched: null, words: "", chosen: null});
  selection.set({chosen: "a"});
  selection.set({matched: new Set(["a"])});
  listening.abort();
  selection.set({chosen: null});
  expect(heard).toEqual([
    {matched: null, words: "", chosen: "a"},
    {matched: new Set(["a"]), words: "", chosen: "a"}
  ]);
  expect(selection.value.chosen).toBeNull();
});
