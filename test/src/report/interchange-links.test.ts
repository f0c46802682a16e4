import {csvParse} from "d3-dsv";
import readXlsxFile from "read-excel-file/universal";
import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {hubsFolder, readLibrary} from "../../../loaders/library/library.js";
import {tables} from "../../../loaders/tables/tables.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {hub, papers} from "../rows.js";
import {exampleThemes} from "../themes/theme-rows.js";
import {downloaded, downloadedBytes} from "../../pages/downloaded.js";
import {mountSelecting, select} from "../interaction/mount-selecting.js";

const rows = exampleThemes();

async function save(list: Locator, name: string) {
  const {page} = await chartPage();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name, exact: true}).click()
  ]);
  return file;
}

test("interchangeLinks saves references and networks, and nothing of roles", async () => {
  const list = await mountChart("interchangeLinks", rows, {hub: hub({hub_id: "my-hub"})});
  const ris = await save(list, "references as RIS");
  expect(ris.suggestedFilename()).toBe("my-hub-papers.ris");
  expect((await downloaded(ris)).match(/^TY {2}- GEN\r$/gm)).toHaveLength(rows.papers.length);
  const bib = await save(list, "references as BibTeX");
  expect((await downloaded(bib)).match(/^@misc/gm)).toHaveLength(rows.papers.length);
  const vos = JSON.parse(await downloaded(await save(list, "co-words as VOSviewer")));
  expect(vos.network.items).toHaveLength(rows.terms.length);
  expect(await list.textContent()).not.toMatch(/role/);
  expect(await list.getByRole("button", {name: /nearest papers/}).count()).toBe(0);
  const xml = await downloaded(await save(list, "co-words as GraphML"));
  const {page} = await chartPage();
  const edges = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    return (
      parsed.querySelector("parsererror")?.textContent ?? parsed.querySelectorAll("edge").length
    );
  }, xml);
  expect(edges).toBe(rows.theme_links.length);
});

test("interchangeLinks gives the selected papers where some are", async () => {
  const list = await mountSelecting("interchangeLinks", rows, {hub: hub()});
  expect(await list.locator(".size").first().textContent()).toBe("31\u00a0papers");
  await select(rows.papers.slice(0, 2).map(({paper_id}) => paper_id));
  expect(await list.locator(".size").first().textContent()).toBe("2 of 31\u00a0papers");
  const ris = await downloaded(await save(list, "references as RIS"));
  expect(ris.match(/^TY/gm)).toHaveLength(2);
  expect(ris).toContain(rows.papers[1]?.paper_id);
  const carried = rows.paper_themes.filter(({paper_id}) => paper_id === rows.papers[1]?.paper_id);
  const names = carried.map(
    ({theme_id}) => rows.themes.find((theme) => theme.theme_id === theme_id)?.theme
  );
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(ris).toContain(`KW  - ${name}\r\n`);
});

test("the selected papers are saved as CSV and XLSX with themes, groups and flags", async () => {
  const [first, second] = rows.papers;
  const clusters = {
    neighbours: [],
    positions: [],
    memberships: [{clustering_id: "a", paper_id: second?.paper_id, cluster_id: 3, floating: false}],
    clusters: [{clustering_id: "a", cluster_id: 3, name: "=a group"}]
  };
  const list = await mountSelecting("interchangeLinks", rows, {
    hub: hub({hub_id: "my-hub"}),
    clusters,
    clusteringId: "a"
  });
  await select([first?.paper_id ?? "", second?.paper_id ?? ""], "of a region");
  const file = await save(list, "selected papers as CSV");
  expect(file.suggestedFilename()).toBe("my-hub-selected-papers.csv");
  const read = csvParse(await downloaded(file));
  expect(read.map(({title}) => title)).toEqual([first?.title, second?.title]);
  expect(read.map((row) => row["group_name"])).toEqual(["", "'=a group"]);
  const book = await downloadedBytes(await save(list, "selected papers as XLSX"));
  const sheets = await readXlsxFile(new Blob([new Uint8Array(book)]), {trim: false});
  expect(sheets.map(({sheet}) => sheet)).toEqual(["README", "papers"]);
  expect(sheets[0]?.data.flat()).toContain(
    "One row per citing paper of a region. Groups are those of a."
  );
  const [head = [], ...cells] = sheets[1]?.data ?? [];
  expect(cells.map((row) => row[head.indexOf("group_name")])).toEqual([null, "=a group"]);
  expect(cells.map((row) => row[head.indexOf("title")])).toEqual([first?.title, second?.title]);
});

test("where no paper is selected, or there is none, no file of papers can be saved", async () => {
  const list = await mountSelecting("interchangeLinks", rows, {hub: hub()});
  await select([]);
  const names = [
    "selected papers as CSV",
    "selected papers as XLSX",
    "references as RIS",
    "references as BibTeX"
  ];
  const disabled = () =>
    Promise.all(names.map((name) => list.getByRole("button", {name, exact: true}).isDisabled()));
  expect(await disabled()).toEqual([true, true, true, true]);
  expect(await list.locator(".size").first().textContent()).toBe("0 of 31\u00a0papers");
  await select(null);
  expect(await disabled()).toEqual([false, false, false, false]);
  await mountSelecting("interchangeLinks", {...rows, papers: [], paper_themes: []}, {hub: hub()});
  expect(await disabled()).toEqual([true, true, true, true]);
});

test("interchangeLinks has the network of papers where there are clusters", async () => {
  const near = {hub_id: "h", rank: 1, similarity: 0.5, terms: "[]"};
  const clusters = {
    neighbours: [{...near, paper_id: "p1", neighbour_id: "p2"}],
    positions: [],
    memberships: [],
    clusters: []
  };
  const list = await mountChart(
    "interchangeLinks",
    {...rows, papers: papers(2)},
    {hub: hub(), clusters, clusteringId: "a"}
  );
  const vos = JSON.parse(await downloaded(await save(list, "nearest papers as VOSviewer")));
  expect(vos.network.links).toEqual([{source_id: "p1", target_id: "p2", strength: 0.5}]);
});

test("downloads: the whole hub as one XLSX, equal to its tables, the same bytes twice", async () => {
  const [input] = readLibrary(hubsFolder);
  if (input === undefined) throw new Error("there is no example hub");
  const data = analyse(input).core();
  const given = [
    {...tables.hubs, rows: data.hubs},
    {...tables.papers, rows: data.papers},
    {...tables.lines, rows: data.lines.map((line) => ({...line, raw: null}))},
    {...tables.paper_terms, rows: data.paper_terms},
    {...tables.theme_links, rows: data.theme_links}
  ].map((table) => ({...table}));
  const workbook = {title: "A hub", hash: "00ff"};
  const list = await mountChart("downloads", given, {prefix: "my-hub", workbook});
  const file = await save(list, "all tables as XLSX");
  expect(file.suggestedFilename()).toBe("my-hub.xlsx");
  const bytes = await downloadedBytes(file);
  const again = await downloadedBytes(await save(list, "all tables as XLSX"));
  expect(Buffer.compare(bytes, again)).toBe(0);
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), {trim: false});
  expect(sheets.map(({sheet}) => sheet)).toEqual(["README", ...given.map(({name}) => name)]);
  for (const {name, columns, rows} of given) {
    const names = Object.keys(columns);
    const expected = rows.map((row) => {
      const values: Map<string, unknown> = new Map(Object.entries(row));
      return names.map((column) => values.get(column) || (values.get(column) ?? null));
    });
    const found = sheets.find(({sheet}) => sheet === name)?.data ?? [];
    const empty = (value: unknown) => (value === "" ? null : value);
    expect(found[0]).toEqual(names);
    expect(found.slice(1)).toEqual(expected.map((row) => row.map(empty)));
  }
});
