import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {footOf} from "../../../loaders/site/head.js";

const root = mkdtempSync(join(tmpdir(), "hubscope-foot-"));
afterAll(() => rmSync(root, {recursive: true}));
mkdirSync(join(root, "hub"));
writeFileSync(join(root, "hub/[hub].md"), "\n# <b>One & all</b>\n</pre>\n");

test("footOf({path}, root) holds the source of the page, escaped, from its first line on", () => {
  const foot = footOf({path: "/hub/any"}, root);
  expect(foot).toContain("hub/[hub].md</code>");
  expect(foot).toContain(
    "<pre>\n\n# &#60;b&#62;One &#38; all&#60;/b&#62;\n&#60;/pre&#62;\n</pre></details>"
  );
});

test("footOf({path}, root) holds the notes on the hub, where its page has a place for them", () => {
  writeFileSync(join(root, "hub/noted.notes.md"), "---\ntitle: x\n---\n*Mine* & <b>\n");
  expect(footOf({path: "/hub/noted"}, root)).not.toContain("noted");
  writeFileSync(join(root, "hub/[hub].md"), "# All\n\n<!-- notes -->\n");
  const foot = footOf({path: "/hub/noted"}, root);
  expect(foot).toMatch(/hub\/\[hub\]\.md<\/code>[^]+hub\/noted\.notes\.md<\/code>/);
  expect(foot).toContain("<pre>\n---\ntitle: x\n---\n*Mine* &#38; &#60;b&#62;\n</pre></details>");
  expect(footOf({path: "/hub/any"}, root)).not.toContain("notes.md");
});

test("footOf({path}, root) of a page that no file makes says only what the site is", () => {
  expect(footOf({path: "/none"}, root)).toBe(
    `<a href="/">Hubscope</a> reads hub text on this machine; nothing leaves it.`
  );
});
