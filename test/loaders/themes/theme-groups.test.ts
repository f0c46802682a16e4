import {describe, expect, it} from "vitest";
import {coWords} from "../../../loaders/themes/co-words.js";
import type {ThemeTerm} from "../../../loaders/vocabulary/curation.js";
import type {Term} from "../../../loaders/themes/terms.js";
import {themeGroups} from "../../../loaders/themes/theme-groups.js";

const place = {path: "themes.csv", line: 1, column: 1};
const named = (theme: string, ...terms: string[]): ThemeTerm[] =>
  terms.map((term) => ({theme, term, place}));
const term = (id: string, i: number, papers = 3): Term => ({
  id,
  surface: id,
  forms: [id],
  words: 1,
  papers,
  occurrences: 3,
  cValue: 10 - i,
  idf: 1,
  prior: 0.1,
  origin: "found",
  common: false
});
const ids = ["graph", "layer", "token", "kernel", "prior"];
const terms = ids.map((id, i) => term(id, i));
const termsOf = [
  ...Array.from({length: 3}, () => [0, 1, 2]),
  ...Array.from({length: 3}, () => [3, 4])
];
const groups = (curated: ThemeTerm[], of = terms) =>
  themeGroups(of, coWords(termsOf, of.length), curated, (phrase) => phrase).map(
    ({id, name, origin, terms: members}) => [id, name, origin, [...members].sort()]
  );

describe("themeGroups(terms, network, curated, idOf)", () => {
  it("names detected themes by their terms of highest C-value", () => {
    expect(groups([])).toEqual([
      ["graph-layer", "graph, layer", "detected", [0, 1, 2]],
      ["kernel-prior", "kernel, prior", "detected", [3, 4]]
    ]);
  });

  it("puts curated themes first, and dissolves what loses more than half of its terms", () => {
    expect(groups(named("My theme", "prior", "graph"))).toEqual([
      ["my-theme", "My theme", "curated", [0, 4]],
      ["layer-token", "layer, token", "detected", [1, 2]]
    ]);
  });

  it("keeps a term in several curated themes, once in each", () => {
    expect(
      groups([...named("A", "graph", "graph"), ...named("B", "graph", "layer", "token")])
    ).toEqual([
      ["a", "A", "curated", [0]],
      ["b", "B", "curated", [0, 1, 2]],
      ["kernel-prior", "kernel, prior", "detected", [3, 4]]
    ]);
  });

  it("has no curated theme of terms that no paper has, or that are no terms", () => {
    const gone = ids.map((id, i) => term(id, i, id === "prior" ? 0 : 3));
    expect(groups(named("A", "prior", "nothing"), gone).map(([id]) => id)).toEqual([
      "graph-layer",
      "kernel-prior"
    ]);
  });

  it("gives themes of like names, or of names without letters, ids of their own", () => {
    const like = [...named("A b", "graph"), ...named("a-B", "layer"), ...named("…", "token")];
    expect(groups(like).map(([id]) => id)).toEqual(["a-b", "a-b-2", "theme", "kernel-prior"]);
  });
});
