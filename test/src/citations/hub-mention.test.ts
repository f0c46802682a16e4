import fc from "fast-check";
import {expect, test} from "vitest";
import {firstFamily, hubMention} from "../../../src/citations/hub-mention.js";

const shown = (sentence: string, family: string | null) =>
  hubMention(sentence, family).map(([from, to]) => sentence.slice(from, to));

test.each([
  ["We follow #AUTHOR_TAG and (Ray, 2001).", "Lee", ["#AUTHOR_TAG"]],
  ["Others [3] differ.", null, ["3"]],
  ["Others [3, 14] differ.", null, []],
  ["As shown (Lee et al., 2015; Ray, 2016).", "Lee", ["Lee et al., 2015"]],
  ["As shown (Ray, 2016).", "Lee", ["Ray, 2016"]],
  ["Ray (2016) and Kim (2017) say so.", "Lee", []],
  ["A set (a, b) of [x] things.", "Lee", []],
  ["An open ( bracket [12", null, []],
  ["", null, []]
])("of %j, where %s is the first author, the mention is %j", (sentence, family, mention) => {
  expect(shown(sentence, family)).toEqual(mention);
});

test.each([
  ["Ada Lee\nBo Ray", "Lee"],
  ["Lee, Ada", "Lee"],
  ["", null],
  [null, null]
])("the first author of %j is %s", (authors, family) => {
  expect(firstFamily(authors)).toBe(family);
});

test("ranges lie in the sentence, in order, whatever it says", () => {
  const parts = fc.constantFrom("[", "]", "(", ")", "12", ",", ";", " Lee 2015", "TREF", "a");
  const text = fc.array(parts, {maxLength: 40}).map((list) => list.join(""));
  fc.assert(
    fc.property(text, (sentence) => {
      let end = 0;
      for (const [from, to] of hubMention(sentence, "Lee")) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(sentence.length);
        end = to;
      }
    })
  );
});
