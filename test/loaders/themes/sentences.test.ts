import fc from "fast-check";
import {expect, test} from "vitest";
import {sentences} from "../../../loaders/themes/sentences.js";

const shown = (text: string) => sentences(text).map(({from, to}) => text.slice(from, to));

test.each([
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["  It is 0.5 of it.\n Then more ", ["It is 0.5 of it.", "Then more"]],
  [
    "Results are: (i) most of it. (ii) The phase begins. (iii) The rest",
    ["Results are: (i) most of it.", "(ii) The phase begins.", "(iii) The rest"]
  ],
  ["We do (1) this. (2) And that.", ["We do (1) this.", "(2) And that."]],
  ["It holds (see below). It does.", ["It holds (see below).", "It does."]],
  ["", []],
  [" \n ", []]
])("the sentences of %j are %j", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test("sentences are in order, do not overlap, and leave out nothing but white space", () => {
  const piece = fc.constantFrom("A b", ". ", "(ii) ", "! ", "\n", " ", "e.g. ", "é");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      let rest = "";
      let end = 0;
      for (const {from, to} of sentences(text)) {
        rest += text.slice(end, from);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect((rest + text.slice(end)).trim()).toBe("");
    })
  );
});

test("a long text has the sentences of Unicode's rules, wherever it is cut", () => {
  const piece = fc.constantFrom(
    "A b",
    ". ",
    "! ",
    "\n",
    " ",
    "e.g. 12 ",
    "c",
    "é.”) ",
    "x".repeat(900),
    "1 ".repeat(1100),
    "?".repeat(1500)
  );
  const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});
  fc.assert(
    fc.property(fc.array(piece, {minLength: 10, maxLength: 60}), (pieces) => {
      const text = pieces.join("");
      const expected = Array.from(segmenter.segment(text), ({segment}) => segment.trim());
      expect(shown(text)).toEqual(expected.filter((segment) => segment !== ""));
    }),
    {numRuns: 300}
  );
});
