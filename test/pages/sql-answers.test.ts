import {parquetReadObjects} from "hyparquet";
import {expect, test} from "vitest";
import {tables} from "../../loaders/tables/tables.js";
import {questions} from "../../src/sql/questions.js";
import {sqlName} from "../../src/sql/schema.js";
import {roughTitle} from "../browser/sites.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import {ask, cells, said, type} from "./sql-notebook.js";
import {example} from "./open-report.js";

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

test("of an endless answer the first rows are read", async () => {
  const {page} = await ask("SELECT a.range AS i FROM range(1000000000) AS a");
  expect(await said(page)).toMatch(/^The first 100,000 rows, read in/);
  expect((await cells(page))[0]).toBe("0");
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

test("the rows are downloaded as CSV and Parquet, with every value as DuckDB gave it", async () => {
  const {page} = await ask(
    `SELECT title, parsed, 1.5 * parsed AS "more, half", count(*) OVER () AS n, NULL AS none FROM hubs WHERE hub_id IN ('${example}', 'rough') ORDER BY hub_id DESC`
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

test("a time is as DuckDB writes it, a dropped table is read again, and nothing is not run", async () => {
  const {page, errors} = await ask("SELECT TIME '01:02:03' AS t, INTERVAL 3 DAY AS i, sum(1) AS n");
  expect(await cells(page)).toEqual(["01:02:03", "3 days", "1"]);
  for (const [query, words] of [
    ["DROP TABLE hubs", / in \d/],
    ["SELECT count(*) AS n FROM hubs", /^1 row in/],
    ["ALTER TABLE hubs RENAME TO others", / in \d/],
    ["FROM hubs SELECT hub_id", /^12 rows in/],
    [" -- nothing", /^There is nothing to run/],
    ["", /^There is nothing to run/],
    ["SHOW TABLES", /rows in/]
  ] as const) {
    await type(page, query === "" ? " " : query);
    await page.keyboard.press("ControlOrMeta+Enter");
    expect.soft(await said(page)).toMatch(words);
  }
  expect(errors).toEqual([]);
});

test("the address is the query: reload, back and forward bring queries and charts back", async () => {
  const {page} = await ask("FROM hubs SELECT hub_id LIMIT 2");
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
  await expect.poll(() => cells(page)).toEqual(["dated", "five"]);
  expect(await page.locator(".cm-content").innerText()).toBe("FROM hubs SELECT hub_id LIMIT 2");
  await page.goForward();
  await expect.poll(() => page.locator(".answer th").allInnerTexts()).toContain("centrality");
  expect(await page.getByLabel("Chart").inputValue()).toBe("histogram");
});
