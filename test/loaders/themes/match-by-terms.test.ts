import fc from "fast-check";
import {expect, test} from "vitest";
import {matchByTerms} from "../../../loaders/themes/match-by-terms.js";

const sets = (...written: string[]) => written.map((terms) => new Set(terms.split(" ")));

test("matchByTerms(before, after) pairs sets that share half of the smaller, so that the pairs are most alike", () => {
  const before = sets("a b c", "d e f g", "h i");
  expect(matchByTerms(before, sets("h x", "d e f z", "a y z"))).toEqual([
    {before: 1, after: 1},
    {before: 2, after: 0}
  ]);
  expect(matchByTerms(sets("a b", "a b c d"), sets("a b c d", "a b"))).toEqual([
    {before: 0, after: 1},
    {before: 1, after: 0}
  ]);
  expect(matchByTerms(before, [])).toEqual([]);
  expect(matchByTerms([], before)).toEqual([]);
});

test("each set is in one pair at most, and sets are paired with themselves", () => {
  const terms = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), {minLength: 1});
  const groups = fc.array(
    terms.map((list) => new Set(list)),
    {maxLength: 6}
  );
  fc.assert(
    fc.property(groups, groups, (before, after) => {
      const pairs = matchByTerms(before, after);
      expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length);
      for (const pair of pairs) {
        const [one, other] = [before[pair.before], after[pair.after]];
        const both = [...(one ?? [])].filter((term) => other?.has(term)).length;
        expect(both * 2).toBeGreaterThanOrEqual(Math.min(one?.size ?? 0, other?.size ?? 0));
      }
      const alone = before.filter(
        (one) => !before.some((other) => one !== other && overlap(one, other))
      );
      expect(matchByTerms(alone, alone)).toEqual(alone.map((_, i) => ({before: i, after: i})));
    })
  );
});

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((term) => other.has(term));
}
