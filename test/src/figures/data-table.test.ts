import {expect, test} from "vitest";
import {csvNote} from "../../../src/page/files.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {downloadedBytes} from "../../pages/downloaded.js";

test("dataTable is made when it is opened, and can be saved as CSV", async () => {
  const twin = await mountChart("dataTable", {name: "a table", rows: [{class: "=x", papers: 2}]});
  expect(await twin.locator("table").count()).toBe(0);
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  expect(await twin.locator("th").allTextContents()).toEqual(["class", "papers"]);
  const {page} = await chartPage();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    twin.getByRole("button", {name: "Download as CSV"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("a-table.csv");
  const bytes = Buffer.from(await downloadedBytes(file));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe("class,papers\r\n'=x,2\r\n");
  expect(await twin.textContent()).toContain(csvNote);
});

test("dataTable without rows says so, and saves no empty file", async () => {
  const twin = await mountChart("dataTable", {name: "a table", rows: []});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.getByText("No rows.").waitFor();
  expect(await twin.getByRole("button").count()).toBe(0);
});

test("a wide table twin stays inside 390 px", async () => {
  const row = Object.fromEntries(
    Array.from({length: 6}, (_, i) => [`column ${i}`, "value ".repeat(9)])
  );
  const twin = await mountChart("dataTable", {name: "wide", rows: [row]}, {}, {width: 390});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  const boxes = await boxesOf(twin.locator("td"));
  expect(outside(boxes, {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual([]);
});

test("a table twin of more columns than there is room for scrolls in its own box, its words whole", async () => {
  const row = Object.fromEntries(Array.from({length: 200}, (_, i) => [`in ${1890 + i}`, i]));
  const rows = [{theme: "unbroken".repeat(30), ...row}];
  const twin = await mountChart("dataTable", {name: "wide", rows}, {}, {width: 1280});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  const [head] = await boxesOf(twin.locator("th.number"));
  expect((head?.right ?? 0) - (head?.left ?? 0)).toBeGreaterThan(40);
});
