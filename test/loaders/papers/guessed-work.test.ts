import {expect, it} from "vitest";
import {guessedWork} from "../../../loaders/papers/guessed-work.js";
import {mergeHub} from "../../../loaders/papers/merged-hub.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";

function guessOf(works: readonly (readonly number[])[], more: Record<string, unknown> = {}) {
  const results = works.map((referenced, i) => ({
    id: `https://openalex.org/W${String(i + 100)}`,
    referenced_works: referenced.map((id) => `https://openalex.org/W${String(id)}`)
  }));
  const files = {"1.json": {meta: {count: works.length}, results}, ...more};
  const pages = Object.entries(files).map(([path, value]) => ({
    source: {path, bytes: new TextEncoder().encode(JSON.stringify(value))},
    provenance: null
  }));
  const hub = {id: "hub", path: "hub", pages, diagnostics: [], curation: uncurated};
  return guessedWork(mergeHub(hub)).map(({rule, reason}) => `${rule}: ${reason}`);
}

it("guessedWork(hub) names the one work that nine in ten papers with references refer to", () => {
  expect(guessOf([[1, 2], [1, 3], [1], []])).toEqual([
    "cited-work-guessed: no source says which work is cited: it may be openalex:W1, which 3 of 3 listed papers with references refer to"
  ]);
});

it.each([
  [
    "two works are in all",
    [
      [1, 2],
      [1, 2],
      [1, 2]
    ]
  ],
  ["none is in nine of ten", [[1], [1], [2]]],
  ["two papers have references", [[1], [1], []]]
])("guessedWork(hub) is none where %s", (_, works) => {
  expect(guessOf(works)).toEqual([]);
});

it("guessedWork(hub) is none where a source names the cited work", () => {
  const named = {id: "https://openalex.org/W9", title: "A work"};
  expect(guessOf([[1], [1], [1]], {"a.hub.json": named})).toEqual([]);
});
