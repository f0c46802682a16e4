import {readFileSync} from "node:fs";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {expect, test} from "vitest";
import {newReport} from "../../../loaders/analyses/new-analysis.js";
import {placeOfNotes} from "../../../loaders/site/own-pages.js";

const page = readFileSync("src/hub/[hub].md", "utf8");
const written = newReport({page, placeOfNotes});

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

test("newReport({page, placeOfNotes}) has all of the page in its order, and is short", () => {
  const lines = linesOf(written.replace("import {foldCode, nameMarks, ", "import {"));
  const kept = linesOf(page).filter((line) => line !== placeOfNotes);
  let at = -1;
  for (const line of kept) {
    at = lines.indexOf(line, at + 1);
    expect(at, line).toBeGreaterThan(-1);
  }
  expect(written.split("\n").length).toBeLessThan(140);
  expect(written).not.toMatch(/<!--|^\s*\/\//mu);
});

test("newReport({page, placeOfNotes}) says in each section that argues what prose may stand there", () => {
  const sections = written.split(/^## /mu).slice(1);
  const silent = sections.filter((text) => !/^.+\n\nSay here /u.test(text));
  expect(silent.map((text) => text.split("\n")[0])).toEqual(["The papers", "Behind this page"]);
  expect(written.split(/^## /mu)[0]).toContain("\nSay here what you ask of this hub");
});

test("newReport({page, placeOfNotes}) has a cell that queries tables and plots, and prose with its numbers", () => {
  const [, own = ""] = written.split("\n## A question of your own\n");
  expect(own).toMatch(/\$\{carried\.get\("theme"\)/);
  expect(own).toMatch(/```js echo\n[^`]+aq\n[^`]+display\(nameMarks\(Plot\.plot\([^`]+```/);
  const options = {md: createMarkdownIt(), path: "/hub/x"};
  const cells = (text: string) => parseMarkdown(text, options).code.length;
  expect(cells(written)).toBe(cells(page) + 5);
  expect(parseMarkdown(written, options).body).not.toContain("SyntaxError");
});

test("newReport({page, placeOfNotes, notes}) begins with the notes", () => {
  const text = newReport({page, placeOfNotes, notes: "# Mine\n\nSome $& words."});
  expect(text).toContain("\n# Mine\n\nSome $& words.\n\n<div");
  expect(text).not.toContain("what you ask of this hub");
});
