import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {serveFolder} from "../../loaders/commands/serve-folder.js";
import {atEnd} from "../browser/at-end.js";
import {openPage} from "../browser/browser.js";
import {sharedDist} from "../browser/shared-dist.js";
import {folderOf, makeLake, servedLake, texts} from "../loaders/lake/lake-folders.js";

test("a site that names a lake lists its hubs, as its address says, and opens the report of one, by the bytes of its rows", async () => {
  const lake = folderOf();
  await makeLake(folderOf(texts), lake);
  const {address, asked} = await servedLake(lake);
  const site = folderOf();
  cpSync(await sharedDist(), site, {recursive: true});
  const named = `<meta name="hubscope-lakes" content="${address}">`;
  for (const name of ["index.html", "hub/pasted.html"]) {
    const html = readFileSync(join(site, name), "utf8")
      .replace("connect-src 'self'", `connect-src 'self' ${address}/`)
      .replace(`<meta name="hubscope-root"`, `${named}$&`);
    writeFileSync(join(site, name), html);
  }
  const served = await serveFolder(site);
  atEnd(served.close);
  const {page, errors, foreignRequests, close} = await openPage(served.url);
  const hubs = page.locator(".lake tbody tr");
  await expect.poll(() => hubs.count()).toBe(3);
  await page.locator(".lake").getByRole("searchbox").fill("work ");
  await expect
    .poll(() => page.locator(".lake .status").textContent())
    .toBe("3\u00a0hubs have “work” in its title or themes, those of the most papers first.");
  await page.locator(".lake").getByRole("searchbox").fill("");
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
  await page.locator(".lake").getByRole("button", {name: "Hub"}).click();
  const stated = new URLSearchParams({lake: address, sort: "title"}).toString();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#?${stated}`);
  await page.evaluate((asked) => (location.hash = asked), `#?${stated}&page=2`);
  const lacks = page.locator(".link-notice li");
  await expect
    .poll(() => lacks.allTextContents())
    .toEqual(["The page of the list “2” is not here: the first is shown."]);
  expect(await page.evaluate(() => location.hash)).toBe(`#?${stated}`);
  await page.reload();
  await expect
    .poll(() => page.locator('.lake th[aria-sort="ascending"]').allTextContents())
    .toEqual(["Hub"]);
  expect(await page.locator('.library:not(.lake) th[aria-sort="ascending"]').count()).toBe(1);
  await expect.poll(() => hubs.count()).toBe(3);
  await hubs.first().getByRole("link").click();
  await page.locator("figure.chart circle").first().waitFor();
  expect(await page.locator("h1").textContent()).toContain("A Work");
  const parts = asked.filter((one) => one.includes(".parquet"));
  expect(parts.every((one) => / bytes=\d+-\d+$/u.test(one))).toBe(true);
  expect([errors, foreignRequests]).toEqual([[], []]);
  await close();
});
