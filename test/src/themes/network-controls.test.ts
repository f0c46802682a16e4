import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {exampleThemes} from "./theme-rows.js";

const value = () =>
  chartPage().then(({page}) =>
    page.evaluate(() => {
      const node = document.querySelector("#chart > *");
      return node !== null && "value" in node ? JSON.stringify(node.value) : "";
    })
  );

test("networkControls(rows) offers five normalisations and the fewest papers, and tells of each change once", async () => {
  const controls = await mountChart("networkControls", exampleThemes());
  const {page} = await chartPage();
  await controls.evaluate((node) => {
    node.addEventListener("input", () =>
      node.setAttribute("data-told", `${node.dataset["told"] ?? ""}x`)
    );
  });
  expect(await value()).toBe('{"normalisation":"association_strength","minPapers":2}');
  expect(await controls.locator("option").count()).toBe(5);
  await controls.getByLabel("Links by").selectOption("Jaccard index");
  expect(await value()).toBe('{"normalisation":"jaccard","minPapers":2}');
  const slider = controls.getByLabel("Draw terms of at least");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  expect(await value()).toBe('{"normalisation":"jaccard","minPapers":3}');
  expect(await controls.locator("output").textContent()).toBe("3\u00a0papers");
  expect(await slider.getAttribute("aria-valuetext")).toBe("3\u00a0papers");
  expect(await controls.getAttribute("data-told")).toBe("xx");
});

test("without terms of more than two papers there is no slider", async () => {
  const {terms} = exampleThemes();
  const rows = {terms: terms.map((row) => ({...row, papers: Math.min(row.papers, 2)}))};
  const controls = await mountChart("networkControls", rows);
  expect(await controls.locator("input").count()).toBe(0);
  expect(await controls.locator("select").count()).toBe(1);
});

test("without two terms there is nothing to control, and nothing to see", async () => {
  const {terms} = exampleThemes();
  for (const few of [0, 1]) {
    const controls = await mountChart("networkControls", {terms: terms.slice(0, few)});
    expect(await controls.isVisible()).toBe(false);
  }
  expect(await (await mountChart("networkControls", {terms: terms.slice(0, 2)})).isVisible()).toBe(
    true
  );
});
