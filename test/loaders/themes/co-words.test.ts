import fc from "fast-check";
import {expect, test} from "vitest";
import {coWords, type CoWords} from "../../../loaders/themes/co-words.js";

function pairs({one, other, weights}: CoWords): number[][] {
  return Array.from(weights, (weight, e) => [one[e] ?? NaN, other[e] ?? NaN, weight]);
}

test("coWords counts the papers that have both terms of a pair", () => {
  const network = coWords([[2, 0, 1], [0, 2], [3], []], 5);
  expect(network.nodes).toBe(5);
  expect([...network.papers]).toEqual([2, 1, 2, 1, 0]);
  expect(pairs(network)).toEqual([
    [0, 1, 1],
    [0, 2, 2],
    [1, 2, 1]
  ]);
});

test("papers without terms, and no papers, have no co-words", () => {
  expect(pairs(coWords([[], [1]], 2))).toEqual([]);
  expect(coWords([], 0)).toMatchObject({nodes: 0, papers: new Int32Array(0)});
});

const terms = 6;
const names = Array.from({length: terms}, (_, i) => i);
const termsOf = fc.array(fc.subarray(names), {maxLength: 15});

test("the count of a pair is what counting papers for each pair finds, once a pair", () => {
  fc.assert(
    fc.property(termsOf, (lists) => {
      const expected = names.flatMap((one) =>
        names
          .filter((other) => other > one)
          .map((other) => [
            one,
            other,
            lists.filter((list) => list.includes(one) && list.includes(other)).length
          ])
          .filter(([, , count]) => count !== 0)
      );
      expect(pairs(coWords(lists, terms))).toEqual(expected);
    })
  );
});

test("the order of the papers, and of the terms of a paper, changes no count", () => {
  const shuffled = termsOf.chain((lists) =>
    fc.tuple(
      fc.constant(lists),
      fc.shuffledSubarray(
        lists.map((list) => list.toReversed()),
        {minLength: lists.length}
      )
    )
  );
  fc.assert(
    fc.property(shuffled, ([lists, others]) => {
      const given = structuredClone(lists);
      expect(coWords(others, terms)).toEqual(coWords(lists, terms));
      expect(lists).toEqual(given);
    })
  );
});

test("renaming the terms renames the pairs and changes no count", () => {
  fc.assert(
    fc.property(termsOf, fc.shuffledSubarray(names, {minLength: terms}), (lists, renamed) => {
      const name = (term = -1) => renamed[term] ?? -1;
      const plain = coWords(lists, terms);
      const other = coWords(
        lists.map((list) => list.map(name)),
        terms
      );
      const matrix = (found: number[][]) =>
        new Map(
          found.flatMap(([a, b, count]) => [
            [`${a} ${b}`, count],
            [`${b} ${a}`, count]
          ])
        );
      expect(matrix(pairs(other))).toEqual(
        matrix(pairs(plain).map(([a, b, count = NaN]) => [name(a), name(b), count]))
      );
      for (const term of names) expect(other.papers[name(term)]).toBe(plain.papers[term]);
    })
  );
});
