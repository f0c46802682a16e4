import {expect, test} from "vitest";
import {syntheticSentence} from "../../../src/page/synthetic.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {choose} from "../../browser/figure-menu.js";
import {boxesOf} from "../../browser/geometry.js";
import {downloadedBytes} from "../../pages/downloaded.js";
import {hub, total} from "../rows.js";
import {plain} from "../../plain.js";

const made = hub({hub_id: "s", synthetic: true});
const words = "Synthetic: made up by npm run demo, no real papers.";

test("syntheticBanner is seen where a hub is synthetic, hatched, on one line at 390 px", async () => {
  const banner = await mountChart("syntheticBanner", [made], {}, {width: 390});
  expect(await banner.innerText()).toBe(words);
  const hatch = await banner.evaluate((node) => getComputedStyle(node).backgroundImage);
  expect(hatch).toMatch(/^repeating-linear-gradient/);
  const edge = await banner.evaluate((node) => {
    const {backgroundColor, outlineStyle, outlineWidth} = getComputedStyle(node);
    return {backgroundColor, outlineStyle, outlineWidth};
  });
  expect(edge).toMatchObject({outlineStyle: "solid", outlineWidth: "1px"});
  expect(edge.backgroundColor).not.toMatch(/transparent|, 0\)$/);
  const [line] = await boxesOf(banner.locator("p"));
  expect((line?.bottom ?? 0) - (line?.top ?? 0)).toBeLessThan(26);
  const {page} = await chartPage();
  await page.emulateMedia({media: "print"});
  expect(await banner.isVisible()).toBe(true);
  expect(await banner.locator("style").textContent()).toContain(`content: "${words}"`);
});

test("syntheticBanner is not there where none is", async () => {
  const banner = await mountChart("syntheticBanner", [hub()]);
  expect(await banner.isVisible()).toBe(false);
  expect(await banner.textContent()).toBe("");
});

test("lists mark each synthetic hub, and no other", async () => {
  const both = [hub({title: "Real"}), made];
  const list = await mountChart("libraryList", both);
  expect(await list.locator('tr[data-hub="s"] .synthetic-badge').innerText()).toBe("synthetic");
  expect(await list.locator(".synthetic-badge").count()).toBe(1);
  const picker = await mountChart("hubPicker", both);
  expect(await picker.getByLabel("synthetic").count()).toBe(1);
});

test("a figure saved from a page with the banner has its words and its hatch inside", async () => {
  const chart = await mountChart("roleStrip", {hubs: [hub({parsed: 31})], roles: [total()]});
  const {page} = await chartPage();
  const save = async () => {
    const [file] = await Promise.all([page.waitForEvent("download"), choose(chart, "Save as SVG")]);
    return new TextDecoder().decode(await downloadedBytes(file));
  };
  const plain = await save();
  expect(plain).not.toContain("Synthetic");
  await chart.evaluate((figure, hub) => {
    const banner = window.components["syntheticBanner"]?.([hub], {});
    if (banner instanceof Node) figure.after(banner);
  }, made);
  const marked = await save();
  const text = [...marked.matchAll(/<text[^>]*>([^<]*)/g)].map(([, one]) => one).join("");
  expect(text.replaceAll(/\s/g, "")).toContain(words.replaceAll(/\s/g, ""));
  expect(marked).toMatch(new RegExp(`<desc>[^<]+${words}</desc>`));
  expect(marked.match(/<pattern/g)?.length).toBe((plain.match(/<pattern/g)?.length ?? 0) + 1);
  const height = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);
  expect(height(marked)).toBeGreaterThan(height(plain) + 20);
});

const [invented, real] = [{synthetic: true}, {synthetic: false}];

test.each([
  [[], ""],
  [[real, real], ""],
  [[invented], "Synthetic: made up by npm run demo, no real papers."],
  [
    [invented, invented],
    "Synthetic: these 2 hubs were made up by npm run demo; none of their papers is real."
  ],
  [
    [real, invented, invented],
    "Synthetic: 2 of 3 hubs were made up by npm run demo; none of their papers is real."
  ]
])("syntheticSentence(hubs), case %#", (hubs, sentence) => {
  expect(plain(syntheticSentence(hubs))).toBe(sentence);
});
