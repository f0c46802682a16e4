import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {roughTitle} from "../browser/sites.js";
import {
  ask,
  cells,
  nameOf,
  notebookAddress,
  notebookSite,
  openNotebook,
  said,
  type
} from "./sql-notebook.js";

const endless =
  "SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000000) c WHERE a.range + b.range + c.range = 7";

test("the notebook opens with an answered question, as table and chart, and asks no other host", async () => {
  const {page, errors, foreignRequests, close} = await openNotebook(null);
  expect(await said(page)).toMatch(/^\d+ rows? in [\d.]+ m?s/);
  expect(await page.locator(".answer th").allInnerTexts()).toEqual(["theme", "hub_id", "papers"]);
  expect(await page.locator(".quick-chart svg").getAttribute("aria-label")).toContain("papers");
  expect(await page.getByLabel("Question").inputValue()).toBe("0");
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("names are completed as they are typed, Ctrl-Enter runs, and only the named tables are read", async () => {
  const {page, errors} = await ask("SELECT 1 AS one");
  const {requests} = await notebookSite();
  requests.length = 0;
  await type(page, "");
  await page.clock.install();
  const tooltip = page.locator(".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)");
  const options = tooltip.locator(".cm-completionLabel");
  /** Takes the first option, which the editor lets nobody do in its first 75 ms. */
  const complete = async () => {
    await page.clock.fastForward(75);
    await page.keyboard.press("Tab");
  };
  await page.keyboard.type("FROM paper");
  await options.filter({hasText: "papers"}).waitFor();
  await page.keyboard.type("s");
  await expect.poll(() => options.first().innerText()).toBe("papers");
  await complete();
  await page.keyboard.type(" AS p SELECT p.representative_");
  await expect.poll(() => options.first().innerText()).toBe("representative_position");
  await complete();
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
  expect(await cells(page)).toEqual(["1", "dated", "1", "hostile", "1", "many"]);
  expect(requests.filter((path) => path.endsWith(".parquet")).map(nameOf)).toEqual([
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
  expect(await said(page)).toMatch(/^12 rows in/);
  expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
  expect(await cells(page)).toContain(roughTitle);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  expect(errors).toEqual([]);
});

test("while a runaway query runs the next one can be typed; it can be stopped, and the next one runs", async () => {
  const {page, errors} = await ask("SELECT 1 AS one");
  await type(page, endless);
  await page.getByRole("button", {name: "Run"}).click();
  await page.getByText(/^Running … [1-9]/).waitFor();
  const next = "SELECT count(*) AS n FROM hubs";
  await type(page, next);
  await expect.poll(() => page.locator(".cm-content").innerText()).toBe(next);
  expect(await page.getByText(/^Running …/).isVisible()).toBe(true);
  await page.getByRole("button", {name: "Stop"}).click();
  expect(await said(page)).toMatch(/^Stopped after .* DuckDB starts anew with the next query/);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await said(page)).toMatch(/^1 row in/);
  expect(await cells(page)).toEqual(["12"]);
  expect(errors).toEqual([]);
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
  expect(await said(page)).toMatch(/^12 rows in/);
});

test("without DuckDB's file the page says so, and runs once it is there", async () => {
  const {page, close} = await openPage();
  await page.route("**/*.wasm", (route) => route.fulfill({status: 404}));
  await page.goto(await notebookAddress("FROM hubs"));
  expect(await said(page)).toMatch(/^DuckDB did not start \(\S+duckdb-eh\S*\.wasm cannot be had\)/);
  await page.unroute("**/*.wasm");
  await page.getByRole("button", {name: "Run"}).click();
  expect(await said(page)).toMatch(/^12 rows in/);
  await close();
});

test("at 390 px the answer to a query does not scroll the page sideways", async () => {
  const {page} = await ask("FROM cluster_diagnostics");
  await page.setViewportSize({width: 390, height: 844});
  const answer = page.locator(".answer-scroll");
  expect(await answer.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({width: 1280, height: 800});
});

test("the notebook is cited with the query of its address, also after another one", async () => {
  const {page} = await ask("SELECT 1 AS one");
  await page.locator(".cite-view summary").click();
  const cited = page.locator(".cite-view p").first();
  await expect
    .poll(() => cited.textContent())
    .toMatch(
      /^Tables of citation hubs, in SQL\. .+#q=SELECT\+1\+AS\+one.+Data: .*SHA-256 [0-9a-f]{64}\. Parameters: query: SELECT 1 AS one\.$/
    );
  await type(page, "SELECT 2\n  AS two");
  await page.keyboard.press("ControlOrMeta+Enter");
  await said(page);
  await expect.poll(() => cited.textContent()).toMatch(/#q=SELECT\+2.+query: SELECT 2 AS two\.$/);
});
