import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {drawn, example, openBehind, reports} from "./open-report.js";

/** Opens a page of the site of reports where the file of one table answers 404. */
async function openWithout(name: string, path: string) {
  const opened = await openPage(undefined);
  await opened.page.route(
    (url) => new RegExp(`/${name}-[0-9a-f]+\\.parquet$`).test(url.pathname),
    (route) => route.fulfill({status: 404})
  );
  await opened.page.goto(`${await reports()}${path}`);
  return opened;
}

const report = `hub/${example}.html`;
const plain = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();
const notes = async (page: Page) =>
  (await page.locator(".cannot-show:visible").allTextContents()).map(plain);
const errors = (page: Page) => page.locator(".observablehq--error").count();

test.each([
  ["roles", ["What the page can and cannot say", "The citation roles"]],
  ["polarities", ["What the page can and cannot say", "The citation polarities"]],
  [
    "paper_themes",
    ["The themes", "Papers by theme", "Themes over the years", "The links for other programs"]
  ],
  ["theme_uptake", ["What survives of its own words"]],
  [
    "clusterings",
    [
      "The structure test",
      "The groups",
      "Influential terms",
      "The links for other programs",
      "How it was made"
    ]
  ],
  ["positions", ["The groups", "The links for other programs"]],
  ["lines", ["What became of each line"]]
] as const)(
  "without %s each figure that needs it says so, and the rest works",
  async (name, what) => {
    const {page, close} = await openWithout(name, report);
    await page.locator(".papers-table li, .papers-table tr").first().waitFor();
    await openBehind(page);
    await page
      .locator("details.ledger-lines")
      .evaluate((fold) => fold.toggleAttribute("open", true));
    const rest = ` could not be shown: ${name}.parquet cannot be read (404). What does not need it still works.`;
    await expect
      .poll(async () => (await notes(page)).sort())
      .toEqual([...what, "Some tables to download"].map((one) => `${one}${rest}`).sort());
    await drawn(page);
    expect(await errors(page)).toBe(0);
    expect(await page.locator("figure.chart").count()).toBeGreaterThan(3);
    expect(await page.getByRole("heading", {name: "Cite this view"}).isVisible()).toBe(true);
    await close();
  }
);

test.each(["papers", "hubs"])("without %s the report is one sentence", async (name) => {
  const {page, close} = await openWithout(name, report);
  await page.locator(".page-failure").waitFor();
  expect(plain(await page.locator(".page-failure").textContent())).toBe(
    `This page cannot be shown: ${name}.parquet cannot be read (404). Reload it to try again.`
  );
  expect(plain(await page.locator("#observablehq-main").innerText())).toBe(
    `This page cannot be shown: ${name}.parquet cannot be read (404). Reload it to try again.`
  );
  expect(await errors(page)).toBe(0);
  await close();
});

test("the library claims nothing of structure tests that it could not read, nor of other tables", async () => {
  const {page, close} = await openWithout("listed_structure", "");
  const groups = page.locator(".library td.groups").first();
  await expect
    .poll(() => groups.textContent())
    .toContain("the file of structure tests cannot be read");
  expect(await page.locator(".library").textContent()).not.toContain("not known yet");
  expect(await errors(page)).toBe(0);
  await close();
  const second = await openWithout("listed_themes", "");
  await second.page.locator(".library").waitFor();
  await drawn(second.page);
  expect(await notes(second.page)).toEqual([
    "Themes could not be shown: listed_themes.parquet cannot be read (404). What does not need it still works."
  ]);
  await second.close();
  const third = await openWithout("listed_hubs", "");
  await third.page.locator(".page-failure").waitFor();
  expect(await errors(third.page)).toBe(0);
  await third.close();
});

test("of compared hubs the sections that need a missing table say so", async () => {
  const {page, close} = await openWithout("paper_terms", "compare.html");
  await page.locator(".comparison .cannot-show").first().waitFor();
  await drawn(page);
  expect(await notes(page)).toHaveLength(1);
  expect(await page.locator(".comparison figure.chart").count()).toBe(3);
  expect(await errors(page)).toBe(0);
  await close();
});
