import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {example, openReport} from "./open-report.js";

async function openGroups() {
  const opened = await openReport(example);
  await opened.page.locator(".cluster-map circle.mark").first().waitFor({timeout: 30_000});
  return opened;
}

const bar = (page: Page) => page.locator(".selection-bar .shown").textContent();

test("the verdict stands above the map, in words, with its p and the number of shuffles", async () => {
  const {page, errors, close} = await openGroups();
  const text = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
  expect(text).toMatch(/structure .*shuffled phrases \(p = \.\d+, 199 shuffles\)/);
  expect(text.indexOf("199 shuffles")).toBeLessThan(text.indexOf("Distances are approximate"));
  expect(text.indexOf("What do they talk about?")).toBeLessThan(text.indexOf("199 shuffles"));
  expect(errors).toEqual([]);
  await close();
});

test("the granularity slider shows another solution, asks for no file, and the address keeps it", async () => {
  const {page, errors, close} = await openGroups();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const slider = page.getByLabel("Granularity");
  const places = () =>
    page
      .locator(".cluster-map circle.mark")
      .evaluateAll((dots) =>
        dots.map((dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`).sort()
      );
  const before = await places();
  await slider.press("ArrowRight");
  await expect.poll(() => page.url()).toContain("groups=");
  expect(await places()).toEqual(before);
  expect(requests.filter((address) => /_file\/data\/|_import\//.test(address))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("a group narrows the page to its papers; a dot says why its paper is here", async () => {
  const {page, errors, close} = await openGroups();
  await page.locator(".cluster-rows .pick").first().click();
  await expect.poll(() => bar(page)).toMatch(/^\d+ of 31/);
  await page
    .getByRole("button", {name: /^Remove/})
    .first()
    .click();
  await page.locator(".cluster-map circle.mark").first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".why-here").innerText()).not.toContain("Choose a paper");
  expect(errors).toEqual([]);
  await close();
});
