import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {groupTables} from "../clusters/cluster-rows.js";
import {hub, total} from "../rows.js";
import {exampleThemes, themeTables} from "../themes/theme-rows.js";
import {manyWords} from "../themes/theme-vocabulary.js";
import {downloadedBytes} from "../../pages/downloaded.js";
import {choose} from "../../browser/figure-menu.js";

const rows = exampleThemes();

async function saved(chart: Locator, kind: "SVG" | "PNG") {
  const {page} = await chartPage();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    choose(chart, `Save as ${kind}`)
  ]);
  return {name: file.suggestedFilename(), bytes: await downloadedBytes(file)};
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What an XML parser finds in an SVG file. */
async function parsed(svg: string) {
  const {page} = await chartPage();
  return page.evaluate((svg) => {
    const {documentElement: root} = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = Array.from(root.querySelectorAll("*"));
    const texts = Array.from(root.querySelectorAll("text"), ({textContent}) => textContent);
    const ids = new Set(all.flatMap(({id}) => (id === "" ? [] : id)));
    const named = svg.matchAll(/url\(#([^)]+)\)/g);
    return {
      tag: root.tagName,
      width: Number(root.getAttribute("width")),
      height: Number(root.getAttribute("height")),
      title: root.querySelector("title")?.textContent,
      words: texts.join(" ").replaceAll(/\s+/g, ""),
      marks: root.querySelectorAll("circle, rect").length,
      keys: root.querySelectorAll("rect[rx]").length,
      missing: Array.from(named, ([, id]) => id).filter((id) => id && !ids.has(id)),
      tags: [...new Set(all.map(({tagName}) => tagName))]
    };
  }, svg);
}

const words = (text: string | null) => (text ?? "").replaceAll(/\s+/g, "");

const charts: Record<string, [string, unknown, object]> = {
  "dots and brackets": ["roleStrip", {hubs: [hub({parsed: 31})], roles: [total()]}, {}],
  "HTML rows with dots": ["themeRows", rows, {}],
  "a table with turned heads": ["themeMatrix", rows, {}],
  "a network with a legend": ["coWordNetwork", rows, {}],
  "a scatter plot": ["strategicDiagram", rows, {}]
};

test.each(Object.entries(charts))("%s: the SVG holds finding, marks and caption", async (_, of) => {
  const [name, data, options] = of;
  const chart = await mountChart(name, data, options);
  const svg = textOf((await saved(chart, "SVG")).bytes);
  const found = await parsed(svg);
  expect(found.tag).toBe("svg");
  expect(found.tags).not.toContain("foreignObject");
  expect(found.missing).toEqual([]);
  const drawing = svg.replace(/<style>.*<\/style>/s, "").replaceAll(/xmlns="[^"]+"/g, "");
  expect(drawing.match(/var\(|color\(|class=|NaN|https?:/g)).toBeNull();
  const finding = await chart.locator(".finding").textContent();
  expect(found.title).toBe(finding);
  expect(found.words).toContain(words(finding));
  const [caption = ""] = (await chart.locator(".reading").textContent())?.split(/[.;]/) ?? [];
  expect(found.words).toContain(words(caption));
  const page = await chart.locator("circle, .cell").count();
  expect(found.marks).toBeGreaterThanOrEqual(page);
  expect(found.keys).toBeGreaterThanOrEqual(await chart.locator(".theme-keys li").count());
});

test("the PNG is the SVG drawn at twice its size, with the page's fonts inside", async () => {
  const chart = await mountChart("roleStrip", {hubs: [hub({parsed: 31})], roles: [total()]});
  const text = textOf((await saved(chart, "SVG")).bytes);
  expect(text.match(/@font-face {font-family: "Source [^}]+base64/g)).toHaveLength(2);
  const svg = await parsed(text);
  const {name, bytes} = await saved(chart, "PNG");
  expect(name).toBe("citation-role-totals.png");
  const {page} = await chartPage();
  const drawn = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const colours = new Map<string, number>();
    for (let i = 0; i < pixels.length; i += 20) {
      const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    return {width: bitmap.width, height: bitmap.height, colours: [...colours]};
  }, Array.from(bytes));
  expect([drawn.width, drawn.height]).toEqual([2 * svg.width, 2 * svg.height]);
  const [ground] = drawn.colours.toSorted(([, a], [, b]) => b - a);
  expect(ground?.[0]).toBe("255,255,255");
  expect(drawn.colours.map(([colour]) => colour)).toContain("86,101,122");
});

test("a figure is light on a dark page, and the same in every way", async () => {
  const light = await saved(await mountChart("themeMatrix", rows), "SVG");
  const dark = await mountChart("themeMatrix", rows, {}, {colorScheme: "dark"});
  const plain = ({bytes}: {bytes: Uint8Array}) => textOf(bytes).replaceAll(/\b(\w+)-\d+\b/g, "$1");
  expect(plain(await saved(dark, "SVG")) === plain(light)).toBe(true);
  expect(await dark.locator(".figure-image").count()).toBe(0);
});

test("a row that the page scrolls to or cuts is whole in the file; its words are text", async () => {
  const title =
    "A <b>title</b> & more, so long that the matrix has no room to show all of it at once";
  const papers = rows.papers.map((paper, i) => (i === 0 ? {...paper, title} : paper));
  const chart = await mountChart("themeMatrix", {...rows, papers}, {}, {width: 390});
  const found = await parsed(textOf((await saved(chart, "SVG")).bytes));
  expect(found.words).toContain(words(title));
  expect(found.width).toBeGreaterThan(390);
});

test("the caption leaves out what a reader of the page can click", async () => {
  const chart = await mountChart("themeRows", rows);
  expect(await chart.locator(".reading").textContent()).toContain("Click a theme");
  const found = await parsed(textOf((await saved(chart, "SVG")).bytes));
  expect(found.words).not.toContain("Click");
});

test("a note leaves out what to point at, and says that a table's rest is not drawn", async () => {
  const network = await mountChart("coWordNetwork", rows, {}, {width: 390});
  expect(await network.locator(".note-line").textContent()).toContain("point at the others");
  const labels = await parsed(textOf((await saved(network, "SVG")).bytes));
  expect(labels.words).toContain("alabel.");
  expect(labels.words).not.toContain("pointat");
  const many = await mountChart("themeIntersections", themeTables(manyWords, {papers: 300}));
  expect(await many.locator(".note-line").textContent()).toContain("in the table");
  const left = await parsed(textOf((await saved(many, "SVG")).bytes));
  expect(left.words).toContain("arenotdrawn.");
  expect(left.words).not.toContain("inthetable");
});

test("items of a list keep their numbers and bullets", async () => {
  await mountChart("pager", {total: 0, page: 0, size: 1});
  const {page} = await chartPage();
  await page.evaluate(() => {
    const menu = {name: "lists", image: true, table: false, describedBy: ""};
    const tools = window.components["figureMenu"]?.(menu, {});
    const figure = document.createElement("figure");
    figure.innerHTML = "<ol start=9><li>nine<li>ten</ol><ul><li>other</ul>";
    if (tools instanceof Node) figure.append(tools);
    document.querySelector("#chart")?.replaceChildren(figure);
  });
  const found = await parsed(textOf((await saved(page.locator("#chart"), "SVG")).bytes));
  expect(found.words).toBe("9.nine10.ten•other");
});

test("a figure says what its page selects and tries, and which hub and text it is of", async () => {
  const chart = await mountChart("themeRows", rows);
  const {page} = await chartPage();
  await page.evaluate(() => {
    const said = document.createElement("header");
    said.id = "said";
    said.dataset["figurePrefix"] = "a-hub";
    said.dataset["figureSource"] = "“A & B” · text SHA-256 0123";
    for (const words of ["Selected: 6 of 31 papers.", "", "1 change is tried."]) {
      const line = document.createElement("p");
      line.dataset["stated"] = words;
      said.append(line);
    }
    document.body.append(said);
  });
  const {name, bytes} = await saved(chart, "SVG");
  await page.evaluate(() => document.querySelector("#said")?.remove());
  expect(name).toBe("a-hub-themes.svg");
  const found = await parsed(textOf(bytes));
  const finding = words(await chart.locator(".finding").textContent());
  expect(found.words).toContain(`${finding}Selected:6of31papers.1changeistried.`);
  expect(found.words).toMatch(/“A&B”·textSHA-2560123$/);
});

test("buttons, sliders and folded parts of a figure stay on the page", async () => {
  const map = await mountChart("clusterMap", groupTables({papers: 31}));
  expect((await parsed(textOf((await saved(map, "SVG")).bytes))).words).not.toMatch(/Mark|Move/);
  const table = await mountChart("clusterTable", groupTables({papers: 31}));
  const found = await parsed(textOf((await saved(table, "SVG")).bytes));
  expect(found.words).toContain("6of31listedpapers");
  expect(found.words).not.toMatch(/Itspapers|Termsbyrelevance/);
});

test("a figure too large for a canvas says so, and the SVG holds it", async () => {
  const chart = await mountChart("themeMatrix", themeTables(manyWords, {papers: 400}));
  await chart.getByRole("button", {name: "Draw 200 more"}).click();
  await expect.poll(() => chart.locator(".matrix tbody tr").count()).toBe(400);
  await choose(chart, "Save as PNG");
  const status = chart.locator(".figure-menu [role=status]");
  await expect.poll(() => status.textContent()).toMatch(/^Not saved: .+ too large for a PNG/);
  expect(await chart.getByRole("button", {name: "Save as PNG"}).isEnabled()).toBe(true);
});

test("a figure without a drawing has nothing to save", async () => {
  const chart = await mountChart("themeRows", {...rows, themes: [], paper_themes: []});
  expect(await chart.locator(".figure-menu").count()).toBe(0);
});

test("a menu closes once something is chosen, on Escape, and on a click elsewhere", async () => {
  const chart = await mountChart("themeRows", rows);
  const {page} = await chartPage();
  const menu = chart.locator(".figure-menu");
  const items = menu.getByRole("button");
  await menu.locator("summary").click();
  await expect
    .poll(() => items.allTextContents())
    .toEqual(["Save as SVG", "Save as PNG", "Show the table"]);
  await page.keyboard.press("Escape");
  await items.first().waitFor({state: "hidden"});
  expect(await menu.locator("summary").evaluate((dots) => dots === document.activeElement)).toBe(
    true
  );
  await menu.locator("summary").click();
  await items.first().waitFor();
  await chart.locator(".finding").click();
  await items.first().waitFor({state: "hidden"});
  await saved(chart, "SVG");
  await items.first().waitFor({state: "hidden"});
  expect(await menu.locator("summary").evaluate((dots) => dots === document.activeElement)).toBe(
    true
  );
  await choose(chart, "Show the table");
  await items.first().waitFor({state: "hidden"});
  await chart.locator(".table-twin tbody tr").first().waitFor();
});
