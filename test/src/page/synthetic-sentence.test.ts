import {expect, test} from "vitest";
import {syntheticSentence} from "../../../src/page/synthetic-sentence.js";

const [made, real] = [{synthetic: true}, {synthetic: false}];

test.each([
  [[], ""],
  [[real, real], ""],
  [[made], "Synthetic: made up by npm run demo, no real papers."],
  [
    [made, made],
    "Synthetic: these 2 hubs were made up by npm run demo; none of their papers is real."
  ],
  [
    [real, made, made],
    "Synthetic: 2 of 3 hubs were made up by npm run demo; none of their papers is real."
  ]
])("syntheticSentence(hubs), case %#", (hubs, sentence) => {
  expect(syntheticSentence(hubs).replaceAll("\u00a0", " ")).toBe(sentence);
});
