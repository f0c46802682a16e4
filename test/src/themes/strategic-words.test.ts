import type {ThemeRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {
  isOpen,
  medians,
  strategicFinding,
  strategicRefusal
} from "../../../src/themes/strategic-words.js";
import {exampleThemes} from "./theme-rows.js";

const [row] = exampleThemes().themes;

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
    quadrant,
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

test("a quadrant is open where a whisker crosses a median, and unknown without whiskers", () => {
  const middle = medians(four(1));
  expect(four(1).map((one) => isOpen(one, middle))).toEqual([false, false, false, false]);
  expect(four(2.8).map((one) => isOpen(one, middle))).toEqual([false, false, true, true]);
  expect(four(null).map((one) => isOpen(one, middle))).toEqual([null, null, null, null]);
});

test("the finding names the motor themes and says how sure the quadrants are", () => {
  expect(strategicFinding(four(1))).toBe(
    "“a” is the one motor theme, both central and dense; no whisker crosses a median, so the quadrants hold."
  );
  expect(strategicFinding(four(2.8))).toContain(
    "; whiskers of 2 of the 4 cross a median, so their quadrants are open."
  );
  expect(strategicFinding(four(null))).toContain("too few papers");
  const [a, b, ...rest] = four(1);
  if (a === undefined || b === undefined) throw new Error("no theme");
  expect(strategicFinding([{...a, quadrant: "niche"}, b, ...rest])).toContain(
    "None of four themes is both central and dense"
  );
  expect(strategicFinding([a, {...b, quadrant: "motor"}, ...rest])).toContain(
    "Two of four themes are motor themes, both central and dense: “a” and “b”"
  );
});

test("where every quadrant is open, the finding begins with that", () => {
  const [a, b, ...rest] = four(20);
  if (a === undefined || b === undefined) throw new Error("no theme");
  const open = "No theme’s quadrant is certain;";
  expect(strategicFinding([a, b, ...rest])).toBe(`${open} one leans to motor: “a”.`);
  expect(strategicFinding([a, {...b, quadrant: "motor"}, ...rest])).toBe(
    `${open} two lean to motor: “a” and “b”.`
  );
  expect(strategicFinding([{...a, quadrant: "niche"}, b, ...rest])).toBe(
    `${open} none leans to motor.`
  );
  const motor = four(20).map((one) => ({...one, quadrant: "motor"}));
  expect(strategicFinding(motor)).toBe(`${open} four lean to motor.`);
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
