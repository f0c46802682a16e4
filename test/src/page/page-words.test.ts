import {expect, test} from "vitest";
import {
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
