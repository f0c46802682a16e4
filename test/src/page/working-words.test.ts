import {expect, test} from "vitest";
import {workingWords} from "../../../src/trials/curation-panel.js";
import {exampleThemes} from "../themes/theme-rows.js";
import {plain} from "../../plain.js";

const [row] = exampleThemes().terms;
if (row === undefined) throw new Error("no rows");
const terms = [
  {...row, term: "language models", forms: '["language models","LLMs"]', papers: 9},
  {...row, term: "pruning", forms: '["pruning"]', papers: 1}
];
const none = {ignored: [], merged: []};
const words = (after: Parameters<typeof workingWords>[1], before = none) =>
  plain(workingWords(before, after, terms));

test("says in how many papers stands what is tried last", () => {
  expect(words({...none, ignored: ["x", "Pruning"]})).toBe(
    "Working… “Pruning” stands in 1 listed paper."
  );
  expect(words({...none, merged: [{variant: "llms", preferred: "models"}]})).toBe(
    "Working… “llms” stands in 9 listed papers, “models” is no term here."
  );
  expect(words({...none, minPapers: 2})).toBe("Working… 1 of 2 terms stands in at least 2 papers.");
  const frequent = terms.slice(0, 1);
  expect(workingWords(none, {...none, minPapers: 8}, frequent)).toBe("Working…");
});

test("says only that it works where something is taken back", () => {
  expect(workingWords({...none, ignored: ["x", "y"]}, {...none, ignored: ["x"]}, terms)).toBe(
    "Working…"
  );
});
