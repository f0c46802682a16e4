import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {charts, printedCharts} from "./printed-charts.js";
import {downloadedBytes} from "./downloaded.js";
import {drawn, example, openLines, openReport, reports, themeRows} from "./open-report.js";
import {choose} from "../browser/figure-menu.js";

const paper = 673;

/** How high a page of Letter is between its margins, in CSS pixels. */
const pageHeight = 912;

/** The figures that break between the rows that they have. */
const ofRows = `:has(
  .ledger, .matrix tbody tr:nth-child(36), .paper-rows, .cluster-rows, .prop-words, .uptake,
  .distinctive-rows, .shared-papers, .table-twin[open]
)`;

test("a printed report has no controls, no figure cut at its side, and states its filters", async () => {
  const {page, errors, close} = await openReport(example, {width: paper});
  await drawn(page);
  await themeRows(page).locator(".pick").first().click();
  await page.locator(".selection-bar .chip").first().waitFor();
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect
    .poll(() => page.locator('[role="tabpanel"]:visible').count())
    .toBe(await page.locator('[role="tabpanel"]').count());
  const controls = page.locator(
    "input, select, textarea, summary:not(.ledger *, .scope-fold > *), button:not(.pick)"
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
  const whole = await page.locator(`figure.chart:has(svg, table):not(${ofRows})`).evaluateAll(
    (all, height) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({
          finding: one.querySelector(".finding")?.textContent,
          isCut:
            one.getBoundingClientRect().height > height ||
            getComputedStyle(one).breakInside !== "avoid"
        })),
    pageHeight
  );
  expect(whole.length).toBeGreaterThan(5);
  expect(whole.filter(({isCut}) => isCut)).toEqual([]);
  const ringed = await page
    .locator("[aria-pressed=true]:visible")
    .evaluateAll((all) =>
      all
        .map((one) => getComputedStyle(one))
        .map(({outlineStyle, boxShadow}) => `${outlineStyle} ${boxShadow}`)
    );
  expect(new Set(ringed)).toEqual(new Set(["none none"]));
  const cutWords = await page
    .locator(".paper-rows .detail")
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(cutWords).toBe(0);
  expect(await page.locator(".ledger").count()).toBe(0);
  for (const part of [".scope", "#how-it-was-made", ".diagnostics"])
    expect(await page.locator(part).isVisible()).toBe(true);
  for (const part of [".downloads", ".contents", ".skip-link", ".figure-menu"])
    expect(await page.locator(`${part}:visible`).count()).toBe(0);
  const parted = await page.locator("main :is(h2, h3)").evaluateAll((all) =>
    all
      .filter((one) => {
        if (!one.checkVisibility()) return false;
        let next = one.nextElementSibling;
        while (next !== null && !next.checkVisibility()) next = next.nextElementSibling;
        return next?.getBoundingClientRect().height === 0;
      })
      .map((one) => one.textContent)
  );
  expect(parted).toEqual([]);
  const words = await page.locator("main").innerText();
  expect(words).toMatch(/The papers below are filtered: .*language-model representation/);
  expect(words).not.toMatch(
    /\b(?:click|drag to|point at|choose a|(?:in|has|have) the table|the table has)\b/i
  );
  const foot = await page.locator(".masthead style").textContent();
  expect(foot).toMatch(/@bottom-left \{content: "Hubscope [\d.]+ · data SHA-256 [0-9a-f]{64}"/);
  expect(errors).toEqual([]);
  await close();
});

test("the lines of a text of 31 papers are all on paper where their fold is open, and paged again after that", async () => {
  const {page, errors, close} = await openReport(example, {width: paper});
  await openLines(page);
  const rows = page.locator(".ledger tbody tr:visible");
  expect(await rows.count()).toBe(25);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await rows.count()).toBe(123);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await rows.count()).toBe(25);
  expect(errors).toEqual([]);
  await close();
});

test("what the browser prints of a fresh page of 31 papers has every chart, those behind tabs too, on at most 15 pages", async () => {
  const {page, errors, close} = await openReport(example);
  const tabs = () => page.getByRole("tab").allTextContents();
  await expect.poll(tabs).toEqual(Object.keys(charts));
  const printed = await printedCharts(page);
  expect(printed.charts).toEqual(charts);
  expect(printed.pages).toBeGreaterThan(8);
  expect(printed.pages).toBeLessThanOrEqual(15);
  expect(errors).toEqual([]);
  await close();
});

test("what is tried is stated on paper and in images, and papers carry the themes tried", async () => {
  const tried = new URLSearchParams({tried: JSON.stringify({ignore: ["layers"]})}).toString();
  const {page, errors, close} = await openReport(example, {}, `#?${tried}`);
  const line = page.locator("[data-stated]", {hasText: "tried"});
  await expect
    .poll(() => line.textContent())
    .toMatch(/^1\u00a0change of words is tried: “layers” left out\.$/);
  await drawn(page);
  const rows = await themeRows(page).locator(".pick").allTextContents();
  const chips = await page.locator(".theme-chips .pick").allTextContents();
  expect(chips.length).toBeGreaterThan(0);
  expect(chips.filter((name) => !rows.includes(name))).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    choose(page.locator("figure.chart", {has: page.locator(".paper-rows")}).first(), "Save as SVG")
  ]);
  expect(file.suggestedFilename()).toBe(`${example}-themes.svg`);
  const svg = new TextDecoder().decode(await downloadedBytes(file));
  expect(svg).toContain("is tried");
  expect(svg).toMatch(/Hubscope 0\.1/);
  expect(errors).toEqual([]);
  await close();
});

test("every page says at its foot which version and which texts it was printed from", async () => {
  const {page, close} = await openPage();
  const foot = async (path: string) => {
    await page.goto(`${await reports()}${path}`);
    const said = page.locator(".page-foot");
    await said.last().waitFor({state: "attached"});
    return said.last().textContent();
  };
  const all = /Hubscope [\d.]+ · \d+ hubs · SHA-256 over those of their texts [0-9a-f]{64}"/;
  expect(await foot("compare.html")).toMatch(/· 2 hubs · SHA-256 over/);
  expect(await foot("methods.html")).toMatch(/"Hubscope [\d.]+"/);
  expect(await foot("index.html")).toMatch(all);
  await page.locator(".library tbody tr").first().waitFor();
  await page.emulateMedia({media: "print"});
  expect(await page.getByRole("heading", {name: "The tables"}).isVisible()).toBe(false);
  await close();
});
