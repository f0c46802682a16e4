import {expect, test} from "vitest";
import {stillWords} from "../../../src/lib/figure-image/still-words.js";

test("stillWords leaves out what a reader of the page does, and nothing else", () => {
  expect(stillWords("One dot is one paper. Click a theme to select its papers.")).toBe(
    "One dot is one paper."
  );
  expect(stillWords("Point at a dot to read it. Papers that click stay.")).toBe(
    "Papers that click stay."
  );
  expect(stillWords("A mean of 0.5 vs. “none”. Pointed ends.")).toBe(
    "A mean of 0.5 vs. “none”. Pointed ends."
  );
});
