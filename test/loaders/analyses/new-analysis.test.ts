import {readdirSync, readFileSync} from "node:fs";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {expect, test} from "vitest";
import {newAnalysis} from "../../../loaders/analyses/new-analysis.js";

test("newAnalysis opens its hub and the tables of it, and has a figure, a SQL cell, an Arquero cell and a chart", () => {
  const text = newAnalysis({title: "Why?", hub: "my-hub"});
  expect(text).toContain('FileAttachment("../data/my-hub/core/papers.parquet")');
  expect(text).toMatch(/```sql id=byTheme echo\nSELECT/);
  expect(text).toContain('const hub = await openHub("my-hub", {\n  hubs: FileAttachment(');
  expect(text).toContain('```js echo\nhub.show("themeRows")\n```');
  expect(text).toContain("aq\n  .from(");
  expect(text).toContain("Plot.plot(");
  expect(text.split("\n").length).toBeLessThan(150);
});

test("no SQL cell of an analysis has a backslash, which the page would read as an escape of its own", () => {
  const pages = readdirSync("src/analyses").map((name) =>
    readFileSync(`src/analyses/${name}`, "utf8")
  );
  const started = newAnalysis({title: "Why?", hub: "my-hub"});
  const cells = [...pages, started].flatMap((text) => text.match(/^```sql[^]*?^```$/gm) ?? []);
  expect(cells.length).toBeGreaterThan(1);
  expect(cells.filter((cell) => cell.includes("\\"))).toEqual([]);
});

test.each([
  "Why?",
  "x <b> & y",
  "1 + 1 is ${1 + 1}, not $2",
  "*a* _b_ `c` [d](e) ~~f~~ | \\ # #",
  "{{a}} &amp; <script>alert(1)</script>"
])("the heading and the name of a new analysis are its title as written: %s", (title) => {
  const md = createMarkdownIt();
  const {body, code, data} = parseMarkdown(newAnalysis({title, hub: "my-hub"}), {
    md,
    path: "/x.md"
  });
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? "";
  const text = heading
    .replace(/^<a [^>]*>/, "")
    .replace(/<\/a>$/, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(text).toBe(title);
  expect(data.title).toBe(title);
  const plain = parseMarkdown(newAnalysis({title: "Why", hub: "my-hub"}), {md, path: "/x.md"});
  expect(code).toHaveLength(plain.code.length);
});
