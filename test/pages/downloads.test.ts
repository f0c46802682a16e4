import {spawnSync} from "node:child_process";
import {csvParseRows} from "d3-dsv";
import {parquetReadObjects} from "hyparquet";
import type {Page} from "playwright-core";
import readXlsxFile from "read-excel-file/universal";
import {expect, test} from "vitest";
import {tables} from "../../loaders/tables/tables.js";
import {onceAFile} from "../browser/at-end.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import {drawn, example, freshReport, openBehind} from "./open-report.js";
import {choose} from "../browser/figure-menu.js";

async function saved(page: Page, name: string): Promise<Uint8Array> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", {name, exact: true}).click();
  return downloadedBytes(await downloading);
}

/** A value of a table as a cell of a workbook holds it; there an empty text is an empty cell. */
function asCell(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (value === undefined || value === "") return null;
  return typeof value === "bigint" ? Number(value) : value;
}

test("CSV, Parquet and workbook of each table of a report hold the same rows", async () => {
  const {page, errors} = await freshReport(example);
  await page.locator(".downloads").first().waitFor({state: "attached"});
  await openBehind(page);
  const workbook = await saved(page, "all tables as XLSX");
  const read = await readXlsxFile(new Blob([new Uint8Array(workbook)]), {trim: false});
  const sheets = new Map(read.map(({sheet, data}) => [sheet, data]));
  expect([...sheets.keys()]).toEqual(["README", ...Object.keys(tables)]);
  for (const [name, {columns}] of Object.entries(tables)) {
    const names = Object.keys(columns);
    const body = await saved(page, `${name} as Parquet`);
    const rows = await parquetReadObjects({file: new Uint8Array(body).buffer, utf8: false});
    const cells = rows.map((row) => names.map((column) => asCell(row[column])));
    const [head, ...others] = sheets.get(name) ?? [];
    expect({name, head}).toEqual({name, head: names});
    expect({name, rows: others}).toEqual({name, rows: cells});
  }
  const papers = sheets.get("papers") ?? [];
  expect(papers).toHaveLength(32);
  const csv = new TextDecoder().decode(await saved(page, "papers as CSV"));
  const text = (value: unknown) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
  expect(csvParseRows(csv.replace(/^\uFEFF/, ""))).toEqual(papers.map((row) => row.map(text)));
  expect(errors).toEqual([]);
});

/** Every chart of a report as it is saved, with its finding, what the page reads in it, and errors. */
const savedCharts = onceAFile(async () => {
  const {page, errors} = await freshReport(example);
  const charts = new Map<string, {svg: string; read: unknown}>();
  const save = async () => {
    await drawn(page);
    const shown = page.locator("figure.chart:visible:has(> .figure-menu)");
    for (const chart of await shown.all()) {
      const finding = (await chart.locator(".finding").innerText()).replaceAll(/\s+/g, " ");
      if (charts.has(finding)) continue;
      const downloading = page.waitForEvent("download");
      await choose(chart, "Save as SVG");
      const svg = await downloaded(await downloading);
      charts.set(finding, {svg, read: await page.evaluate(readSvg, svg)});
    }
  };
  await save();
  for (const tab of await page.getByRole("tab", {selected: false}).all()) {
    await tab.click();
    await save();
  }
  return {charts, errors};
});

function readSvg(text: string) {
  const read = new DOMParser().parseFromString(text, "image/svg+xml");
  return {
    root: read.documentElement.localName,
    title: (read.querySelector("title")?.textContent ?? "").replaceAll(/\s+/g, " "),
    live: read.querySelectorAll("script, foreignObject, button, input").length
  };
}

test("each chart of a report is saved as an SVG with its finding, and nothing live", async () => {
  const {charts, errors} = await savedCharts();
  for (const [finding, {read}] of charts)
    expect(read).toEqual({root: "svg", title: finding, live: 0});
  expect(charts.size).toBeGreaterThan(15);
  expect(errors).toEqual([]);
});

const drawsSvg = spawnSync("rsvg-convert", ["--version"]).status === 0;

test.skipIf(!drawsSvg)(
  "rsvg-convert, an independent reader of SVG, draws each saved chart",
  async () => {
    const {charts} = await savedCharts();
    for (const [finding, {svg}] of charts) {
      const drawn = spawnSync("rsvg-convert", ["--width", "600"], {input: svg});
      expect({finding, status: drawn.status}).toEqual({finding, status: 0});
      expect(drawn.stdout.subarray(1, 4).toString()).toBe("PNG");
    }
    expect(charts.size).toBeGreaterThan(15);
  },
  240_000
);
