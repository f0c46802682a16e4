import fc from "fast-check";
import {expect, test} from "vitest";
import {
  inBrackets,
  joinsNext,
  startsPhrase,
  tokenBuffer,
  tokenise
} from "../../../loaders/text/tokenise.js";

const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+⁺#-]|(?<=\d)[.,](?=\d))*/gu;

function tokens(text: string) {
  const {count, from, to, flags} = tokenise(text);
  return Array.from({length: count}, (_, i) => ({
    from: from[i] ?? -1,
    to: to[i] ?? -1,
    starts: ((flags[i] ?? 0) & startsPhrase) !== 0,
    joins: ((flags[i] ?? 0) & joinsNext) !== 0
  }));
}

test.each([
  ["Scaling laws, for LLMs.", ["Scaling", "laws", "for", "LLMs"]],
  ["self-supervised C++ and C#", ["self-supervised", "C++", "and", "C#"]],
  ["Task- Aware --x--", ["Task", "Aware", "x"]],
  ["e\u0301tude naïve Σ 𝒳-ray 量子", ["e\u0301tude", "naïve", "Σ", "𝒳-ray", "量子"]],
  ["GPT-4 (3.5)", ["GPT-4", "3.5"]],
  ["GPT-3.5, Llama 3.1. 2,4-D; 1,000", ["GPT-3.5", "Llama", "3.1", "2,4-D", "1,000"]],
  ["in 2019, 5. and 3.,4", ["in", "2019", "5", "and", "3", "4"]],
  ["Ca²⁺ CO₂", ["Ca²⁺", "CO₂"]],
  ["Shannon’s", ["Shannon", "s"]],
  ["a\udc00b", ["a", "b"]],
  ["+ # - \u0301", []],
  ["", []]
])("tokenise(%j) is %j", (text, words) => {
  expect(tokens(text).map(({from, to}) => text.slice(from, to))).toEqual(words);
});

test.each([
  ["neural networks", [true, false]],
  ["networks, neural", [true, true]],
  ["pruning (layers)", [true, true]],
  ["Shannon's bound", [true, false, false]],
  ["Task- Aware", [true, false]],
  ["pre–post", [true, true]],
  ["nets - a", [true, true]],
  ["a\nb", [true, false]]
])("tokenise(%j) says where phrases start: %j", (text, starts) => {
  expect(tokens(text).map((token) => token.starts)).toEqual(starts);
});

test("tokenise says where a hyphen and white space break a token off", () => {
  expect(tokens("Task- Aware pre-training, non-\nlinear ends-").map(({joins}) => joins)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false
  ]);
});

test("tokenise says before which token an opening bracket stands", () => {
  const {count, flags} = tokenise("neural (deep) net [ ( graph");
  expect(Array.from({length: count}, (_, i) => (flags[i] ?? 0) & inBrackets)).toEqual([
    0,
    inBrackets,
    0,
    inBrackets
  ]);
});

const odd = fc.constantFrom(
  ..."a Z é 5 7 ² 量 𝒳 𝟘 + ⁺ # - – ' ’ . , ( 😀".split(" "),
  " ",
  "\n",
  "\u00a0",
  "\u0301",
  "\u200b",
  "\ud835",
  "\udc00",
  "𐨁"
);
const texts = fc.oneof(
  fc.string({unit: odd}),
  fc.string({unit: "binary"}),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
);

test("tokenise finds what the regular expression finds, up to hyphens at the end", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = tokens(text).map(({from, to}) => ({from, text: text.slice(from, to)}));
      const expected = Array.from(text.matchAll(pattern), (match) => ({
        from: match.index,
        text: match[0].replace(/-+$/u, "")
      }));
      expect(found).toEqual(expected);
    }),
    {numRuns: 5000}
  );
});

test("a phrase starts exactly where more than white space, hyphens in words and apostrophes stand before", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = tokens(text);
      found.forEach(({from, to, starts, joins}, i) => {
        const gap = text.slice(found[i - 1]?.to ?? 0, from);
        expect(starts).toBe(i === 0 || !/^[\s'’-]*$/u.test(gap) || /\s-\s/u.test(gap));
        expect(joins).toBe(/^-+\s/u.test(text.slice(to)));
      });
    }),
    {numRuns: 5000}
  );
});

test("tokenise fills a buffer again, and grows it", () => {
  const buffer = tokenBuffer(2);
  const grown = tokenise("one two three, four five", buffer);
  expect(grown.count).toBe(5);
  expect([...grown.from.slice(0, 5)]).toEqual([0, 4, 8, 15, 20]);
  expect([...grown.flags.slice(0, 5)]).toEqual([1, 0, 0, 1, 0]);
  const again = tokenise("six", grown);
  expect(again).toBe(grown);
  expect([again.count, again.from[0], again.to[0]]).toEqual([1, 0, 3]);
});
