import {expect, test} from "vitest";
import {
  captionSentences,
  inTheTable,
  pageSentence,
  stillSentence,
  tableHasAll
} from "../../../src/page/page-words.js";

test("a sentence on paper and in images says nothing of a table or of what to click", () => {
  const left = ["2 more values ", inTheTable(2), "."];
  expect(pageSentence(left)).toBe("2 more values are in the table.");
  expect(stillSentence(left)).toBe("2 more values are not drawn.");
  expect(stillSentence(["1 more value ", inTheTable(1), "."])).toBe("1 more value is not drawn.");
  const some = ["The first 50 of 60 are listed", tableHasAll, "."];
  expect(pageSentence(some)).toBe("The first 50 of 60 are listed; the table has all.");
  expect(stillSentence(some)).toBe("The first 50 of 60 are listed.");
});

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
