import {expect, test} from "vitest";
import {membersOf, papersInBoth} from "../../../loaders/clusters/members.js";

test("membersOf([1, 0, -1, 1], 2) lists the papers of each cluster, and those of none in none", () => {
  expect(membersOf([1, 0, -1, 1], 2)).toEqual([new Set([1]), new Set([0, 3])]);
});

test("papersInBoth of two sets is how many papers they share, in either order", () => {
  const [one, other] = [new Set([0, 1, 2, 5]), new Set([2, 5, 9])];
  expect([papersInBoth(one, other), papersInBoth(other, one)]).toEqual([2, 2]);
  expect(papersInBoth(one, new Set())).toBe(0);
});
