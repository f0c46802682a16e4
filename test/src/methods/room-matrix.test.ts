import {expect, test} from "vitest";
import {roomsFinding} from "../../../src/methods/architecture-page.js";
import {mountChart} from "../../browser/chart.js";

const room = (name: string, uses: readonly string[] = []) => ({
  ...{name: `src/${name}`, purpose: "Something.", files: 2, lines: 40},
  uses: uses.map((one) => `src/${one}`)
});

const rooms = [room("page"), room("tables", ["page"]), room("report", ["page", "tables"])];

test.each([
  [[{row: 1, column: 0}], "Each of the three rooms of src uses only rooms above it"],
  [
    [
      {row: 1, column: 0},
      {row: 0, column: 2}
    ],
    "1\u00a0arrow of 2 in src goes against the order of its rooms"
  ]
])("roomsFinding of %j is “%s”", (cells, words) => {
  expect(roomsFinding(cells, {side: "src", rooms: 3})).toBe(words);
});

test.each([390, 1280])(
  "the matrix of rooms at %i px has a cell for each arrow, left of the diagonal, and fits the page",
  async (width) => {
    const node = await mountChart("roomMatrix", rooms, {side: "src"}, {width});
    const titles = node.locator("svg rect title");
    expect(await titles.allTextContents()).toEqual([
      "tables uses page",
      "report uses page",
      "report uses tables"
    ]);
    const places = await node
      .locator("svg g[aria-label=cell]")
      .evaluateAll((all) =>
        all.map((group) =>
          [...group.querySelectorAll("rect")]
            .map((one) => one.getBoundingClientRect())
            .map(({x, y}) => [x, y])
        )
      );
    const [diagonal = [], arrows = []] = places;
    const xs = diagonal.map(([x]) => x);
    expect(arrows.map(([x]) => xs.indexOf(x))).toEqual([0, 0, 1]);
    expect(await node.evaluate((one) => one.scrollWidth <= innerWidth)).toBe(true);
  }
);
