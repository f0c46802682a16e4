import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";
import {pagesOf} from "../../loaders/framework/pages-of.js";
import {example, openReport} from "./open-report.js";

const fileOf = (page: string) =>
  join("src", page.startsWith("hub/") ? "hub/[hub].md" : page.replace(/\.html$/, ".md"));

test("each page shows its own source, as the project has it", async () => {
  const dist = await sharedDist("plain");
  const {url} = await serve(dist);
  const pages = pagesOf(dist);
  expect(pages).toEqual(expect.arrayContaining(["index.html", "sql.html", "hub/pasted.html"]));
  for (const name of pages) {
    const {page, close} = await openPage();
    await page.goto(`${url}${name}`, {waitUntil: "domcontentloaded"});
    await page.getByText("View source", {exact: true}).click();
    expect(await page.locator(".page-source code").innerText()).toBe(fileOf(name));
    expect(await page.locator(".page-source pre").isVisible()).toBe(true);
    const shown = await page.locator(".page-source pre").textContent();
    expect(shown).toBe(readFileSync(fileOf(name), "utf8"));
    await close();
  }
});

test("the code of each section of a report opens at its end, and is not printed", async () => {
  const {page, errors, close} = await openReport(example);
  const why = page.locator("#why-do-they-cite-it ~ .cell-code").first();
  expect(await why.locator("pre").isVisible()).toBe(false);
  await why.getByText("Show the code").click();
  expect(await why.locator("pre").textContent()).toContain("evidenceStrip(roles");
  const sections = page.locator(".report > :is(h2, h3)[id]");
  const [first, second] = [await why.boundingBox(), await sections.nth(1).boundingBox()];
  expect(first && second && first.y + first.height < second.y).toBe(true);
  expect(await page.locator(".cell-code").count()).toBeGreaterThan(12);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".cell-code").nth(2).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});
