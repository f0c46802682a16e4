import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {newAnalysis} from "../../../loaders/analyses/new-analysis.js";
import {listAnalyses} from "../../../loaders/site/head.js";

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

test("a title below the front matter is none of the page's, and one of YAML is read as such", () => {
  const root = mkdtempSync(join(tmpdir(), "hubscope-analyses-"));
  mkdirSync(join(root, "analyses"));
  writeFileSync(join(root, "analyses/a.md"), "---\ntoc: false\n---\ntitle: Other\n\n---\n");
  writeFileSync(join(root, "analyses/b.md"), "---\r\ntitle: 'It''s why'\r\n---\r\n");
  expect(listAnalyses(root).map(({name}) => name)).toEqual(["a", "It's why"]);
});
