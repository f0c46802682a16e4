import {expect, test} from "vitest";
import {dropSinglePaperThemes} from "../../../loaders/themes/drop-single-paper-themes.js";
import type {ThemeGroup} from "../../../loaders/themes/theme-groups.js";

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
