import {expect, test} from "vitest";
import {
  dropSinglePaperThemes,
  languageThemes,
  papersOfThemes
} from "../../../loaders/themes/papers-of-themes.js";
import type {Term} from "../../../loaders/themes/terms.js";
import type {ThemeGroup} from "../../../loaders/themes/theme-groups.js";

const term = (id: string): Term => ({
  id,
  surface: id,
  forms: [id],
  words: id.split(" ").length,
  papers: 2,
  occurrences: 2,
  cValue: 1,
  idf: 1,
  prior: 0.1,
  origin: "found",
  common: false
});
const terms = ["scaling law", "law", "power", "pruning"].map(term);
const theme = (origin: ThemeGroup["origin"], ...members: number[]): ThemeGroup => ({
  id: members.join("-"),
  name: members.join(),
  origin,
  terms: members
});
const carried = (themes: ThemeGroup[], ...termsOf: number[][]) =>
  papersOfThemes(themes, terms, termsOf).map(({paper, theme: of, terms: by}) => [paper, of, by]);

test("a paper carries a detected theme by a phrase of it or by two of its terms, not by one word", () => {
  const detected = [theme("detected", 0, 1, 2)];
  expect(carried(detected, [0], [1], [1, 2], [3], [])).toEqual([
    [0, 0, [0]],
    [2, 0, [1, 2]]
  ]);
});

test("a paper carries a curated theme by one word", () => {
  expect(carried([theme("curated", 3)], [3], [0])).toEqual([[0, 0, [3]]]);
});

test("a paper carries several themes, also by the same term", () => {
  const both = [theme("curated", 3, 0), theme("curated", 3), theme("detected", 1, 2)];
  expect(carried(both, [0, 1, 2, 3])).toEqual([
    [0, 0, [0, 3]],
    [0, 1, [3]],
    [0, 2, [1, 2]]
  ]);
});

test("without themes or papers none is carried", () => {
  expect(carried([], [0])).toEqual([]);
  expect(carried([theme("curated", 0)])).toEqual([]);
});

const group = (id: string, origin: ThemeGroup["origin"]): ThemeGroup => ({
  id,
  name: id,
  origin,
  terms: []
});
const papersOf: Record<string, number[]> = {shared: [0, 2], lone: [1], none: [], curated: [1]};
const carriedOf = (groups: readonly ThemeGroup[]) =>
  groups.flatMap(({id}, theme) =>
    (papersOf[id] ?? []).map((paper) => ({paper, theme, terms: [0]}))
  );

test("detected themes of fewer than two papers are left out, curated ones stay", () => {
  const all = [
    group("lone", "detected"),
    group("curated", "curated"),
    group("none", "detected"),
    group("shared", "detected")
  ];
  const {groups, carried} = dropSinglePaperThemes(all, carriedOf(all));
  expect(groups.map(({id}) => id)).toEqual(["curated", "shared"]);
  expect(carried.map(({paper, theme}) => [paper, theme])).toEqual([
    [1, 0],
    [0, 1],
    [2, 1]
  ]);
});

test("no themes are none", () => {
  expect(dropSinglePaperThemes([], [])).toEqual({groups: [], carried: []});
});

test("a detected theme of a language is none of the hub: all its papers in one that is not the most, three in four of those", () => {
  const themes = [theme("detected", 0, 1), theme("curated", 0, 1), theme("detected", 2, 3)];
  const languages = ["English", "English", "English", "English", "Dutch", "Dutch", "Dutch"];
  const of = (...papers: number[][]) =>
    languageThemes(
      themes,
      papers.flatMap((list, t) => list.map((paper) => ({paper, theme: t, terms: []}))),
      languages
    );
  expect([...of([4, 5, 6], [4, 5, 6], [0, 1, 2, 3])]).toEqual([0]);
  expect([...of([4, 5], [], [3, 4, 5, 6])]).toEqual([]);
  expect([...languageThemes(themes, [], ["English", "English"])]).toEqual([]);
});
