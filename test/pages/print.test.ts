import {expect, test} from "vitest";
import {charts, printedCharts} from "./printed-charts.js";
import {example, openReport, ready} from "./open-report.js";

const paper = 673;

test("a printed report has no controls, no figure cut at its side, and states its filters", async () => {
  const {page, errors, close} = await openReport(example, {width: paper});
  await ready(page);
  await page.locator(".downloads").first().waitFor({state: "attached"});
  await page.locator(".paper-rows .pick").first().click();
  await page.locator(".selection-bar .chip").first().waitFor();
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect
    .poll(() => page.locator('[role="tabpanel"]:visible').count())
    .toBe(await page.locator('[role="tabpanel"]').count());
  const controls = page.locator(
    "input, select, textarea, summary:not(.ledger *), button:not(.pick)"
  );
  const shown = await controls.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))
  );
  expect(shown).toEqual([]);
  const cut = await page
    .locator("figure.chart :is(svg, canvas, table, ol, p), h2, h3")
    .evaluateAll(
      (all, width) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      paper
    );
  expect(cut).toEqual([]);
  const words = await page.locator("main").innerText();
  expect(words).toMatch(/The papers below are filtered: .*language-model representation/);
  expect(words).not.toMatch(/\b(?:Click|Drag to|Point at)\b/);
  const foot = await page.locator(".masthead style").textContent();
  expect(foot).toMatch(/@bottom-left \{content: "Hubscope [\d.]+ · data SHA-256 [0-9a-f]{64}"/);
  expect(errors).toEqual([]);
  await close();
}, 120_000);

test("what the browser prints of a fresh page has every chart, those behind tabs too", async () => {
  const {page, errors, close} = await openReport(example);
  await page.locator(".downloads").first().waitFor({state: "attached"});
  expect(await printedCharts(page)).toEqual(charts);
  expect(errors).toEqual([]);
  await close();
}, 120_000);
