import type {ThemeRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {medians} from "../../../src/themes/strategic-axes.js";
import {isOpen, strategicFinding, strategicRefusal} from "../../../src/themes/strategic-diagram.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";

const rows = exampleThemes();
const quadrants = ["niche", "motor", "emerging or declining", "basic"];

for (const width of [390, 1280]) {
  test.each(Object.entries({"31 papers": rows, "500 papers": manyThemes()}))(
    `%s at ${width} px: names and quadrants readable, apart and inside`,
    async (_, tables) => {
      const chart = await mountChart("strategicDiagram", tables, {}, {width});
      const [frame] = await boxesOf(chart.locator("svg.strategic"));
      const names = chart.locator(".term:not(.unlabelled) text");
      expect(await chart.locator("text.quadrant").allTextContents()).toEqual(quadrants);
      const texts = (await boxesOf(chart.locator("svg text:not(.unlabelled text)"))).map(inked);
      const circles = await boxesOf(chart.locator(".term circle"));
      expect(circles).toHaveLength(tables.themes.length);
      expect(overlaps(texts)).toEqual([]);
      expect(frame && outside([...texts, ...circles], frame, 1)).toEqual([]);
      const quadrantBoxes = (await boxesOf(chart.locator("text.quadrant"))).map(inked);
      expect(
        overlaps([...quadrantBoxes, ...circles]).filter(([a]) => quadrants.includes(a.text))
      ).toEqual([]);
      const named = await names.count();
      expect(named).toBeGreaterThan(width < 600 ? 2 : tables.themes.length - 2);
      if (named < tables.themes.length) {
        expect(await chart.locator(".theme-keys li").count()).toBe(
          Math.min(tables.themes.length, 11)
        );
      }
    }
  );
}

test("themes stand in the order of their centrality and density, beyond the medians", async () => {
  const chart = await mountChart("strategicDiagram", rows);
  const at = await chart
    .locator(".term circle")
    .evaluateAll((circles) =>
      circles.map((circle) => [
        Number(circle.getAttribute("cx")),
        Number(circle.getAttribute("cy"))
      ])
    );
  const rank = (values: number[]) => values.map((value) => values.filter((v) => v < value).length);
  expect(rank(at.map(([x = 0]) => x))).toEqual(rank(rows.themes.map((row) => row.centrality)));
  expect(rank(at.map(([, y = 0]) => -y))).toEqual(rank(rows.themes.map((row) => row.density)));
  const median = chart.locator("g[stroke-dasharray] line").first();
  const upright = Number(await median.getAttribute("x1"));
  expect(await median.getAttribute("x2")).toBe(await median.getAttribute("x1"));
  for (const [i, {quadrant}] of rows.themes.entries()) {
    if (quadrant === null) continue;
    expect((at[i]?.[0] ?? 0) >= upright).toBe(quadrant === "motor" || quadrant === "basic");
  }
});

test("whiskers span the intervals, and there are none below 10 papers", async () => {
  const chart = await mountChart("strategicDiagram", rows);
  const whiskers = chart.locator('g[stroke="var(--hatch)"] line');
  expect(await whiskers.count()).toBe(12);
  const none = {
    ...rows,
    themes: rows.themes.map((row) => ({
      ...row,
      centrality_lower: null,
      centrality_upper: null,
      density_lower: null,
      density_upper: null
    }))
  };
  const bare = await mountChart("strategicDiagram", none);
  expect(await bare.locator('g[stroke="var(--hatch)"] line').count()).toBe(0);
  expect(await bare.locator(".reading").textContent()).toContain("no whiskers below 10 papers");
});

test("hardly a name is struck through by a whisker", async () => {
  const chart = await mountChart("strategicDiagram", rows);
  const whiskers = await chart.locator('g[stroke="var(--hatch)"] line').evaluateAll((lines) =>
    lines.map((line) => {
      const {left, right, top, bottom} = line.getBoundingClientRect();
      return {left, right, top, bottom};
    })
  );
  const names = (await boxesOf(chart.locator(".term:not(.unlabelled) text"))).map(inked);
  expect(names.length).toBeGreaterThan(4);
  const struck = names.filter((name) =>
    whiskers.some(
      ({left, right, top, bottom}) =>
        left < name.right && right > name.left && top < name.bottom && bottom > name.top
    )
  );
  expect(struck.length).toBeLessThan(2);
});

test("the names of the quadrants stand equally far from the frame, which is as wide as the page", async () => {
  const chart = await mountChart("strategicDiagram", rows);
  const [frame] = await boxesOf(chart.locator("svg.strategic rect"));
  const [niche, motor, emerging, basic] = await boxesOf(chart.locator("text.quadrant"));
  const [svg] = await boxesOf(chart.locator("svg.strategic"));
  if (!frame || !niche || !motor || !emerging || !basic || !svg) throw new Error("no drawing");
  const margins = [niche, emerging].map(({left}) => left - frame.left);
  margins.push(...[motor, basic].map(({right}) => frame.right - right));
  expect(Math.max(...margins) - Math.min(...margins)).toBeLessThan(2);
  expect(svg.right - svg.left).toBe(1080);
});

test("below four themes there is one line and no drawing", async () => {
  const three = {...rows, themes: rows.themes.slice(0, 3)};
  const chart = await mountChart("strategicDiagram", three);
  expect(await chart.textContent()).toBe(
    "The strategic diagram is not drawn: its quadrants take four themes, and only three were found."
  );
  expect(await chart.getAttribute("class")).toBe("refusal");
});

test("themes of equal measures are drawn on each other's place, not beyond the frame", async () => {
  const equal = {
    ...rows,
    themes: rows.themes.map((row) => ({
      ...row,
      centrality: 0,
      centrality_lower: 0,
      centrality_upper: 0,
      density: 0,
      density_lower: 0,
      density_upper: 0
    }))
  };
  const chart = await mountChart("strategicDiagram", equal);
  const [frame] = await boxesOf(chart.locator("svg.strategic"));
  expect(frame && outside(await boxesOf(chart.locator(".term circle")), frame)).toEqual([]);
  expect(await chart.innerHTML()).not.toMatch(/NaN/);
});

test("themes in the corners do not cover the names of the quadrants", async () => {
  const corners = [
    [0, 0],
    [90, 90],
    [0, 90],
    [90, 0],
    [50, 50]
  ];
  const themes = rows.themes.slice(0, 5).map((row, i) => {
    const [centrality = 0, density = 0] = corners[i] ?? [];
    const ends = {centrality_lower: null, centrality_upper: null};
    return {...row, ...ends, centrality, density, density_lower: null, density_upper: null};
  });
  for (const width of [390, 1280]) {
    const chart = await mountChart("strategicDiagram", {...rows, themes}, {}, {width});
    const names = (await boxesOf(chart.locator("text.quadrant"))).map(inked);
    const circles = await boxesOf(chart.locator(".term circle"));
    expect(overlaps([...names, ...circles]).filter(([a]) => a.text !== "")).toEqual([]);
  }
});

test("Enter on a theme selects its papers, arrows move between themes", async () => {
  const chart = await mountSelecting("strategicDiagram", rows);
  const {page} = await chartPage();
  await chart.locator(".term").first().focus();
  expect(await chart.locator(".paper-card").textContent()).toMatch(/quadrant.+Centrality \d+ \(/s);
  await page.keyboard.press("Enter");
  expect((await selectedNow()).words).toBe(`with the theme “${rows.themes[0]?.theme}”`);
  expect(await chart.locator(".term").first().getAttribute("aria-pressed")).toBe("true");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const before = await focused();
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).not.toBe(before);
});

const [row] = exampleThemes().themes;

/** The widest interval that stands clear of the medians of `four`. */
const widest = 2.5;

/** A theme at a place of the diagram, with intervals of `spread` to both sides, or without. */
function theme(
  name: string,
  {at, spread}: {at: [centrality: number, density: number]; spread: number | null},
  quadrant = "motor"
): ThemeRow {
  if (row === undefined) throw new Error("no theme");
  const [centrality, density] = at;
  const end = (value: number, sign: number) => (spread === null ? null : value + sign * spread);
  return {
    ...row,
    theme: name,
    quadrant: spread === null || spread > widest ? null : quadrant,
    centrality,
    centrality_lower: end(centrality, -1),
    centrality_upper: end(centrality, 1),
    density,
    density_lower: end(density, -1),
    density_upper: end(density, 1)
  };
}

const four = (spread: number | null) => [
  theme("a", {at: [9, 9], spread}),
  theme("b", {at: [1, 8], spread}, "niche"),
  theme("c", {at: [7, 1], spread}, "basic"),
  theme("d", {at: [2, 2], spread}, "emerging or declining")
];

test("the medians part the themes in halves", () => {
  expect(medians(four(1))).toEqual({centrality: 4.5, density: 5});
});

test("a quadrant is open where a theme has none, and unknown without whiskers", () => {
  expect(four(1).map(isOpen)).toEqual([false, false, false, false]);
  expect(four(2.8).map(isOpen)).toEqual([true, true, true, true]);
  expect(four(null).map(isOpen)).toEqual([null, null, null, null]);
});

test("the finding names the motor themes among those that stand clear of the medians", () => {
  const [a, b, ...rest] = four(1);
  const [open] = four(2.8);
  if (a === undefined || b === undefined || open === undefined) throw new Error("no theme");
  expect(strategicFinding([a, b, ...rest])).toBe(
    "“a” is the one motor theme, both central and dense; no whisker crosses a median."
  );
  expect(strategicFinding([open, b, ...rest])).toBe(
    "None of the three themes that stand clear of the medians is both central and dense; whiskers of 1 of the 4 cross a median, so its quadrant is open."
  );
  expect(strategicFinding(four(null))).toContain("too few papers");
  expect(strategicFinding([a, {...b, quadrant: "motor"}, ...rest])).toContain(
    "Two of the four themes that stand clear of the medians are motor themes, both central and dense: “a” and “b”"
  );
  expect(strategicFinding([{...a, quadrant: "niche"}, ...four(2.8)])).toContain(
    "The one theme that stands clear of the medians is no motor theme; whiskers of 4 of the 5"
  );
});

test("where every quadrant is open, the finding says so and names no theme", () => {
  expect(strategicFinding(four(20))).toBe(
    "No theme’s quadrant is certain: whiskers of all 4 cross a median."
  );
});

test.each([
  [0, "none was found."],
  [1, "only one was found."],
  [3, "only three were found."]
])("with %d themes the diagram is refused in one line", (themes, end) => {
  expect(strategicRefusal(four(1).slice(0, themes))).toBe(
    `The strategic diagram is not drawn: its quadrants take four themes, and ${end}`
  );
  expect(strategicRefusal(four(1))).toBe("");
});
