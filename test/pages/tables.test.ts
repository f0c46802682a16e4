import {expect, test} from "vitest";
import {tables} from "../../loaders/tables/tables.js";
import {openPage} from "../browser/browser.js";
import {nameOf, notebookSite, said} from "./sql-notebook.js";

test("the tables page has every table with its grain, rows and columns, no name of which breaks, and leads to a query; neither it nor the library loads DuckDB or the editor", async () => {
  const {url, requests} = await notebookSite();
  requests.length = 0;
  const {page, errors, close} = await openPage(`${url}tables.html`);
  const entry = page.locator(".dictionary section", {has: page.locator("#hubs")});
  await entry.getByText(/^12\s+rows in this library\./).waitFor();
  expect(await entry.locator("p").innerText()).toMatch(/^One row per hub\. 12/);
  const rows = entry.locator("tbody tr");
  expect(await rows.count()).toBe(Object.keys(tables.hubs.columns).length);
  expect(await rows.nth(2).innerText()).toMatch(/synthetic\s+true or false\s+Whether/);
  expect(await rows.nth(3).innerText()).toMatch(
    /title\s+text or null\s+The title of the cited work/
  );
  const broken = await page
    .locator(".dictionary th code")
    .evaluateAll((names) =>
      names.flatMap((name) => (name.getClientRects().length > 1 ? name.textContent : []))
    );
  expect(broken).toEqual([]);
  const asked = requests.filter((path) => /duckdb|codemirror|\.parquet/.test(path));
  expect(asked.map(nameOf)).toEqual(["hubs.parquet"]);
  await page.goto(url);
  await page.locator(".library tbody tr").first().waitFor();
  expect(requests.filter((path) => /duckdb|codemirror/.test(path))).toEqual([]);
  await page.goBack();
  await page.getByRole("link", {name: "Ask it in SQL: hubs"}).click();
  expect(await said(page)).toMatch(/^12 rows in/);
  expect(errors).toEqual([]);
  await close();
});
