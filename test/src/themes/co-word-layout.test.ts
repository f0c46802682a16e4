import {expect, test} from "vitest";
import {coWordLayout} from "../../../src/themes/co-word-layout.js";
import {pickCoWords} from "../../../src/themes/co-words.js";
import {stepAcross} from "../../../src/interaction/roving-tabindex.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";

const box = {width: 800, height: 500};
const network = pickCoWords(exampleThemes());
const radii = network.terms.map(({papers}) => 3 + papers);
const groups = network.terms.map(({theme_id}) => theme_id ?? "");

test("a layout is the same each time, and found again while it is one of late", () => {
  const layout = () => coWordLayout(radii, network.links, {...box, groups});
  const first = layout();
  expect(layout()).toBe(first);
  for (let width = 801; width <= 816; ++width) {
    expect(coWordLayout(radii.slice(0, 2), [], {...box, width})).not.toBe(first);
  }
  expect(layout()).not.toBe(first);
  expect(layout()).toEqual(first);
});

test.each([
  ["31 papers", network],
  ["500 papers", pickCoWords(manyThemes(), {most: 120})]
])("the terms of %s stand apart, inside the box", (_, {terms, links}) => {
  const sizes = terms.map(({papers}) => Math.min(14, 3 + papers));
  const points = coWordLayout(sizes, links, box);
  for (const [i, {x, y}] of points.entries()) {
    const r = sizes[i] ?? 0;
    expect(x - r >= 0 && x + r <= box.width && y - r >= 0 && y + r <= box.height).toBe(true);
    for (const [k, other] of points.entries()) {
      if (k <= i) continue;
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(r + (sizes[k] ?? 0));
    }
  }
});

test("linked terms stand nearer than others", () => {
  const points = coWordLayout(radii, network.links, {...box, groups});
  const far = (i: number, k: number) => {
    const [a, b] = [points[i], points[k]];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const linked = network.links.map(({one, other}) => far(one, other));
  const all = points.flatMap((_, i) => points.slice(i + 1).map((__, k) => far(i, i + 1 + k)));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(linked)).toBeLessThan(0.6 * mean(all));
});

test("one term, two terms, no link: no division by zero", () => {
  expect(coWordLayout([5], [], box)).toEqual([{x: 400, y: 250}]);
  const two = coWordLayout([5, 5], [{one: 0, other: 1, weight: 1, papers: 1}], box);
  expect(two.flatMap(({x, y}) => [x, y]).every(Number.isFinite)).toBe(true);
  expect(coWordLayout([], [], box)).toEqual([]);
});

test("stepAcross goes to the nearest mark in the direction of the key", () => {
  const points = [
    {x: 0, y: 0},
    {x: 50, y: 10},
    {x: 20, y: 90},
    {x: -30, y: 5}
  ];
  const step = stepAcross(points);
  expect(step(0, 1, 0)).toBe(1);
  expect(step(0, -1, 0)).toBe(3);
  expect(step(0, 0, 1)).toBe(2);
  expect(step(0, 0, -1)).toBeUndefined();
});
