import type {Request} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {sharedHubs} from "../browser/sites.js";
import {violations} from "./axe.js";
import {
  drawn,
  example,
  freshReport,
  loaded,
  openLines,
  ready,
  reports,
  status,
  themeRows
} from "./open-report.js";
import {expectFits, openTables} from "./page-width.js";
import {hostile} from "./report-hubs.js";
import {plain} from "../plain.js";

test("the charts and the papers are on the page before DuckDB is fetched; at the search it is, and answers", async () => {
  const {page, foreignRequests, errors, close} = await openPage();
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const asked: string[] = [];
  page.on("request", (request: Request) => {
    if (/duckdb.*(?:\.wasm|worker)/.test(request.url())) asked.push(request.url());
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${await reports()}hub/${example}.html`);
  await page.locator(".strip circle").first().waitFor();
  await page.locator(".papers li").first().waitFor({state: "attached"});
  await page.locator(".downloads").first().waitFor({state: "attached"});
  await loaded(page);
  expect(await page.locator(".papers li").count()).toBe(10);
  await expect.poll(() => status(page)).toBe("31 papers");
  expect(asked).toEqual([]);
  await page.locator(".papers-table").scrollIntoViewIfNeeded();
  await drawn(page);
  expect(asked).toEqual([]);
  await page.locator(".papers-table input[type=search]").focus();
  await expect.poll(() => status(page)).toContain("search starts when DuckDB has loaded");
  release();
  await ready(page);
  await expect.poll(() => status(page)).toBe("31 papers");
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test.each([
  [1280, 9500],
  [390, 18_000]
])("the report of 31 papers is, at %i px, at most %i px high", async (width, most) => {
  const {page} = await freshReport(example);
  await page.setViewportSize({width, height: 844});
  await page.locator(".downloads").first().waitFor({state: "attached"});
  for (const part of ["table.matrix", ".cluster-rows", ".prop-words", ".uptake"])
    await page.locator(part).first().waitFor();
  await drawn(page);
  const height = () => page.evaluate(() => document.body.scrollHeight);
  await expect.poll(height).toBeLessThanOrEqual(most);
  expect(await height()).toBeGreaterThan(most / 2);
});

test("the contents lead to each section: in the margin of a wide window, folded in a narrow one", async () => {
  const {page} = await freshReport(example);
  await page.setViewportSize({width: 1280, height: 844});
  const contents = page.getByRole("navigation", {name: "contents"});
  const links = contents.getByRole("link");
  const heads = await page.locator(".report > h2").allTextContents();
  await expect.poll(() => links.allTextContents()).toEqual(heads);
  expect(heads).toContain("Do they form groups?");
  await links.filter({hasText: "The papers"}).click();
  await expect.poll(() => page.url()).toContain("#the-papers");
  const [main, aside] = await Promise.all([
    page.locator(".report").boundingBox(),
    contents.boundingBox()
  ]);
  expect(main && aside && main.x + main.width <= aside.x).toBe(true);
  await expect
    .poll(() => contents.locator("[aria-current]").allTextContents())
    .toEqual(["The papers"]);
  await page.setViewportSize({width: 390, height: 844});
  await links.first().waitFor({state: "hidden"});
  await contents.getByText("Contents").click();
  await links.filter({hasText: "What do they talk about?"}).click();
  await links.first().waitFor({state: "hidden"});
  await expect.poll(() => page.url()).toContain("#what-do-they-talk-about");
});

test("what narrows a report leads to the papers", async () => {
  const {page} = await freshReport(example);
  await page.setViewportSize({width: 1280, height: 844});
  await themeRows(page).locator(".pick").first().click();
  await page.getByRole("button", {name: "Show the papers"}).click();
  const list = page.locator(".papers-table");
  await expect
    .poll(() => list.evaluate((node) => node.getBoundingClientRect().top))
    .toBeLessThan(200);
  expect(await list.evaluate((node) => node === document.activeElement)).toBe(true);
});

test("the first charts are drawn before the other figures and their verbs are there", async () => {
  const {page, errors, close} = await openPage();
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/arquero@/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${await reports()}hub/${example}.html`);
  await page.locator(".brackets").first().waitFor();
  await page.getByText("No stance is known").waitFor();
  expect(await page.locator("figure.chart").count()).toBe(2);
  release();
  await page.locator(".paper-rows").first().waitFor();
  expect(errors).toEqual([]);
  await close();
});

test("the ledger accounts for every line and leads from a line to its paper", async () => {
  const {page} = await freshReport(example);
  const ledger = page.locator("figure:has(.ledger-lines)");
  expect(await ledger.locator(".finding").textContent()).toMatch(/^All \d+\slines of the text are/);
  await ledger.getByText("Show the lines").click();
  await ledger.getByLabel("Part").selectOption("explorer");
  await ledger.getByRole("link", {name: "title", exact: true}).first().click();
  await page.locator(".papers li.chosen").waitFor();
});

test("a printed page has all papers of a small hub, and no controls", async () => {
  const {page} = await freshReport(example);
  await page.locator(".papers li").first().waitFor({state: "attached"});
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".papers li").count()).toBe(31);
  expect(await page.locator(".controls").first().isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".papers li").count()).toBe(10);
});

test("hostile text is text everywhere: title, sidebar, charts, papers, ledger, document title", async () => {
  const {page, errors} = await freshReport("hostile");
  await page.locator(".downloads").first().waitFor({state: "attached"});
  expect(await page.title()).toContain(hostile);
  expect(await page.locator("h1").textContent()).toBe(hostile);
  expect(await page.locator("#observablehq-sidebar").textContent()).toContain(hostile);
  expect(await page.locator(".papers h4").first().textContent()).toContain(hostile);
  expect(await page.locator(".abstract").textContent()).toContain("${hub} `code` | a | b |");
  await openLines(page);
  await expect.poll(() => page.locator(".ledger").textContent()).toContain(hostile);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("main img, main b").count()).toBe(0);
  expect(errors).toEqual([]);
});

test.each([
  [
    "none",
    [
      "No role is known for any of the 7 citing papers.",
      "The text has no abstract.",
      "The text lists no citing papers.",
      "The page declares 7 citing papers and lists 0"
    ]
  ],
  [
    "one",
    [
      "The role of the one citing paper is not known.",
      "The page calls the one paper it lists representative."
    ]
  ],
  [
    "five",
    ["No role is known for any of the 5 citing papers.", "The text names no representative papers."]
  ]
])(
  "the page of a hub with %s of it says what is missing and renders the rest",
  async (hub, sentences) => {
    const {page, errors} = await freshReport(hub);
    await drawn(page);
    const text = plain(await page.locator("main").innerText());
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(errors).toEqual([]);
  }
);

test.each(["twelve", "many", "hostile", "none"])(
  "axe-core finds nothing wrong with the page of %s in either theme, and nothing of it is wider than the screen, its tables open",
  async (hub) => {
    const {page} = await freshReport(hub);
    await drawn(page);
    await openLines(page);
    if (hub !== "many") expect.soft(await violations(page)).toEqual([]);
    await openTables(page);
    await expectFits(page, hub);
  }
);

test("the library lists every hub, as its address says, and its links lead to their pages", async () => {
  const {page, errors, close} = await openPage(await reports());
  await page.locator(".library tbody tr").first().waitFor();
  expect(await page.locator(".library").textContent()).toContain(hostile);
  expect(await page.locator(".library tbody tr").count()).toBe(sharedHubs.length);
  await page.getByRole("button", {name: "Papers"}).click();
  const first = page.locator(".library tbody tr").first();
  expect(await first.getAttribute("data-hub")).toBe("many");
  const hash = () => page.evaluate(() => location.hash);
  expect(await hash()).toBe("#?sort=papers");
  await page.getByRole("searchbox").fill("five");
  await page.getByRole("button", {name: "Papers"}).click();
  expect(await hash()).toBe("#?q=five&sort=-papers");
  await page.reload();
  await expect.poll(() => first.getAttribute("data-hub")).toBe("five");
  expect(await page.getByRole("searchbox").inputValue()).toBe("five");
  expect(await page.locator('.library th[aria-sort="ascending"]').textContent()).toBe("Papers");
  await page.goBack();
  await page.goBack();
  await expect.poll(() => first.getAttribute("data-hub")).toBe("many");
  expect(await page.getByRole("searchbox").inputValue()).toBe("");
  await first.getByRole("link").click();
  await page.locator(".masthead .facts").waitFor();
  expect(await page.locator("h1").textContent()).toBe("Many papers");
  expect(errors).toEqual([]);
  await close();
});
