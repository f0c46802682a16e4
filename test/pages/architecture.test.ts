import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {notebookSite} from "./sql-notebook.js";

test("what is written on architecture stands before the rooms are read; then each room has its place", async () => {
  const {url} = await notebookSite();
  const {page, errors, close} = await openPage();
  const asked: (() => Promise<void>)[] = [];
  await page.route("**/rooms.*", (route) => void asked.push(() => route.continue()));
  await page.goto(`${url}architecture.html`);
  await page.locator("main > p", {hasText: "A source format reads bytes"}).waitFor();
  expect(await page.locator("figure.chart").count()).toBe(0);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  for (const go of asked) await go();
  const findings = page.locator(".finding");
  await expect.poll(() => findings.count()).toBe(2);
  for (const words of await findings.allTextContents())
    expect(words).toMatch(/^Each of the \d+ rooms of \w+ uses only rooms above it$/);
  const listed = await page.locator(".rooms code").allTextContents();
  expect(listed).toContain("loaders/themes");
  expect(listed).toContain("src/report");
  expect(errors).toEqual([]);
  await close();
});
