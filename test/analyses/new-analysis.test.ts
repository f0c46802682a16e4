import {expect, test} from "vitest";
import {newAnalysis} from "../../loaders/analyses/new-analysis.js";

test("newAnalysis opens the tables of its hub and has a SQL cell, an Arquero cell and a chart", () => {
  const text = newAnalysis({title: "Why?", hub: "my-hub"});
  expect(text).toContain('FileAttachment("../data/my-hub/core/papers.parquet")');
  expect(text).toMatch(/```sql id=byTheme echo\nSELECT/);
  expect(text).toContain("display(syntheticBanner(await readTable(FileAttachment(");
  expect(text).toContain("aq\n  .from(");
  expect(text).toContain("Plot.plot(");
  expect(text.split("\n").length).toBeLessThan(150);
});
