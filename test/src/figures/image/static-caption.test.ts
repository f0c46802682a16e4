import {expect, test} from "vitest";
import {captionSentences} from "../../../../src/figures/image/static-caption.js";

const still = (caption: string) =>
  captionSentences(caption)
    .filter(({isForPage}) => !isForPage)
    .map(({words}) => words)
    .join(" ");

test("captionSentences tells what a reader of the page does, and nothing else", () => {
  expect(still("One dot is one paper. Click a theme to select its papers.")).toBe(
    "One dot is one paper."
  );
  expect(still("Point at a dot to read it. Papers that click stay.")).toBe(
    "Papers that click stay."
  );
  expect(still("A mean of 0.5 vs. “none”. Pointed ends.")).toBe(
    "A mean of 0.5 vs. “none”. Pointed ends."
  );
});
