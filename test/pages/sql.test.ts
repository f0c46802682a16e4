import {parquetReadObjects} from "hyparquet";
import type {Page} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {tables} from "../../loaders/tables.js";
import {hashOf} from "../../src/lib/sql/address.js";
import {questions} from "../../src/lib/sql/questions.js";
import {sqlName} from "../../src/lib/sql/schema.js";
import {openPage, type OpenPage, type View} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";
import {roughTitle} from "../browser/sites.js";
import {downloaded, downloadedBytes} from "./downloaded.js";

const endless =
  "SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000000) c WHERE a.range + b.range + c.range = 7";

const example = "opening-the-black-box";

let url = "";
let requests: string[] = [];

beforeAll(async () => {
  ({url, requests} = await serve(await sharedDist("fixtures"), "/some/where/"));
});

/** Opens the notebook with a query in its address, and waits for what it says of it. */
async function open(query: string | null, view: View = {}): Promise<OpenPage> {
  const opened = await openPage(address(query), view);
  await said(opened.page);
  return opened;
}

const address = (query: string | null) => `${url}sql.html${hashOf({query, chart: null})}`;

let shared: Promise<OpenPage> | undefined;

/** Brings a query to the notebook that tests share, and waits for what it says of it. */
async function ask(query: string): Promise<OpenPage> {
  const opened = await (shared ??= open("SELECT 1 AS one"));
  await opened.page.evaluate((hash) => (location.hash = hash), hashOf({query, chart: null}));
  await said(opened.page);
  opened.errors.length = 0;
  return opened;
}

/** What the notebook says once nothing runs: its status, or what is wrong. */
async function said(page: Page): Promise<string> {
  await page.locator(".sql-notebook .run:enabled").waitFor();
  const texts = await page.locator(".sql-notebook .status, .problem").allInnerTexts();
  return texts.join(" ").replaceAll(/\s+/g, " ").trim();
}

/** Types a query in place of what stands in the editor, and closes what would complete it. */
async function type(page: Page, query: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(query);
  await page.keyboard.press("Escape");
}

const cells = (page: Page) => page.locator(".answer tbody td").allInnerTexts();

test("the notebook opens with an answered question, as table and chart, and asks no other host", async () => {
  const {page, errors, foreignRequests, close} = await open(null);
  expect(await said(page)).toMatch(/^\d+ rows? in \d+ m?s/);
  expect(await page.locator(".answer th").allInnerTexts()).toEqual(["theme", "hub_id", "papers"]);
  expect(await page.locator(".quick-chart svg").getAttribute("aria-label")).toContain("papers");
  expect(await page.getByLabel("Question").inputValue()).toBe("0");
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("names are completed as they are typed, Ctrl-Enter runs, and only the named tables are read", async () => {
  const {page, errors} = await open("SELECT 1 AS one");
  requests.length = 0;
  await type(page, "");
  const options = page.locator(".cm-tooltip-autocomplete .cm-completionLabel");
  await page.keyboard.type("FROM paper");
  await options.filter({hasText: "papers"}).waitFor();
  await page.keyboard.type("s");
  await expect.poll(() => options.first().innerText()).toBe("papers");
  await page.waitForTimeout(100);
  await page.keyboard.press("Tab");
  await page.keyboard.type(" AS p SELECT p.representative_");
  await expect.poll(() => options.first().innerText()).toBe("representative_position");
  await page.waitForTimeout(100);
  await page.keyboard.press("Tab");
  await page.keyboard.type(" AS place, hub_i");
  await expect.poll(() => options.first().innerText()).toBe("hub_id");
  await page.keyboard.type("d");
  await page.keyboard.press("Escape");
  await page.keyboard.type(" ORDER BY ALL LIMIT 3");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await said(page)).toMatch(/^3 rows in/);
  expect(await page.locator(".cm-content").innerText()).toBe(
    "FROM papers AS p SELECT p.representative_position AS place, hub_id ORDER BY ALL LIMIT 3"
  );
  expect(await cells(page)).toEqual(["1", example, "2", example, "3", example]);
  expect(requests.filter((path) => path.includes("/data/")).map(nameOf)).toEqual([
    "papers.parquet"
  ]);
  expect(errors).toEqual([]);
});

test("the Tab key leaves the editor", async () => {
  const {page} = await ask("SELECT 1 AS one");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run");
});

test("an error is marked where it is, and said with its line and column", async () => {
  const {page, errors} = await ask("SELECT 'é', 1;\nSELECT hub_id,\n  bogus\nFROM hubs");
  expect(await said(page)).toContain('line 3, column 3 Binder error: Referenced column "bogus"');
  expect(await page.locator(".cm-lintRange-error").allInnerTexts()).toEqual(["bogus"]);
  await page.getByRole("button", {name: "line 3, column 3"}).click();
  await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await page.keyboard.type("title");
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: "Run"}).click();
  expect(await said(page)).toMatch(/^2 rows in/);
  expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
  expect(await cells(page)).toContain(roughTitle);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  expect(errors).toEqual([]);
});

test("a runaway query leaves the page quick and can be stopped; the next one runs", async () => {
  const {page, errors} = await ask("SELECT 1 AS one");
  await type(page, endless);
  await page.getByRole("button", {name: "Run"}).click();
  await page.getByText(/^Running … [1-9]/).waitFor();
  const delay = await page.evaluate(async () => {
    const start = performance.now();
    for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  expect(delay).toBeLessThan(1000);
  await page.getByRole("button", {name: "Stop"}).click();
  expect(await said(page)).toMatch(/^Stopped after .* DuckDB starts anew with the next query/);
  await type(page, "SELECT count(*) AS n FROM hubs");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await said(page)).toMatch(/^1 row in/);
  expect(await cells(page)).toEqual(["2"]);
  expect(errors).toEqual([]);
});

test("the address is the query: reload, back and forward bring queries and charts back", async () => {
  const {page} = await ask("FROM hubs SELECT hub_id");
  await type(page, "FROM themes\nSELECT theme, papers, centrality");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await said(page)).toMatch(/rows in/);
  await page.getByLabel("Chart").selectOption("histogram");
  expect(await page.locator(".quick-chart .finding").innerText()).toMatch(/^Half of/);
  await page.reload();
  expect(await said(page)).toMatch(/rows in/);
  expect(await page.locator(".cm-content").innerText()).toContain("FROM themes\n");
  expect(await page.getByLabel("Chart").inputValue()).toBe("histogram");
  await page.goBack();
  await expect.poll(() => cells(page)).toEqual([example, "rough"]);
  expect(await page.locator(".cm-content").innerText()).toBe("FROM hubs SELECT hub_id");
  await page.goForward();
  await expect.poll(() => page.locator(".answer th").allInnerTexts()).toContain("centrality");
  expect(await page.getByLabel("Chart").inputValue()).toBe("histogram");
});

test("the rows are downloaded as CSV and Parquet, with every value as DuckDB gave it", async () => {
  const {page} = await ask(
    'SELECT title, parsed, 1.5 * parsed AS "more, half", count(*) OVER () AS n, NULL AS none FROM hubs ORDER BY hub_id DESC'
  );
  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name, exact: true}).click()
    ]);
    return file;
  };
  const csv = await downloaded(await saved("CSV"));
  expect(csv.split("\r\n").slice(0, 2)).toEqual([
    'title,parsed,"more, half",n,none',
    `${roughTitle},2,3,2,`
  ]);
  const bytes = await downloadedBytes(await saved("Parquet"));
  const rows = await parquetReadObjects({file: new Uint8Array(bytes).buffer});
  expect(rows[0]).toEqual({title: roughTitle, parsed: 2, "more, half": 3, n: 2n, none: null});
  expect(rows).toHaveLength(2);
});

test("every worked question runs, and so does every name as the notebook writes it", async () => {
  const {page} = await ask("SELECT 1 AS one");
  const choice = page.getByLabel("Question");
  for (const [i, {question}] of questions.entries()) {
    await choice.selectOption(String(i));
    expect.soft(`${question} ${await said(page)}`).toMatch(/\? (?:\d+ rows?|No rows,) in/);
  }
  for (const name of await page.locator(".schema summary code").allInnerTexts()) {
    const [, table] = Object.entries(tables).find(([known]) => known === name) ?? [];
    const columns = Object.keys(table?.columns ?? {}).map(sqlName);
    await type(page, `SELECT ${columns.join(", ")} FROM ${sqlName(name)} LIMIT 1`);
    await page.keyboard.press("ControlOrMeta+Enter");
    expect.soft(`${name}: ${await said(page)}`).toMatch(/: (?:1 row|No rows,) in/);
    const heads = (await page.locator(".answer th").allInnerTexts()).map(sqlName);
    expect.soft(heads).toEqual(columns);
  }
});

test("a click in the list of tables inserts a column, or shows the first rows", async () => {
  const {page} = await ask("SELECT  FROM hubs");
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < 7; i++) await page.keyboard.press("ArrowRight");
  await page.locator(".schema summary", {hasText: /^hubs/}).click();
  await page.getByRole("button", {name: "Insert title", exact: true}).click();
  expect(await page.locator(".cm-content").innerText()).toBe("SELECT title FROM hubs");
  await page.getByRole("button", {name: "Show the first rows"}).click();
  expect(await said(page)).toMatch(/^2 rows in/);
});

test("a query reaches no file and no host, and no extension is asked for", async () => {
  const {page, foreignRequests} = await ask("FROM read_csv('https://elsewhere.example/x')");
  expect(await said(page)).toContain("disabled through configuration");
  for (const query of [
    "FROM read_parquet('https://elsewhere.example/x.parquet')",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "COPY hubs TO 'x.csv'"
  ]) {
    await type(page, query);
    await page.keyboard.press("ControlOrMeta+Enter");
    expect.soft(await said(page)).toMatch(/error: /);
  }
  expect(foreignRequests).toEqual([]);
});

test("of an endless answer the first rows are read", async () => {
  const {page} = await ask("SELECT a.range AS i FROM range(1000000000) AS a");
  expect(await said(page)).toMatch(/^The first 100,000 rows, read in/);
  expect((await cells(page))[0]).toBe("0");
});

test("without DuckDB's file the page says so, and runs once it is there", async () => {
  const {page, close} = await openPage();
  await page.route("**/*.wasm", (route) => route.fulfill({status: 404}));
  await page.goto(`${url}sql.html${hashOf({query: "FROM hubs", chart: null})}`);
  expect(await said(page)).toMatch(/^DuckDB did not start \(\S+duckdb-eh\S*\.wasm cannot be had\)/);
  await page.unroute("**/*.wasm");
  await page.getByRole("button", {name: "Run"}).click();
  expect(await said(page)).toMatch(/^2 rows in/);
  await close();
});

test("at 390 px nothing of the notebook and of the tables scrolls the page sideways", async () => {
  const {page, close} = await open("FROM papers", {width: 390, height: 844});
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await page.goto(`${url}tables.html`);
  await page.locator(".dictionary table").first().waitFor();
  expect(await width()).toBe(390);
  await close();
});

test("the tables page has every table with its grain, rows and columns, and leads to a query; neither it nor the library loads DuckDB or the editor", async () => {
  requests.length = 0;
  const {page, errors, close} = await openPage(`${url}tables.html`);
  const entry = page.locator(".dictionary section", {has: page.locator("#hubs")});
  await entry.getByText(/^2\s+rows in this library\./).waitFor();
  expect(await entry.locator("p").innerText()).toMatch(/^One row per hub\. 2/);
  const rows = entry.locator("tbody tr");
  expect(await rows.count()).toBe(Object.keys(tables.hubs.columns).length);
  expect(await rows.nth(2).innerText()).toMatch(/synthetic\s+true or false\s+Whether/);
  expect(await rows.nth(3).innerText()).toMatch(
    /title\s+text or null\s+The title of the cited work/
  );
  const asked = requests.filter((path) => /duckdb|codemirror|\.parquet/.test(path));
  expect(asked.map(nameOf)).toEqual(["hubs.parquet"]);
  await page.goto(url);
  await page.locator(".library tbody tr").first().waitFor();
  expect(requests.filter((path) => /duckdb|codemirror/.test(path))).toEqual([]);
  await page.goBack();
  await page.getByRole("link", {name: "Ask it in SQL: hubs"}).click();
  expect(await said(page)).toMatch(/^2 rows in/);
  expect(errors).toEqual([]);
  await close();
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[0-9a-f]{8}\./, ".");
}
