import {parquetReadObjects} from "hyparquet";
import type {Page, Request} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {openPage, type View} from "../browser/browser.js";
import {build, makeSite, serve} from "../browser/site.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import {strippedPage, wholePage} from "./hub-texts.js";

const example = "opening-the-black-box";
const hostile =
  "<script>window.hacked=1</script> ${1+1} </title> **bold** '; DROP TABLE papers; --";

const hubs = {
  "twelve.txt": wholePage({
    title: "Twelve papers",
    papers: 12,
    roles: "background 4 method 3 dataset 1",
    polarities: "supporting 3 contrasting 1 mentioning 2",
    facets: ["fields", "cs.LG 7", "stat.ML 3", "quant-ph 2"]
  }),
  "many.txt": wholePage({title: "Many papers", papers: 500, declared: 640, roles: "background 86"}),
  "none.txt": strippedPage({title: "No papers", papers: 0, declared: 7, abstract: ""}),
  "one.txt": strippedPage({title: "One paper", papers: 1, representatives: 1}),
  "five.txt": strippedPage({title: "Five papers", papers: 5}),
  "hostile.txt": wholePage({
    title: hostile,
    papers: 3,
    abstract: "<img src=x onerror=window.hacked=1> ${hub} `code` | a | b |",
    roles: "<img/src=x/onerror=window.hacked=1> 2"
  }).replaceAll("Étude 1 of", `${hostile} Étude 1 of`)
};

let url = "";

beforeAll(async () => {
  const folder = await makeSite({hubs});
  const {code, stdout, stderr} = await build(folder);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  ({url} = await serve(`${folder}/dist`));
});

async function open(hub: string, view: View = {}) {
  const opened = await openPage(undefined, view);
  await opened.page.goto(`${url}hub/${hub}.html`);
  await opened.page.locator(".papers-table, .report p").first().waitFor();
  return opened;
}

/** Waits until DuckDB answers: the status no longer says that it loads. */
async function ready(page: Page): Promise<void> {
  const status = page.locator(".papers-table .status");
  await expect.poll(() => status.textContent(), {timeout: 20_000}).not.toContain("DuckDB");
}

const status = async (page: Page) =>
  (await page.locator(".papers-table .status").textContent())?.replaceAll("\u00a0", " ");

const titles = (page: Page) => page.locator(".papers h4").allTextContents();

test("the first chart and the papers are on screen before DuckDB is fetched, then it answers", async () => {
  const {page, foreignRequests, errors, close} = await openPage();
  let drawn = false;
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const early: string[] = [];
  page.on("request", (request: Request) => {
    if (/duckdb/.test(request.url()) && !drawn) early.push(request.url());
  });
  await page.exposeFunction("chartDrawn", () => (drawn = true));
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector(".strip circle") === null) return;
      watch.disconnect();
      if ("chartDrawn" in window && typeof window.chartDrawn === "function") window.chartDrawn();
    });
    watch.observe(document, {childList: true, subtree: true});
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${url}hub/${example}.html`);
  await page.locator(".strip circle").first().waitFor();
  await page.locator(".papers li").first().waitFor();
  expect(await page.locator(".papers li").count()).toBe(10);
  expect(await status(page)).toContain("search starts when DuckDB has loaded");
  expect(early.filter((address) => /\.wasm|worker/.test(address))).toEqual([]);
  release();
  await ready(page);
  expect(await status(page)).toBe("31 papers");
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("search finds titles and summaries, all words, phrases, without accents, and marks matches", async () => {
  const {page, close} = await open("twelve");
  await ready(page);
  const search = page.getByLabel("Search titles and summaries");
  await search.fill("ETUDE plane");
  await expect.poll(() => status(page)).toMatch(/^\d of 12 papers with “etude” and “plane”/);
  for (const item of await page.locator(".papers li").all()) {
    const marks = (await item.locator("mark").allTextContents()).map((mark) => mark.toLowerCase());
    expect(marks).toContain("étude");
    expect(marks).toContain("plane");
  }
  await search.fill('"information grows"');
  await expect.poll(() => status(page)).toMatch(/^6 of 12 papers with “information grows”/);
  expect(await page.locator(".papers mark").allTextContents()).toEqual(
    Array.from({length: 6}, () => "information grows")
  );
  expect(await page.locator("circle.unmatched").count()).toBe(6);
  await close();
});

test("a search that finds nothing says so and offers the way out; SQL in it is only text", async () => {
  const {page, errors, close} = await open("twelve");
  await ready(page);
  await page.getByLabel("Search titles and summaries").fill("'; DROP TABLE papers; --");
  await expect
    .poll(() => status(page))
    .toBe("No paper with “';”, “drop”, “table”, “papers;” and “--”. Show all papers");
  expect(await page.locator(".papers li").count()).toBe(0);
  await page.getByRole("button", {name: "Show all papers"}).click();
  await expect.poll(() => status(page)).toBe("12 papers");
  expect(errors).toEqual([]);
  await close();
});

test("filters, order and pages narrow, sort and turn", async () => {
  const {page, close} = await open("many");
  await ready(page);
  const count = async () => Number((await status(page))?.match(/^\d+/)?.[0]);
  await page.getByLabel("representative (5)").check();
  await expect.poll(count).toBe(5);
  await page.getByRole("checkbox", {name: "with a summary"}).check();
  await expect.poll(() => status(page)).toContain("listed as representative and with a summary");
  await page.getByLabel("representative (5)").uncheck();
  await page.getByRole("checkbox", {name: "with a summary"}).uncheck();
  for (const [label, pattern] of [
    ["Field", /in the field “cs\.LG”/],
    ["Year", /of 2026/],
    ["Verdict", /with the verdict “accept”/],
    ["Novelty", /of novelty 8 or more/]
  ] as const) {
    const box = page.getByRole("combobox", {name: label, exact: true});
    const options = await box.locator("option").allTextContents();
    const option = options.find((text) => /^(cs\.LG|2026|accept|8)/.test(text)) ?? "";
    await box.selectOption({label: option});
    await expect.poll(() => status(page)).toMatch(pattern);
    expect(await count()).toBe(Number(option.match(/\((\d+)\)/)?.[1]));
    await box.selectOption({index: 0});
    await expect.poll(count).toBe(500);
  }
  await page.getByLabel("Sort by").selectOption("newest");
  await expect
    .poll(async () => (await page.locator(".flags").first().textContent()) ?? "")
    .toContain("2026");
  await page.getByLabel("Sort by").selectOption("title");
  await expect
    .poll(async () => (await titles(page)).slice(0, 3))
    .toEqual([
      expect.stringContaining("Étude 1 of"),
      expect.stringContaining("Étude 10 of"),
      expect.stringContaining("Étude 100 of")
    ]);
  await page.getByLabel("Sort by").selectOption("position");
  await expect.poll(async () => (await titles(page))[0]).toContain("Étude 1 of");
  await page.locator(".papers-table").getByRole("button", {name: "Next"}).click();
  await expect.poll(async () => (await titles(page))[0]).toContain("Étude 11 of");
  await close();
});

test("a click on a dot brings its paper into view, also from another page and past a filter", async () => {
  const {page, close} = await open(example);
  await ready(page);
  await page.getByLabel("representative (24)").check();
  await expect.poll(() => status(page)).toContain("24 of 31");
  await page.locator("circle.rest").last().click();
  const chosen = page.locator(".papers li.chosen");
  await chosen.waitFor();
  expect(await chosen.textContent()).toContain("no. 31 in the list");
  await expect
    .poll(() => chosen.evaluate((item) => item.getBoundingClientRect().top))
    .toBeLessThan(800);
  expect(await page.getByLabel("representative (24)").isChecked()).toBe(false);
  expect(await page.locator("circle.chosen").count()).toBe(1);
  await close();
});

test("the ledger accounts for every line and leads from a line to its paper", async () => {
  const {page, close} = await open(example);
  await ready(page);
  const ledger = page.locator("figure:has(.ledger)");
  expect(await ledger.locator(".finding").textContent()).toMatch(/^All \d+\slines of the text are/);
  await ledger.getByLabel("Part").selectOption("explorer");
  await ledger.getByRole("link", {name: "title", exact: true}).first().click();
  await page.locator(".papers li.chosen").waitFor();
  await close();
});

test("every table can be saved as Parquet and as CSV, with the rows that the page says", async () => {
  const {page, close} = await open("twelve");
  await ready(page);
  const list = page.locator(".downloads");
  expect(await list.locator("strong").allTextContents()).toEqual([
    "hubs",
    "papers",
    "roles",
    "polarities",
    "facets",
    "lines",
    "diagnostics"
  ]);
  const [parquet] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("link", {name: "papers as Parquet"}).click()
  ]);
  expect(parquet.suggestedFilename()).toBe("twelve-papers.parquet");
  const bytes = await downloadedBytes(parquet);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  expect(file instanceof ArrayBuffer && (await parquetReadObjects({file}))).toHaveLength(12);
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "papers as CSV"}).click()
  ]);
  expect((await downloaded(csv)).trimEnd().split("\r\n")).toHaveLength(13);
  await close();
});

test("when DuckDB can't start, the page says so and the list stays complete", async () => {
  const {page, close} = await openPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${url}hub/${example}.html`);
  await expect
    .poll(() => status(page), {timeout: 20_000})
    .toMatch(/^31 papers · search, filters and order are off, because DuckDB did not start/);
  await page.locator(".papers-table").getByRole("button", {name: "Next"}).click();
  expect(await page.locator(".papers li").first().textContent()).toContain("no. 11 in the list");
  expect(await page.getByLabel("Search titles and summaries").isDisabled()).toBe(true);
  await close();
});

test("hostile text is text everywhere: title, sidebar, charts, papers, ledger, document title", async () => {
  const {page, errors, close} = await open("hostile");
  await ready(page);
  expect(await page.title()).toContain(hostile);
  expect(await page.locator("h1").textContent()).toBe(hostile);
  expect(await page.locator("#observablehq-sidebar").textContent()).toContain(hostile);
  expect(await page.locator(".papers h4").first().textContent()).toContain(hostile);
  expect(await page.locator(".abstract").textContent()).toContain("${hub} `code` | a | b |");
  expect(await page.locator(".ledger").textContent()).toContain(hostile);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("main img, main b").count()).toBe(0);
  expect(errors).toEqual([]);
  await page.goto(url);
  expect(await page.locator(".library").textContent()).toContain(hostile);
  await close();
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
    const {page, errors, close} = await open(hub);
    await page.locator(".downloads").waitFor();
    await page.locator(".strip").first().waitFor();
    const text = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(errors).toEqual([]);
    await close();
  }
);

test.each(["twelve", "many", "hostile", "none", example])(
  "at 390 px nothing of the page of %s scrolls sideways",
  async (hub) => {
    const {page, close} = await open(hub, {width: 390, height: 844});
    await page.locator(".downloads").waitFor();
    for (const summary of await page.locator("details.table-twin summary").all())
      await summary.click();
    const {scrollWidth, clientWidth} = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const wide = await page
      .locator("main *:not(thead *)")
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80))
      );
    expect(wide).toEqual([]);
    await close();
  }
);

test("the library lists every hub and its links lead to their pages", async () => {
  const {page, errors, close} = await openPage(url);
  await page.locator(".library tbody tr").first().waitFor();
  expect(await page.locator(".library tbody tr").count()).toBe(Object.keys(hubs).length + 1);
  await page.getByRole("button", {name: "Papers"}).click();
  const first = page.locator(".library tbody tr").first();
  expect(await first.getAttribute("data-hub")).toBe("many");
  await first.getByRole("link").click();
  await page.locator(".masthead .facts").waitFor();
  expect(await page.locator("h1").textContent()).toBe("Many papers");
  expect(errors).toEqual([]);
  await close();
});

test("a printed page has all papers of a small hub, and no controls", async () => {
  const {page, close} = await open(example);
  await ready(page);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".papers li").count()).toBe(31);
  expect(await page.locator(".controls").first().isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".papers li").count()).toBe(10);
  await close();
});
