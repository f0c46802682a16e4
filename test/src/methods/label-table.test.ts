import {expect, test} from "vitest";
import {citationLabels} from "../../../loaders/tables/citation-labels.js";
import {mountChart} from "../../browser/chart.js";

test("every label of every scheme is a row, with what it means here and what it does not say", async () => {
  const table = await mountChart("labelTable", citationLabels, {}, {width: 390});
  const rows = await table.locator("tbody tr").allInnerTexts();
  expect(rows).toHaveLength(citationLabels.length);
  expect(rows).toContainEqual(expect.stringMatching(/^ACL-ARC\s+Uses\s+method, though/u));
  expect(rows).toContainEqual(expect.stringMatching(/^SciCite\s+result\s+in its own word\s+–/u));
});
