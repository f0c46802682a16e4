import fc from "fast-check";
import {expect, test} from "vitest";
import {matchClusters, membersOf, overlap, papersInBoth} from "../../../loaders/clusters/match.js";

const sets = (...lists: number[][]) => lists.map((list) => new Set(list));
const known = (entries: Record<number, number[]>) =>
  Object.entries(entries).map(([id, papers]) => ({id: Number(id), papers: new Set(papers)}));

test("clusters without known ones are numbered from 1", () => {
  const {ids, kept, identities} = matchClusters(sets([0, 1, 2], [3]), []);
  expect(ids).toEqual([1, 2]);
  expect(kept).toEqual([null, null]);
  expect(identities).toEqual(known({1: [0, 1, 2], 2: [3]}));
});

test("clusters keep their ids when their order and some papers change", () => {
  const before = known({1: [0, 1, 2, 3], 2: [4, 5, 6], 3: [7, 8]});
  const {ids, kept} = matchClusters(sets([3, 4, 5, 6], [7, 8], [0, 1, 2]), before);
  expect(ids).toEqual([2, 3, 1]);
  expect(kept).toEqual([0.75, 1, 0.75]);
});

test("the most overlap in all is kept, not the most for the first cluster", () => {
  const before = known({1: [0, 1, 2, 3, 4, 5], 2: [6, 7, 8]});
  const {ids} = matchClusters(sets([0, 1, 2, 6, 7, 8], [3, 4, 5]), before);
  expect(ids).toEqual([2, 1]);
});

test("a cluster that shares no paper with a known one is new and takes the lowest free id", () => {
  const {ids, kept, identities} = matchClusters(
    sets([8, 9], [0, 1]),
    known({1: [0, 1], 3: [2, 3], 2: []})
  );
  expect(ids).toEqual([4, 1]);
  expect(kept).toEqual([null, 1]);
  expect(identities.map(({id}) => id)).toEqual([1, 2, 3, 4]);
});

test("any two partitions: ids are distinct, the same clusters keep theirs, inputs are untouched", () => {
  const labels = fc.array(fc.integer({min: -1, max: 4}), {minLength: 1, maxLength: 20});
  fc.assert(
    fc.property(labels, labels, (one, other) => {
      const first = membersOf(one, 5).filter(({size}) => size > 0);
      const second = membersOf(other, 5).filter(({size}) => size > 0);
      const {identities, ids: before} = matchClusters(first, []);
      const copy = structuredClone(identities);
      const {ids} = matchClusters(second, identities);
      expect(new Set(ids).size).toBe(second.length);
      expect(identities).toEqual(copy);
      expect(matchClusters([...first].reverse(), identities).ids).toEqual([...before].reverse());
    })
  );
});

test("overlap of {0, 1, 2} and {2, 3} is 1/4, of two empty sets 0", () => {
  expect(overlap(new Set([0, 1, 2]), new Set([2, 3]))).toBe(0.25);
  expect(overlap(new Set(), new Set())).toBe(0);
});

test("membersOf([1, 0, -1, 1], 2) lists the papers of each cluster, and those of none in none", () => {
  expect(membersOf([1, 0, -1, 1], 2)).toEqual([new Set([1]), new Set([0, 3])]);
});

test("papersInBoth of two sets is how many papers they share, in either order", () => {
  const [one, other] = [new Set([0, 1, 2, 5]), new Set([2, 5, 9])];
  expect([papersInBoth(one, other), papersInBoth(other, one)]).toEqual([2, 2]);
  expect(papersInBoth(one, new Set())).toBe(0);
});
