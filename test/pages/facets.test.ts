import {expect, test} from "vitest";
import {drawn, freshReport, ready, status} from "./open-report.js";

test("a value of a facet that papers carry narrows the page, by mouse and keys, and is in the link", async () => {
  const {page, errors} = await freshReport("many");
  await ready(page);
  const years = page.getByRole("button", {name: /^2024, \d+/});
  const text = (await years.getAttribute("aria-label")) ?? "";
  const number = /, (\d+)/.exec(text)?.[1] ?? "";
  await years.click();
  await expect.poll(() => status(page)).toContain(`${number} of 200 papers of 2024`);
  expect(await years.getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".selection-bar .chip").allInnerTexts()).toHaveLength(1);
  await years.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => status(page)).toMatch(/of 200 papers of 2025/);
  const field = page.getByRole("button", {name: /^cs\.LG, \d+/});
  await field.click();
  await expect.poll(() => status(page)).toContain("in the field “cs.LG”");
  const parts = async () =>
    (await status(page))
      ?.replace(/ ?Show all papers/, "")
      .split(/ papers |, /)
      .toSorted();
  const said = await parts();
  expect(page.url()).toMatch(/#\?fields=cs.LG&years=2025$/);
  const {hash} = new URL(page.url());
  await page.goBack();
  await expect.poll(() => status(page)).not.toContain("in the field");
  await expect.poll(() => status(page)).toContain("papers of 2025");
  await freshReport("many");
  await page.evaluate((hash) => (location.hash = hash), hash);
  await expect.poll(parts).toEqual(said);
  expect(errors).toEqual([]);
});

test("a facet whose totals are not those of the papers listed is no choice of papers", async () => {
  const {page} = await freshReport("twelve");
  await drawn(page);
  expect(await page.getByRole("button", {name: /^cs\.LG, \d+/}).count()).toBe(0);
  expect(await page.locator(".facets").getByText("Totals of the whole page").count()).toBe(1);
  expect(await page.getByRole("button", {name: /^2024, \d+/}).count()).toBe(1);
});
