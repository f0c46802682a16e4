import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {tableDownloads} from "../../../src/report/downloads.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {csvNote} from "../../../src/page/files.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {downloaded, downloadedBytes} from "../../pages/downloaded.js";
import {paper, total} from "../rows.js";

test("tableDownloads(rows, files) has the tables that have rows and could be read, in the dictionary's order", () => {
  const papers = [paper()];
  const found = tableDownloads({clusters: [], papers, hubs: []}, new Set(["clusters"]));
  expect(found.map(({name}) => name)).toEqual(["hubs", "papers"]);
  expect(found[1]).toEqual({...tables.papers, rows: papers});
});

test("downloads: a table is saved as CSV or as Parquet, on the reader's machine", async () => {
  const rows = [total({label: 'a "b", c'})];
  const list = await mountChart("downloads", [{...tables.roles, rows}], {
    prefix: "my-hub"
  });
  const {page} = await chartPage();
  const [parquet] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "roles as Parquet"}).click()
  ]);
  expect(parquet.suggestedFilename()).toBe("my-hub-roles.parquet");
  const bytes = new Uint8Array(await downloadedBytes(parquet)).buffer;
  expect(await readTable(bytes, tables.roles)).toEqual(rows);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "roles as CSV"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("my-hub-roles.csv");
  const text = await downloaded(file);
  expect(text.split("\r\n")[1]).toBe('h,"a ""b"", c",2,summary,true,true,,1,h.txt,1');
});

test("downloads: the links of a table look alike", async () => {
  const list = await mountChart("downloads", [{...tables.roles, rows: []}]);
  const lines = await list
    .locator(".links :is(a, button)")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
  expect(lines).toEqual(["underline", "underline"]);
  expect(await list.textContent()).toContain(csvNote);
});
