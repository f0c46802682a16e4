import {expect, test} from "vitest";
import {effectWords, termsWords} from "../../../src/trials/effect-words.js";
import {plain} from "../../plain.js";

const none = {
  papers: {gain: 0, lose: 0, move: 0},
  covered: {before: 27, after: 27},
  themes: {appear: [], disappear: [], renamed: []},
  terms: {gone: [], added: []}
};
const words = (change: object) => plain(effectWords({...none, ...change}, {papers: 31}));

test("says that nothing changes", () => {
  expect(words({})).toBe("No paper moves and no theme changes.");
});

test("says how many papers and which themes, in the singular and the plural", () => {
  expect(
    words({
      papers: {move: 2, gain: 0, lose: 1},
      themes: {appear: [], disappear: ["scaling laws"], renamed: []},
      covered: {before: 27, after: 26}
    })
  ).toBe(
    "2 papers move to another theme, 1 paper loses a theme and 1 theme disappears (“scaling laws”). 26 of 31 listed papers carry a theme, 27 before."
  );
  expect(
    words({
      papers: {move: 1, gain: 2, lose: 3},
      themes: {appear: ["a", "b", "c"], disappear: ["d", "e"], renamed: []}
    })
  ).toBe(
    "1 paper moves to another theme, 2 papers gain a theme, 3 papers lose a theme, 2 themes disappear (“d”, “e”) and 3 themes appear."
  );
});

test("says what themes are called now, and which terms are gone or new", () => {
  expect(
    words({
      themes: {appear: [], disappear: [], renamed: [{before: "laws", after: "power laws"}]},
      terms: {gone: ["law"], added: ["power law", "a", "b"]}
    })
  ).toBe(
    "1 theme is renamed (“laws” is now “power laws”). 1 term is gone (“law”) and 3 terms are new."
  );
});

test("termsWords(effect) names few terms and counts many; no change is said too", () => {
  expect(termsWords({gone: ["law", "a", "b"], added: ["power law"]})).toBe(
    "3\u00a0terms are gone and 1\u00a0term is new (“power law”)."
  );
  expect(termsWords({gone: [], added: []})).toBe("The terms stay as they are.");
});
