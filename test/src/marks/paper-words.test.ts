import {expect, test} from "vitest";
import {paperFlags} from "../../../src/marks/paper-words.js";
import {paper} from "../rows.js";
import {plain} from "../../plain.js";

test.each([
  [1, "1 reference"],
  [0, "0 references"],
  [12, "12 references"]
])("paperFlags of %i references", (reference_count, words) => {
  const flags = paperFlags(paper({reference_count})).map(plain);
  expect(flags.at(-1)).toBe(words);
});
