import {expect, it} from "vitest";
import {firstAuthorKey, isGeneric} from "../../../loaders/papers/title-evidence.js";

it.each([
  "Editorial",
  "EDITORIAL",
  "Editorial 2021",
  "Introduction",
  "Book Reviews",
  "Short notices",
  "Préface",
  "Letter to the Editor",
  "2019",
  "Networks",
  "緒言"
])("isGeneric(title) holds of %s", (title) => {
  expect(isGeneric(title)).toBe(true);
});

it.each(["Deep networks", "An introduction to editorials", "深度学习的信息瓶颈理论"])(
  "isGeneric(title) does not hold of %s",
  (title) => {
    expect(isGeneric(title)).toBe(false);
  }
);

it.each([
  [["Gray, Ann", "Stone, Bo"], "gray"],
  [["Ann Gray"], "gray"],
  [["A. N. Gray"], "gray"],
  [["Gray AN"], "gray"],
  [["Gray A.N."], "gray"],
  [["GRAY, A"], "gray"],
  [["van der Gräy, Ann"], "gray"],
  [["Ann van der Gray"], "gray"],
  [["María R."], "maria"],
  [["李伟"], "李伟"],
  [["[Anonymous]"], null],
  [[], null]
])("firstAuthorKey({authors: %j}) is %s", (authors, key) => {
  expect(firstAuthorKey({authors})).toBe(key);
});
