import type {Page} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {choose} from "../browser/figure-menu.js";

let url = "";

beforeAll(async () => {
  ({url} = await serve(await sharedDist()));
});

async function openCompare(hash = "") {
  const opened = await openPage(`${url}compare.html${hash}`);
  await opened.page.locator(".comparison, .refusal").first().waitFor();
  return opened;
}

const section = (page: Page, question: string) =>
  page.locator(".comparison section", {hasText: question});
const words = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ");

test("two hubs stand side by side at first; others can be chosen, and the address keeps them", async () => {
  const {page, errors, close} = await openCompare();
  const chosen = page.locator(".hub-picker input:checked");
  const values = () => chosen.evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value")));
  await expect.poll(() => page.locator(".comparison h2").count()).toBe(4);
  expect(await values()).toEqual(["many", "synthetic-1"]);
  await page.locator(".hub-picker").getByLabel("Many papers").uncheck();
  await page.locator(".hub-picker").getByLabel("Synthetic Hub 3").check();
  await expect.poll(() => page.url()).toMatch(/#\?hubs=synthetic-1\+synthetic-3$/);
  await expect.poll(() => page.locator("table.heat thead").innerText()).toContain("beehive songs");
  await page.reload();
  await page.locator("table.heat thead").waitFor();
  expect(await values()).toEqual(["synthetic-1", "synthetic-3"]);
  expect(await page.locator("table.heat thead").innerText()).not.toContain("Many papers");
  await page.goBack();
  await expect.poll(values).toEqual(["synthetic-1"]);
  await page.goBack();
  await expect.poll(values).toEqual(["many", "synthetic-1"]);
  await page.goForward();
  await expect.poll(values).toEqual(["synthetic-1"]);
  expect(errors).toEqual([]);
  await close();
});

test("role profiles have bounds and intervals, their differences Newcombe's, the table their numbers", async () => {
  const {page, errors, close} = await openCompare("#?hubs=synthetic-1+synthetic-2");
  const roles = section(page, "Why are they cited?");
  const background = words(await roles.locator(".differences li").first().textContent());
  const [, difference, from, to] =
    /^Background: (\d+) points more in hub 1 than in hub 2 \((\d+) to (\d+)\)\.$/.exec(
      background
    ) ?? [];
  expect(Number(difference)).toBe(Math.round((44 / 56 - 8 / 26) * 100));
  expect(Number(from)).toBeLessThan(Number(difference));
  expect(Number(to)).toBeGreaterThan(Number(difference));
  await choose(roles, "Show the table");
  const cells = roles.locator("table tbody tr").first().locator("td");
  await cells.first().waitFor();
  const [role, hub, papers, classified, least, most, low, high] = await cells.allInnerTexts();
  expect([role, papers, classified]).toEqual(["background", "44", "56"]);
  expect(hub).toContain("Synthetic Hub 1");
  const shares = [least, low, 44 / 56, high, most].map(Number);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(Number(least)).toBeCloseTo(44 / 210);
  expect(Number(most)).toBeCloseTo((44 + 154) / 210);
  expect(errors).toEqual([]);
  await close();
});

test("papers that cite both hubs are listed, and lead to either report", async () => {
  const {page, errors, close} = await openCompare("#?hubs=synthetic-1+synthetic-2");
  const shared = section(page, "Who cites several of them?");
  const finding = words(await shared.locator(".finding").textContent());
  expect(finding).toBe("Eight citing papers cite both hubs.");
  const rows = shared.locator(".shared-papers > li");
  expect(await rows.count()).toBe(8);
  const links = rows.first().getByRole("link");
  expect(await links.allInnerTexts()).toEqual([
    expect.stringContaining("Synthetic Hub 1"),
    expect.stringContaining("Synthetic Hub 2")
  ]);
  const head = words(await rows.first().locator(".title").textContent());
  await links.last().click();
  await page.locator(".paper.chosen").waitFor();
  expect(page.url()).toContain("/hub/synthetic-2.html");
  expect(words(await page.locator(".paper.chosen").innerText())).toContain(head);
  expect(errors).toEqual([]);
  await close();
});

test("the heat map has a theme of each hub that the other has hardly any paper of", async () => {
  const {page, errors, close} = await openCompare("#?hubs=synthetic-1+synthetic-2");
  await page.locator("table.heat tbody tr").first().waitFor();
  const rows = await page.locator("table.heat tbody tr").allInnerTexts();
  expect(rows.some((row) => row.includes("gravel paths"))).toBe(true);
  expect(rows.some((row) => row.includes("kelp shade"))).toBe(true);
  const cell = page.locator("table.heat a").first();
  const number = words(await cell.innerText());
  await cell.click();
  await page.locator(".selection-bar .chip").waitFor();
  expect(number).toMatch(/^\d+ of 210$/);
  expect(words(await page.locator(".selection-bar").textContent())).toContain(`${number} papers`);
  expect(errors).toEqual([]);
  await close();
});

test("one hub chosen: a line says what to do, and nothing is empty", async () => {
  const {page, errors, close} = await openCompare("#?hubs=synthetic-3");
  await expect.poll(() => page.locator(".refusal").textContent()).toContain("at least two hubs");
  expect(await page.locator(".comparison").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("the comparison is cited with its hubs, one hash of their texts, and its address", async () => {
  const {page, errors, close} = await openCompare("#?hubs=synthetic-1+synthetic-3");
  await page.locator(".cite-view summary").click();
  const cited = page.locator(".cite-view p").first();
  await expect
    .poll(async () => words(await cited.textContent()))
    .toMatch(
      /^Papers that cite “Synthetic Hub 1: .+” and “Synthetic Hub 3: .+”, compared\. Hubscope .+#\?hubs=synthetic-1\+synthetic-3 \(seen .+\)\. Synthetic: made up .+ Data: the texts of 2 hubs, together SHA-256 [0-9a-f]{64}\.$/
    );
  expect(errors).toEqual([]);
  await close();
});
