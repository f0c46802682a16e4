import {expect, test} from "vitest";
import {specificationFinding} from "../../../src/clusters/specification-strip.js";
import {clusteringRow} from "./clustering-row.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {plain} from "../../plain.js";
import {groupTables} from "./cluster-rows.js";
import {mountGroups} from "./mount-groups.js";

const groups = groupTables({papers: 61});

test("specificationFinding() says how well specifications agree, and where the default one stands", () => {
  const rows = [0.2, 0.45, 0.61].map((agreement) =>
    clusteringRow({agreement, is_default: agreement === 0.45})
  );
  expect(specificationFinding(rows)).toBe(
    "The agreement of a specification with the others lies between 0.20 and 0.61; what the page opens on, Leiden, is number 2 of 3 with 0.45."
  );
});

test("specificationFinding() says so where there is nothing to compare", () => {
  for (const rows of [[], [clusteringRow()]]) {
    expect(specificationFinding(rows)).toMatch(/^Fewer than two specifications found groups/u);
  }
});

test("specificationStrip: a click, or Enter, has the controls show the groups of a mark", async () => {
  const chart = await mountGroups("specificationStrip", groups);
  const {page} = await chartPage();
  const marks = chart.getByRole("button", {name: /agreement/u});
  const shown = () => chart.locator('[aria-pressed="true"]').getAttribute("aria-label");
  const id = () =>
    page.locator(".cluster-controls").evaluate((form) => ("value" in form ? form.value : null));
  expect(await marks.count()).toBe(12);
  expect(plain(await shown())).toBe("Leiden on words and phrases, 5 clusters: agreement 0.45");
  const other = /LSA and Ward on without hub words, 4.clusters/u;
  await chart.getByRole("button", {name: other}).click();
  expect(await id()).toEqual({clusteringId: "without-hub-words/lsa-ward/4"});
  expect(await shown()).toMatch(other);
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await id()).toEqual({clusteringId: "words-and-phrases/leiden/5"});
});

test("specificationStrip: the keys are outlined as the marks are, in the page's type, with a meaning", async () => {
  const chart = await mountChart("specificationStrip", groups);
  const look = (css: string) =>
    chart
      .locator(css)
      .first()
      .evaluate((path) => {
        const {fill, stroke, strokeWidth} = getComputedStyle(path);
        return {fill, stroke, strokeWidth, shape: path.getAttribute("d")};
      });
  const key = await look(".symbol-keys path");
  expect(key.fill).toBe("none");
  const marks = await chart.locator('[aria-label="dot"] path').evaluateAll((paths) =>
    paths.map((path) => {
      const {stroke, strokeWidth} = getComputedStyle(path);
      return {stroke, strokeWidth, shape: path.getAttribute("d")};
    })
  );
  expect(marks).toContainEqual({
    stroke: key.stroke,
    strokeWidth: key.strokeWidth,
    shape: key.shape
  });
  const names = await chart.locator(".symbol-keys li").allTextContents();
  expect(names).toEqual([
    "Leiden: communities of the network of similar papers",
    "LSA and Ward: Ward’s hierarchy on latent dimensions of the terms"
  ]);
  const font = await chart
    .locator(".symbol-keys li")
    .first()
    .evaluate((item) => getComputedStyle(item).fontFamily);
  expect(font).toMatch(/^"Source Sans 3"/u);
});

test.each([390, 1280])(
  "specificationStrip at %d px: a mark a specification, words inside",
  async (width) => {
    const chart = await mountChart("specificationStrip", groups, {}, {width});
    expect(await chart.locator('[aria-label="dot"] path').count()).toBe(12);
    expect(plain(await chart.locator(".finding").textContent())).toMatch(
      /^The agreement of a specification with the others lies between 0\.45 and 0\.45; what the page opens on, Leiden, is number \d+ of 12 with 0\.45\.$/u
    );
    const texts = await boxesOf(chart.locator("svg text"));
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(texts, frame)).toEqual([]);
    const one = await mountChart("specificationStrip", groupTables({papers: 3, alone: true}));
    expect(await one.textContent()).toBe(
      "Fewer than two specifications found groups: there is nothing to compare."
    );
  }
);
