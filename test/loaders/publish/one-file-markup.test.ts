import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {rewriteHtml} from "@observablehq/framework/dist/html.js";
import {afterAll, expect, test} from "vitest";
import {headOf} from "../../../loaders/site/head.js";
import {escapeText} from "../../../loaders/site/page-elements.js";
import {oneFile} from "../../../loaders/publish/one-file.js";
import type {StoreIndex} from "../../../loaders/store/store-index.js";
import {openPage} from "../../browser/browser.js";

const folder = mkdtempSync(join(tmpdir(), "one-file-markup-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** A store of the hub without tables. */
const index: StoreIndex = {
  hubs: [{id: "x", title: "X"}],
  parts: [{hubs: 1, key: "k", tables: {}, curation: null}],
  library: {},
  curation: "curation.json"
};

/** A page of a hub as Framework and its config write it, without our code and tables. */
function pageOf(title: string): string {
  const hub = {title, citing: 8, roles: 0, synthetic: false};
  const head = rewriteHtml(headOf({title: null, path: "/hub/x"}, new Map([["/hub/x", hub]])), {});
  return `<!DOCTYPE html><head><meta charset="utf-8">
${head}
<link rel="stylesheet" type="text/css" href="./style.css">
<script type="module">
document.querySelector("h1").dataset.ran = "yes";
</script></head><body><main id="observablehq-main"><h1>${escapeText(title)}</h1></main></body>`;
}

test.each([
  "When n > p: learning",
  "The <main> effect, and <main class='x'> others",
  `Of "quotes" <script type="module">window.hacked=1</script> </title> & <details class="page-source">`
])("the title “%s” is text in a report that is one file", async (title) => {
  writeFileSync(join(folder, "style.css"), "h1 {color: rgb(1, 2, 3)} /* </STYLE> */");
  writeFileSync(join(folder, "page.html"), pageOf(title));
  mkdirSync(join(folder, "_store"), {recursive: true});
  writeFileSync(join(folder, "_store/index.json"), JSON.stringify(index));
  writeFileSync(join(folder, "_store/curation.json"), "{}");
  const {page, errors, close} = await openPage();
  await page.setContent(await oneFile(folder, "page.html"));
  expect(await page.title()).toBe(title);
  const content = (name: string) => page.locator(`meta[${name}]`).getAttribute("content");
  expect(await content("name=description")).toContain(`“${title}”`);
  expect(await content('property="og:title"')).toBe(title);
  expect(
    await page.locator("head > *").evaluateAll((all) => all.map(({tagName}) => tagName))
  ).toEqual([
    ...Array<string>(3).fill("META"),
    "META",
    "TITLE",
    ...Array<string>(6).fill("META"),
    "STYLE"
  ]);
  const heading = page.locator("body > #observablehq-center > main > h1");
  expect(await heading.innerText()).toBe(title);
  expect(await heading.getAttribute("data-ran")).toBe("yes");
  expect(await heading.evaluate((it) => getComputedStyle(it).color)).toBe("rgb(1, 2, 3)");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(errors).toEqual([]);
  await close();
});
