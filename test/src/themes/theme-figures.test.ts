import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";
import {exampleHub, uptakeRows} from "./uptake-rows.js";
import {smallHubs} from "../clusters/small-hubs.js";

const charts = [
  ...["themeRows", "themeMatrix", "themeIntersections", "coWordNetwork", "strategicDiagram"],
  ...["distinctiveTerms", "uptakeText", "themesOverYears"]
];
const hubs = {...smallHubs, "31 papers": exampleThemes(), "500 papers": manyThemes()};

/** The first thing in the markup of a figure that no figure should have. */
const wrongIn = (figure: Locator) =>
  figure.evaluate(({innerHTML}) => /NaN|Infinity|undefined|\[object/.exec(innerHTML)?.[0] ?? null);

for (const width of [390, 1280]) {
  for (const chart of charts) {
    test.each(Object.entries(hubs))(
      `${chart} of %s at ${width} px: words, nothing empty, nothing beside the page`,
      async (_, rows) => {
        const {page, errors} = await chartPage();
        const uptake = {...rows, theme_uptake: uptakeRows(rows)};
        const selected = rows.papers.slice(0, 2).map(({paper_id}) => paper_id);
        const figure = await mountChart(chart, uptake, {hub: exampleHub, selected}, {width});
        expect((await figure.innerText()).trim()).toMatch(/\.$|\.\n/);
        expect(await wrongIn(figure)).toBeNull();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
        const all = figure.locator("> *, svg text, svg circle, svg rect.mark, p, li, figcaption");
        expect(outside(await boxesOf(all), frame)).toEqual([]);
        const marks = await figure
          .locator("svg")
          .evaluateAll((svgs) =>
            svgs.map((svg) => svg.querySelectorAll("circle, rect, line, path").length)
          );
        expect(marks).not.toContain(0);
        expect(errors).toEqual([]);
      }
    );
  }
}

test.each(charts)(
  "%s in a place without width, such as a hidden tab, does not fail",
  async (chart) => {
    const rows = {...exampleThemes(), theme_uptake: uptakeRows(exampleThemes())};
    const figure = await mountChart(chart, rows, {hub: exampleHub, selected: ["p1"], width: 0});
    expect(await wrongIn(figure)).toBeNull();
  }
);

test("a figure without anything to draw is one sentence", async () => {
  for (const chart of charts) {
    const rows = {...smallHubs["no paper"], theme_uptake: []};
    const figure = await mountChart(chart, rows, {hub: exampleHub, selected: []});
    expect(await figure.locator("svg, table, button").count()).toBe(0);
    expect(await figure.innerText()).toMatch(/^[A-Z“].+\.$/);
  }
});
