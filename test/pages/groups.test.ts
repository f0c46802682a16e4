import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {drawn, example, freshReport, openReport} from "./open-report.js";
import {plain} from "../plain.js";

async function openGroups() {
  const opened = await freshReport(example);
  await drawn(opened.page);
  return opened;
}

const bar = (page: Page) => page.locator(".selection-bar .shown").textContent();

test("the answer of the structure test stands above the map, in words, with its p and the number of shuffles", async () => {
  const {page, errors} = await openGroups();
  const text = plain(await page.locator("main").innerText());
  const [answer = ""] = /structure .*shuffled phrases \(p = \.\d+, \d+ shuffles\)/.exec(text) ?? [];
  expect(answer).not.toBe("");
  expect(text.indexOf(answer)).toBeLessThan(text.indexOf("Distances are approximate"));
  expect(text.indexOf("What do they talk about?")).toBeLessThan(text.indexOf(answer));
  expect(errors).toEqual([]);
});

test("the granularity slider shows another solution, asks for no file, and the address keeps it", async () => {
  const {page, errors} = await openGroups();
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
  expect(requests.filter((address) => /\/_store\/|_import\//.test(address))).toEqual([]);
  expect(errors).toEqual([]);
});

test.each([390, 1280])(
  "at %d px a click on a dot leaves the reader at the map, and a link leads to the list",
  async (width) => {
    const {page, errors, close} = await openReport(example, {width, height: 900});
    const dot = page.locator(".cluster-map circle.mark").first();
    await drawn(page);
    await page.locator("svg.cluster-map").evaluate((map) => map.scrollIntoView({block: "center"}));
    const box = async (css: string) => page.locator(css).first().boundingBox();
    const before = await box("svg.cluster-map");
    await dot.click();
    const finding = page.locator(".why-here .finding");
    await finding.waitFor();
    await expect
      .poll(async () => {
        const at = await box(".why-here .finding");
        return at !== null && at.y >= 0 && at.y + at.height <= 900;
      })
      .toBe(true);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    );
    const map = await box("svg.cluster-map");
    expect(map !== null && map.y + map.height > 0 && map.y < 900).toBe(true);
    if (width === 1280) expect(map?.y).toBe(before?.y);
    await page.getByRole("link", {name: "Find it in the list"}).click();
    const chosen = page.locator(".papers li.chosen");
    await expect
      .poll(async () => {
        const at = await chosen.boundingBox();
        return at !== null && at.y >= 0 && at.y < 900;
      })
      .toBe(true);
    expect(errors).toEqual([]);
    await close();
  }
);

test("the list of groups stands in columns below the map, the size of each under its name", async () => {
  const {page} = await openGroups();
  const boxes = await page
    .locator(".cluster-rows > li")
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().left));
  expect(new Set(boxes).size).toBe(3);
  const [aside, list, map] = await Promise.all(
    [".map-and-why .aside", ".cluster-rows", "svg.cluster-map"].map((css) =>
      page.locator(css).boundingBox()
    )
  );
  if (!aside || !list || !map) throw new Error("no groups");
  expect(aside.x).toBeGreaterThan(map.x + map.width);
  expect(list.y).toBeGreaterThan(map.y + map.height);
  const under = await page.locator(".cluster-rows .head").evaluateAll((heads) =>
    heads.map((head) => {
      const [name, size] = Array.from(head.children, (part) => part.getBoundingClientRect());
      return name !== undefined && size !== undefined && size.top >= name.bottom - 1;
    })
  );
  expect(under).not.toContain(false);
});

test("a group narrows the page to its papers; a dot says why its paper is here", async () => {
  const {page, errors} = await openGroups();
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
});
