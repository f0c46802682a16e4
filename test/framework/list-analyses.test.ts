import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {newAnalysis} from "../../loaders/analyses/new-analysis.js";
import {listAnalyses} from "../../loaders/framework/list-analyses.js";

test("listAnalyses: the folder is the list, titles as front matter states them", () => {
  const root = mkdtempSync(join(tmpdir(), "hubscope-analyses-"));
  expect(listAnalyses(root)).toEqual([]);
  mkdirSync(join(root, "analyses"));
  const title = 'A "quoted" title: with a colon';
  writeFileSync(join(root, "analyses/b.md"), newAnalysis({title, hub: "h"}));
  writeFileSync(join(root, "analyses/a.md"), "# No front matter\n");
  writeFileSync(join(root, "analyses/notes.txt"), "no page");
  expect(listAnalyses(root)).toEqual([
    {name: "a", path: "/analyses/a"},
    {name: title, path: "/analyses/b"}
  ]);
});

test("newAnalysis opens the tables of its hub and has a SQL cell, an Arquero cell and a chart", () => {
  const text = newAnalysis({title: "Why?", hub: "my-hub"});
  expect(text).toContain('FileAttachment("../data/my-hub/core/papers.parquet")');
  expect(text).toMatch(/```sql id=byTheme echo\nSELECT/);
  expect(text).toContain("aq\n  .from(");
  expect(text).toContain("Plot.plot(");
  expect(text.split("\n").length).toBeLessThan(150);
});
